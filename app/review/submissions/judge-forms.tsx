import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { MayNot } from '@/components/desk/submissions/may-not'
import { SelectField } from '@/components/form/select-field'
import type { SignedIn } from '@/lib/auth/session'
import { type DeskSubmission, ownHandling } from '@/lib/vendors/one-submission'
import { accept, decline } from './actions'

type Props = { person: SignedIn; view: DeskView; submission: DeskSubmission }

/** Saying whether a submission is to the point, or why this reader cannot. */
export function JudgeForms({ person, view, submission }: Props) {
  const { t } = view
  const { kind, id, evidence } = submission
  if (submission.state !== 'received') return null
  const own = ownHandling(submission, person.actor)
  if (!own) return <p className="soft">{t('submissions.onlyDesk')}</p>
  if (own.why) return <MayNot view={view} why={own.why} />
  const words = makeDeskWords(person.locale, ['stance'])
  const form = {
    words,
    initial: { kind, id },
    carries: ['kind', 'id'],
    reason: { name: 'reason', label: t('submissions.reason'), isPublic: true },
  }
  return (
    <>
      <section aria-labelledby="accept-title">
        <h2 id="accept-title">{t('submissions.accept')}</h2>
        <ReasonForm
          {...form}
          id="accept"
          action={accept}
          hint={t(`submissions.acceptHint.${kind}`)}
          button={t('submissions.accept')}
        >
          {evidence ? (
            <SelectField
              name="stance"
              label={t('submissions.stanceOtherwise')}
              choices={words.choices.stance}
              blank={t('submissions.asVendor')}
              optional
            />
          ) : null}
        </ReasonForm>
      </section>
      <section aria-labelledby="decline-title">
        <h2 id="decline-title">{t('submissions.decline')}</h2>
        <ReasonForm
          {...form}
          id="decline"
          action={decline}
          hint={t(`submissions.declineHint.${kind}`)}
          button={t('submissions.decline')}
          tone="quiet"
        />
      </section>
    </>
  )
}
