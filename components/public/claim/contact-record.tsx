import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'

/** How the vendor was asked before a hard verdict, and what came back; or why it was not. */
export function ContactRecord({ view, verdict }: { view: ClaimView; verdict: Snapshot['verdict'] }) {
  const { s } = view
  return (
    <>
      <h3>{s.t('claim.contact')}</h3>
      {verdict.contact ? (
        <Contact view={view} contact={verdict.contact} />
      ) : (
        <p>{s.t(verdict.origin === 'none' ? 'claim.contactNever' : 'claim.contactNone')}</p>
      )}
    </>
  )
}

type Recorded = { view: ClaimView; contact: NonNullable<Snapshot['verdict']['contact']> }

function Contact({ view: { s }, contact }: Recorded) {
  const { whom, how, contactedOn, deadline, answer, answeredOn, skippedReason } = contact
  if (!whom || !how || !contactedOn || !deadline) {
    return (
      <p>
        {s.t('claim.contactSkipped')}: <LocalText s={s} text={skippedReason} />
      </p>
    )
  }
  const answered =
    answeredOn === undefined
      ? s.t('claim.contactAnswer')
      : s.t('claim.contactAnsweredOn', { date: s.day(answeredOn) })
  return (
    <>
      <p>{s.t('claim.contacted', { whom, how, date: s.day(contactedOn), deadline: s.day(deadline) })}</p>
      <p>
        {Object.keys(answer).length > 0 ? (
          <>
            <span className="label">{answered}</span> <LocalText s={s} text={answer} />
          </>
        ) : (
          s.t('claim.contactSilence')
        )}
      </p>
    </>
  )
}
