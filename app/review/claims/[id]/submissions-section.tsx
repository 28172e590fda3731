import type { DeskView } from '@/components/desk/desk-view'
import { SubmissionTable } from '@/components/desk/submissions/submission-table'
import { submissionsShown, type Workbench } from '@/lib/desk/read/workbench'

/** What vendors handed in about the claim: what it is, when it came, how far it is, and where it is decided. */
export function SubmissionsSection({ view, bench }: { view: DeskView; bench: Workbench }) {
  const { t } = view
  const { submissions: rows } = bench
  const title = t('benchRecord.submissions')
  return (
    <section aria-labelledby="submissions">
      <h2 id="submissions">{title}</h2>
      {rows.length === 0 ? (
        <p>{t('benchRecord.noSubmission')}</p>
      ) : (
        <SubmissionTable view={view} caption={title} rows={rows} withClaim={false} />
      )}
      {rows.length === submissionsShown ? (
        <p>
          <a href="/review/submissions?state=all">{t('benchRecord.moreSubmissions', { n: rows.length })}</a>
        </p>
      ) : null}
    </section>
  )
}
