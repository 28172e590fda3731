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
    <>
      <Tallies s={s} tallies={rows} caption={caption} filter={filter} total={total} />
      <Suspended s={s} tallies={rows} filter={filter} />
    </>
  )
}

function Tallies({ s, tallies, caption, filter, total }: Props & { total: number }) {
  return (
    <Table
      caption={caption}
      showCaption
      columns={[
        { key: 'verdict', head: s.t('entry.columns.verdict') },
        { key: 'claims', head: s.t('entry.columns.count'), numeric: true },
        { key: 'tested', head: s.t('entry.columns.tested'), numeric: true },
      ]}
      rows={tallies.map(({ verdict, claims, tested }) => ({
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

/** A suspended verdict is counted where it was given, and said to be suspended. */
function Suspended({ s, tallies, filter }: Pick<Props, 's' | 'tallies' | 'filter'>) {
  const count = tallies.reduce((sum, { suspended }) => sum + suspended, 0)
  if (count === 0) return null
  return (
    <p className="meta">
      <a href={localPath(s.locale, `/claims?${filterQuery({ ...filter, flag: 'suspended' })}`)}>
        {s.t('entry.suspended', { count })}
      </a>
    </p>
  )
}
