import type { Speech } from '@/lib/i18n/translator'
import type { Tally } from '@/lib/publication/read/vendor-page'
import { type ClaimFilter, filterQuery } from '@/lib/search/filter'
import { VERDICT_IDS } from '@/lib/verdicts/scale'
import { localPath } from '@/lib/web/paths'
import { Table } from '../ui/table'
import { VerdictBadge } from '../ui/verdict-badge'

type Props = { s: Speech; tallies: Tally[]; caption: string; filter: ClaimFilter }

/** Claims by verdict, in the scale's order, with their denominator; each number leads to its claims. */
export function TallyTable({ s, tallies, caption, filter }: Props) {
  const total = tallies.reduce((sum, { claims }) => sum + claims, 0)
  if (total === 0) return null
  const rows = VERDICT_IDS.flatMap((verdict) => tallies.find((tally) => tally.verdict === verdict) ?? [])
  return (
    <Table
      caption={caption}
      showCaption
      columns={[
        { key: 'verdict', head: s.t('entry.columns.verdict') },
        { key: 'claims', head: s.t('entry.columns.count'), numeric: true },
        { key: 'tested', head: s.t('entry.columns.tested'), numeric: true },
      ]}
      rows={rows.map(({ verdict, claims, tested }) => ({
        key: verdict,
        cells: {
          verdict: <VerdictBadge s={s} verdict={verdict} />,
          claims: (
            <a className="value" href={localPath(s.locale, `/claims?${filterQuery({ ...filter, verdict })}`)}>
              {s.t('home.of', { n: claims, total })}
            </a>
          ),
          tested: <span className="value">{s.t('home.of', { n: tested, total: claims })}</span>,
        },
      }))}
    />
  )
}
