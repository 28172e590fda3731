import { addAnswer } from '@/app/review/assessments/actions'
import { AnswerForm } from '@/components/desk/assessment/answer-form'
import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { dayOf } from '@/lib/core/day'
import type { Proposal } from '@/lib/desk/read/proposal'
import { serverContext } from '@/lib/web/server-context'

type Props = { person: SignedIn; view: DeskView; proposal: Proposal }

/** What can follow on a proposal: the vendor's answer, and a new proposal in the same words. */
export function AfterwardForms({ person, view, proposal }: Props) {
  const { t } = view
  const { assessment, facts, stands } = proposal
  const isOpen = assessment.state === 'proposed'
  const isOver = assessment.state === 'returned' || assessment.state === 'withdrawn'
  const mayAnswer =
    facts.stage === 'published' &&
    Boolean(assessment.contact?.contactedOn) &&
    (isOpen || stands) &&
    can(person.actor, 'contact.answer')
  return (
    <>
      {isOver && facts.stage === 'published' && can(person.actor, 'assessment.propose') ? (
        <p>
          <a href={`/review/claims/${facts.id}/assess?again=${assessment.id}`}>{t('assess.again')}</a>
        </p>
      ) : null}
      {mayAnswer ? (
        <AnswerForm
          action={addAnswer}
          words={makeDeskWords(person.locale, [])}
          initial={{ assessmentId: assessment.id, receivedOn: dayOf(serverContext().now()) }}
        />
      ) : null}
    </>
  )
}
