import { decimalsOn } from '@/lib/charts/axis'
import type { Speech } from '@/lib/i18n/translator'
import { tellApart } from '@/lib/publication/benchmark/tell-apart'
import type { BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { DefinitionList } from '../../ui/definition-list'
import { withUnit } from '../../ui/number-with-uncertainty'

/** How far apart two models must be on a benchmark before one can be said to be better, and what that assumes. */
export function TellApart({ s, page: { benchmark, middle } }: { s: Speech; page: BenchmarkPage }) {
  const apart = tellApart(benchmark, middle)
  const write = (value: number) =>
    withUnit(value.toFixed(decimalsOn({ low: 0, high: apart?.difference ?? 1, ticks: [] })), benchmark.unit)
  return (
    <DefinitionList
      items={[
        {
          term: s.t('benchmark.apart'),
          children: apart ? (
            <>
              {s.t('benchmark.apartValue', {
                points: write(apart.difference),
                items: s.number(apart.items),
                score: write(apart.score),
              })}
              <small>{s.t('benchmark.apartHow')}</small>
            </>
          ) : (
            s.t('benchmark.apartNone')
          ),
        },
      ]}
    />
  )
}
