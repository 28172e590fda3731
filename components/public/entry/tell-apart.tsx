import { decimalsOn } from '@/lib/charts/axis'
import type { Speech } from '@/lib/i18n/translator'
import { tellApart } from '@/lib/publication/benchmark/tell-apart'
import type { BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { DefinitionList } from '../../ui/definition-list'
import { differenceIn, withUnit } from '../../ui/number-with-uncertainty'

/** How far apart two models must be on a benchmark before one can be said to be better, and what that assumes. */
export function TellApart({ s, page: { benchmark, middle } }: { s: Speech; page: BenchmarkPage }) {
  const apart = tellApart(benchmark, middle)
  const write = (value: number) =>
    value.toFixed(decimalsOn({ low: 0, high: apart?.difference ?? 1, ticks: [] }))
  return (
    <DefinitionList
      items={[
        {
          term: s.t('benchmark.apart'),
          children: apart ? (
            <>
              {s.t('benchmark.apartValue', {
                points: differenceIn(s, write(apart.difference), benchmark.unit),
                items: s.number(apart.items),
                score: withUnit(write(apart.score), benchmark.unit),
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
