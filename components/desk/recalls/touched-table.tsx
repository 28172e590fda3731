import { Table } from '@/components/ui/table'
import type { TouchedClaim } from '@/lib/recalls/preview'
import type { DeskView } from '../desk-view'
import { verdictName } from '../verdict-name'

type Props = { view: DeskView; caption: string; claims: readonly TouchedClaim[] }

/** Claims whose verdict rests on something recalled. */
export function TouchedTable({ view, caption, claims }: Props) {
  const { t, s } = view
  return (
    <Table
      stacked
      caption={caption}
      columns={(['claim', 'vendor', 'verdict'] as const).map((key) => ({
        key,
        head: t(`recalls.previewTable.${key}`),
      }))}
      rows={claims.map((claim) => {
        const statement = s.text(claim.statement)
        const foreign = statement && statement.lang !== s.locale ? statement.lang : undefined
        return {
          key: claim.id,
          cells: {
            claim: (
              <a href={`/review/claims/${claim.id}`} lang={foreign}>
                {statement?.text ?? claim.slug}
              </a>
            ),
            vendor: claim.vendor,
            verdict: verdictName(view, claim.verdict),
          },
        }
      })}
    />
  )
}
