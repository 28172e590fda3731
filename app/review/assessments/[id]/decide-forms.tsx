import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { SignedIn } from '@/lib/auth/session'
import type { Proposal } from '@/lib/desk/read/proposal'
import { approve, sendBack, takeBack } from '../actions'

type Props = { person: SignedIn; view: DeskView; proposal: Proposal }

/** Approving and returning, for others; taking back, for the author, who sees why they cannot approve. */
export function DecideForms({ person, view, proposal }: Props) {
  const { t } = view
  const { assessment, approvers, changes } = proposal
  const words = makeDeskWords(person.locale, [])
  const initial = { assessmentId: assessment.id }
  const own = approvers.find(({ id }) => id === person.actor.id)
  if (assessment.authorId === person.actor.id)
    return (
      <section aria-labelledby="decide">
        <h2 id="decide">{t('claim.actions')}</h2>
        <p className="notice">{t('assess.ownNotice')}</p>
        <ReasonForm
          id="take-back"
          action={takeBack}
          words={words}
          initial={initial}
          carries={['assessmentId']}
          hint={t('assess.takeBackHint')}
          button={t('assess.takeBack')}
          tone="quiet"
        />
      </section>
    )
  if (!own || own.why?.code === 'interest') return null
  const isLast = assessment.approvals.length + 1 >= assessment.requiredApprovals
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('claim.actions')}</h2>
      {own.why === null ? (
        <ReasonForm
          id="approve"
          action={approve}
          words={words}
          initial={initial}
          carries={['assessmentId']}
          {...(changes.length === 0
            ? {
                hint: t('assess.approveHint'),
                button: t(isLast ? 'assess.approveLast' : 'assess.approve'),
              }
            : {})}
        />
      ) : null}
      <ReasonForm
        id="return"
        action={sendBack}
        words={words}
        initial={initial}
        carries={['assessmentId']}
        reason={{ name: 'reason', label: t('assess.returnReason'), isPublic: false }}
        button={t('assess.return')}
        tone="quiet"
      />
    </section>
  )
}
