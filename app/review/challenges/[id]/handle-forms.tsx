import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { MayNot } from '@/components/desk/submissions/may-not'
import { SelectField } from '@/components/form/select-field'
import type { SignedIn } from '@/lib/auth/session'
import { type DeskSubmission, ownHandling } from '@/lib/vendors/one-submission'
import { challengeOutcomes } from '@/lib/vendors/schema'
import { decide, leave, take } from '../actions'

type Props = { person: SignedIn; view: DeskView; submission: DeskSubmission }

/** Taking a challenge and deciding it; nothing for whoever may not. */
export function HandleForms({ person, view, submission }: Props) {
  const { t } = view
  const { challenge, state } = submission
  if (!challenge || challenge.outcome) return null
  // Why they may not stands where it is judged, as long as it has to be.
  const own = ownHandling(submission, person.actor)
  if (!own) return null
  if (own.why) return state === 'received' ? null : <MayNot view={view} why={own.why} />
  const form = {
    words: makeDeskWords(person.locale, []),
    initial: { challengeId: submission.id },
    carries: ['challengeId'],
  }
  const { handler } = challenge
  if (handler === null || (!handler.canSignIn && handler.id !== person.actor.id))
    return (
      <section aria-labelledby="take-title">
        <h2 id="take-title">{t('submissions.take')}</h2>
        <ReasonForm
          {...form}
          id="take"
          action={take}
          hint={t('submissions.takeHint')}
          button={t('submissions.take')}
          tone={state === 'received' ? 'quiet' : 'main'}
        />
      </section>
    )
  if (handler.id !== person.actor.id) return null
  return (
    <section aria-labelledby="decide-title">
      <h2 id="decide-title">{t('submissions.decide')}</h2>
      {state === 'accepted' ? (
        <ReasonForm
          {...form}
          id="decide"
          action={decide}
          hint={t('submissions.decideHint')}
          reason={{ name: 'note', label: t('submissions.note'), isPublic: true }}
          button={t('submissions.decideButton')}
        >
          <SelectField
            name="outcome"
            label={t('submissions.outcome')}
            choices={challengeOutcomes.map((id) => ({ value: id, label: view.s.word('outcome', id) }))}
            blank={t('submissions.chooseOutcome')}
          />
        </ReasonForm>
      ) : (
        <p className="soft">{t('submissions.judgeFirst')}</p>
      )}
      <ReasonForm
        {...form}
        id="leave"
        action={leave}
        hint={t('submissions.leaveHint')}
        button={t('submissions.leave')}
        tone="quiet"
      />
    </section>
  )
}
