import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { SignedIn } from '@/lib/auth/session'
import type { CorrectionView } from '@/lib/desk/read/correction'
import { approve, sendBack, takeBack } from '../actions'

type Props = { person: SignedIn; view: DeskView; found: CorrectionView }

/** Approving and returning, for others; taking back, for the author, who sees why they cannot approve. */
export function DecideForms({ person, view, found }: Props) {
  const { t } = view
  const { proposal, approvers, changes } = found
  const form = {
    words: makeDeskWords(person.locale, []),
    initial: { proposalId: proposal.id },
    carries: ['proposalId'],
  }
  const own = approvers.find(({ id }) => id === person.actor.id)
  if (proposal.authorId === person.actor.id)
    return (
      <section aria-labelledby="decide">
        <h2 id="decide">{t('claim.actions')}</h2>
        <p className="notice">{t('correction.ownNotice')}</p>
        <ReasonForm
          {...form}
          id="take-back"
          action={takeBack}
          hint={t('correction.takeBackHint')}
          button={t('assess.takeBack')}
          tone="quiet"
        />
      </section>
    )
  if (!own || own.why?.code === 'interest') return null
  const isLast = proposal.approvals.length + 1 >= proposal.requiredApprovals
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('claim.actions')}</h2>
      {own.why === null ? (
        <ReasonForm
          {...form}
          id="approve"
          action={approve}
          {...(changes.length === 0
            ? {
                hint: t('correction.approveHint'),
                button: t(isLast ? 'assess.approveLast' : 'assess.approve'),
              }
            : {})}
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
