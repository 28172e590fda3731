import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'

/** How the vendor was asked before a hard verdict, and what came back; or why it was not. */
export function ContactRecord({
  view,
  contact,
}: {
  view: ClaimView
  contact: NonNullable<Snapshot['verdict']['contact']>
}) {
  const { s } = view
  const { whom, how, contactedOn, deadline, answer, answeredOn, skippedReason } = contact
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{s.t('claim.contact')}</h2>
      {whom && how && contactedOn && deadline ? (
        <>
          <p>{s.t('claim.contacted', { whom, how, date: s.day(contactedOn), deadline: s.day(deadline) })}</p>
          <p>
            {Object.keys(answer).length > 0 ? (
              <>
                <span className="label">
                  {answeredOn === undefined
                    ? s.t('claim.contactAnswer')
                    : s.t('claim.contactAnsweredOn', { date: s.day(answeredOn) })}
                </span>{' '}
                <LocalText s={s} text={answer} />
              </>
            ) : (
              s.t('claim.contactSilence')
            )}
          </p>
        </>
      ) : (
        <p>
          {s.t('claim.contactSkipped')}: <LocalText s={s} text={skippedReason} />
        </p>
      )}
    </section>
  )
}
