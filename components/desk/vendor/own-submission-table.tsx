import { Day } from '@/components/ui/day'
import { Table } from '@/components/ui/table'
import type { OwnSubmission } from '@/lib/vendors/read'
import type { DeskView } from '../desk-view'

type Props = {
  view: DeskView
  caption: string
  submissions: readonly OwnSubmission[]
  /** On the page of a claim nobody need read which claim it is. */
  ofOneClaim?: boolean
}

/** A vendor's own submissions, and what became of each. */
export function OwnSubmissionTable({ view, caption, submissions, ofOneClaim = false }: Props) {
  const { t, s } = view
  return (
    <Table
      stacked
      caption={caption}
      columns={(['submission', 'claim', 'received', 'state'] as const)
        .filter((key) => key !== 'claim' || !ofOneClaim)
        .map((key) => ({ key, head: t(`vendor.submissionTable.${key}`) }))}
      rows={submissions.map((row) => {
        const statement = s.text(row.claim.statement)
        const foreign = statement && statement.lang !== s.locale ? statement.lang : undefined
        return {
          key: row.id,
          cells: {
            submission: <a href={`/vendor/submissions/${row.id}`}>{submissionName(view, row)}</a>,
            claim: <span lang={foreign}>{statement?.text ?? row.claim.slug}</span>,
            received: <Day s={s} date={row.receivedAt} />,
            state: submissionState(view, row),
          },
        }
      })}
    />
  )
}

/** "Challenge to version 2". */
export function submissionName({ t }: DeskView, { kind, disputes, text }: OwnSubmission): string {
  return t(`vendor.kind.${kind}`, { version: disputes?.version ?? 0, title: text })
}

/** Where it stands, in a sentence. */
export function submissionState({ t, s }: DeskView, row: OwnSubmission): string {
  if (row.outcome && row.state === 'decided')
    return `${t('vendor.state.decided')} ${s.word('outcome', row.outcome.outcome)}.`
  if (row.kind === 'challenge' && row.state === 'accepted') return t('vendor.acceptedChallenge')
  if (row.kind === 'evidence' && row.state === 'accepted')
    return `${t('vendor.state.accepted')} ${t(row.isPublic ? 'vendor.evidencePublic' : 'vendor.evidenceNotPublic')}`
  return t(`vendor.state.${row.state}`)
}
