import type { Speech } from '@/lib/i18n/translator'
import type { VendorMeasures as Measures } from '@/lib/publication/read/vendor-measures'
import { DefinitionList } from '../../ui/definition-list'
import { EntryLink } from './entry-link'

type Props = { s: Speech; measures: Measures; claims: number }

/** Numbers over a vendor's claims, each with its denominator; never a grade. */
export function VendorMeasures({ s, measures, claims }: Props) {
  const { gap, gapClaims, daysToTest, tested } = measures
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{s.t('vendor.measures')}</h2>
      <DefinitionList
        items={[
          {
            term: s.t('vendor.gap'),
            children: gap
              ? s.t('vendor.gapValue', {
                  median: signed(gap.median),
                  low: signed(gap.low),
                  high: signed(gap.high),
                  n: gap.n,
                  level: s.percent(gap.coverage),
                })
              : s.t('vendor.gapNone', { n: gapClaims }),
          },
          {
            term: s.t('vendor.days'),
            children:
              daysToTest === null
                ? s.t('vendor.daysNone', { claims })
                : s.t('vendor.daysValue', { days: s.number(daysToTest), tested, claims }),
          },
        ]}
      />
      <p className="meta">{s.t('vendor.gapHow')}</p>
      <LeftOut s={s} measures={measures} />
    </section>
  )
}

function LeftOut({ s, measures: { leftOut } }: Pick<Props, 's' | 'measures'>) {
  if (leftOut.length === 0) return null
  return (
    <>
      <h3>{s.t('vendor.leftOut')}</h3>
      <p className="meta">{s.t('vendor.leftOutHow')}</p>
      <ul>
        {leftOut.map(({ model, predecessor, benchmarks, reported }) => (
          <li key={model.slug}>
            <EntryLink s={s} kind="model" entry={model} />{' '}
            {s.t('vendor.leftOutOf', { count: benchmarks.length, reported })}{' '}
            <EntryLink s={s} kind="model" entry={predecessor} />:{' '}
            {benchmarks.map((benchmark, index) => (
              <span key={benchmark.slug}>
                {index === 0 ? null : ', '}
                <EntryLink s={s} kind="benchmark" entry={benchmark} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** With its sign and one digit; halves go away from zero, as in decimals, not as in binary fractions. */
function signed(points: number): string {
  const tenths = Math.round(Number((Math.abs(points) * 10).toPrecision(12)))
  if (tenths === 0) return '0'
  return `${points > 0 ? '+' : '−'}${(tenths / 10).toFixed(1)}`
}
