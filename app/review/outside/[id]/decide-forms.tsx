import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { SignedIn } from '@/lib/auth/session'
import type { OutsideView } from '@/lib/desk/read/outside'
import { approve, sendBack } from '../actions'

type Props = { person: SignedIn; view: DeskView; found: OutsideView }

/** Approving and returning; or why this person cannot. */
export function DecideForms({ person, view, found }: Props) {
  const { t } = view
  const { assessment, approvers, changes } = found
  const own = approvers.find(({ id }) => id === person.actor.id)
  if (own?.why?.code === 'interest')
    return <p className="notice">{t('assess.interestNotice', { organization: own.why.organization })}</p>
  const form = {
    words: makeDeskWords(person.locale, []),
    initial: { assessmentId: assessment.id },
    carries: ['assessmentId'],
  }
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('claim.actions')}</h2>
      {own?.why === null ? (
        <ReasonForm
          {...form}
          id="approve"
          action={approve}
          {...(changes.length === 0 ? { hint: t('assess.approveHint'), button: t('assess.approve') } : {})}
        />
      ) : null}
      <ReasonForm
        {...form}
        id="return"
        action={sendBack}
        reason={{ name: 'reason', label: t('assess.returnReason'), isPublic: false }}
        button={t('assess.return')}
        tone="quiet"
      />
    </section>
  )
}
