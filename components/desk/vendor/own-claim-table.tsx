import { Day } from '@/components/ui/day'
import { Table } from '@/components/ui/table'
import type { OwnPublicClaim } from '@/lib/vendors/claims-read'
import type { DeskView } from '../desk-view'
import { verdictName } from '../verdict-name'

type Props = { view: DeskView; caption: string; claims: readonly OwnPublicClaim[] }

/** A vendor's published claims, each with what the public reads and a way to answer. */
export function OwnClaimTable({ view, caption, claims }: Props) {
  const { t, s } = view
  return (
    <Table
      stacked
      caption={caption}
      columns={[
        { key: 'claim', head: t('vendor.table.claim') },
        { key: 'verdict', head: t('vendor.table.verdict') },
        { key: 'version', head: t('vendor.table.version'), numeric: true },
        { key: 'claimedOn', head: t('vendor.table.claimedOn') },
      ]}
      rows={claims.map((claim) => {
        const statement = s.text(claim.statement)
        const foreign = statement && statement.lang !== s.locale ? statement.lang : undefined
        return {
          key: claim.id,
          cells: {
            claim: (
              <a href={`/vendor/claims/${claim.id}`} lang={foreign}>
                {statement?.text ?? claim.slug}
              </a>
            ),
            verdict: verdictName(view, claim.verdict),
            version: claim.version,
            claimedOn: <Day s={s} date={claim.claimedOn} />,
          },
        }
      })}
    />
  )
}
