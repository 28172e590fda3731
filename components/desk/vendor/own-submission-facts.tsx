import { DefinitionList } from '@/components/ui/definition-list'
import { LocalText } from '@/components/ui/local-text'
import { disputedText } from '@/lib/vendors/disputed-text'
import type { OwnSubmission } from '@/lib/vendors/read'
import { localPath } from '@/lib/web/paths'
import type { DeskView } from '../desk-view'
import { submissionState } from './own-submission-table'

/** What a vendor handed in and what became of it, without a name of the desk. */
export function OwnSubmissionFacts({ view, submission }: { view: DeskView; submission: OwnSubmission }) {
  const { t, s } = view
  const { claim, disputes, outcome, reason, kind, text } = submission
  const statement = s.text(claim.statement)
  const declined = submission.state === 'declined'
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('vendor.submissionTable.claim'),
            children: (
              <a
                href={localPath(s.locale, `/claims/${claim.slug}`)}
                lang={statement?.lang === s.locale ? undefined : statement?.lang}
              >
                {statement?.text ?? claim.slug}
              </a>
            ),
          },
          { term: t('vendor.submissionTable.received'), children: s.day(submission.receivedAt) },
          disputes ? { term: t('vendor.disputes'), children: disputedText(s, disputes.what) } : null,
          { term: t('vendor.submissionTable.state'), children: submissionState(view, submission) },
          Object.keys(reason).length > 0
            ? { term: t('vendor.reason'), children: <LocalText s={s} text={reason} /> }
            : null,
          outcome && !declined
            ? { term: t('vendor.outcome'), children: <Outcome view={view} outcome={outcome} /> }
            : null,
        ]}
      />
      {kind === 'evidence' ? null : (
        <section aria-labelledby="words">
          <h2 id="words">{t('vendor.text')}</h2>
          <blockquote className="unedited">{text}</blockquote>
        </section>
      )}
    </>
  )
}

function Outcome({
  view: { s },
  outcome,
}: {
  view: DeskView
  outcome: NonNullable<OwnSubmission['outcome']>
}) {
  return (
    <>
      <strong>{s.word('outcome', outcome.outcome)}.</strong> <LocalText s={s} text={outcome.note} />
      <small>{s.day(outcome.at)}</small>
    </>
  )
}
