import { Day } from '@/components/ui/day'
import { Table } from '@/components/ui/table'
import type { SubmissionLine } from '@/lib/vendors/desk-read'
import type { DeskView } from '../desk-view'
import { submissionPath } from './submission-path'

type Props = {
  view: DeskView
  caption: string
  rows: readonly SubmissionLine[]
  /** Left out where all are about the claim of the page. */
  withClaim?: boolean
}

/** Submissions, one row each, with the claim that they are about where it is not plain. */
export function SubmissionTable({ view, caption, rows, withClaim = true }: Props) {
  const { t, s } = view
  return (
    <Table
      stacked
      caption={caption}
      columns={(['submission', 'vendor', 'received', 'state'] as const).map((key) => ({
        key,
        head: t(`submissions.table.${key}`),
      }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          submission: (
            <>
              <a href={submissionPath(row)}>
                {t(`submissions.kind.${row.kind}`, { version: row.challenge?.version ?? 0 })}
              </a>
              {withClaim ? <Statement view={view} row={row} /> : null}
            </>
          ),
          vendor: row.organization,
          received: <Day s={s} date={row.receivedAt} />,
          state: <State view={view} row={row} />,
        },
      }))}
    />
  )
}

function Statement({ view: { s }, row }: { view: DeskView; row: SubmissionLine }) {
  const statement = s.text(row.claim.statement)
  if (!statement) return null
  return <small lang={statement.lang === s.locale ? undefined : statement.lang}>{statement.text}</small>
}

function State({ view: { t, s }, row }: { view: DeskView; row: SubmissionLine }) {
  const { challenge } = row
  if (challenge?.outcome) return <>{s.word('outcome', challenge.outcome)}</>
  return (
    <>
      {t(`submissions.state.${row.state}`)}
      {challenge ? (
        <small>
          {challenge.handler === null
            ? t('submissions.takenByNobody')
            : t('submissions.takenBy', { name: challenge.handler })}
        </small>
      ) : null}
    </>
  )
}
