import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { FamilyValue } from '@/lib/publication/read/model-family'
import { NumberWithUncertainty } from '../../ui/number-with-uncertainty'
import { SourceLink } from '../../ui/source-link'
import { EntryLink } from './entry-link'
import { LongTable } from './long-table'

/** Variants of one name side by side, experimental and released apart, on the benchmarks they share. */
export function FamilyTable({ s, values }: { s: Speech; values: FamilyValue[] }) {
  if (values.length === 0) return null
  const models = [...new Map(values.map(({ model }) => [model.slug, model])).values()]
  const benchmarks = [...new Map(values.map(({ benchmark }) => [benchmark.slug, benchmark])).values()]
  return (
    <section aria-labelledby="family">
      <h2 id="family">{s.t('family.title')}</h2>
      <p>{s.t('family.intro')}</p>
      <LongTable
        s={s}
        stacked
        caption={s.t('family.title')}
        columns={[
          { key: 'benchmark', head: s.t('entry.columns.benchmark') },
          ...models.map((model) => ({
            key: `model ${model.slug}`,
            head: displayName(model, s.locale),
            numeric: true,
          })),
        ]}
        rows={benchmarks.map((benchmark) => ({
          key: benchmark.slug,
          cells: {
            benchmark: (
              <>
                <EntryLink s={s} kind="benchmark" entry={benchmark} />
                {benchmark.direction === 'lower' ? <small>{s.word('direction', 'lower')}</small> : null}
              </>
            ),
            ...Object.fromEntries(
              values
                .filter((row) => row.benchmark.slug === benchmark.slug)
                .map((row) => [`model ${row.model.slug}`, <Value key={row.model.slug} s={s} found={row} />]),
            ),
          },
        }))}
      />
    </section>
  )
}

function Value({ s, found }: { s: Speech; found: FamilyValue }) {
  const who = s.list(found.evaluators.map((entry) => displayName(entry, s.locale)))
  return (
    <>
      <NumberWithUncertainty s={s} number={found} />
      <small>{s.t(found.byMaker ? 'benchmark.makerWhat' : 'benchmark.measuredWhat', { who })}</small>
      <small>
        <SourceLink href={found.url}>{found.date ? s.day(found.date) : found.title}</SourceLink>
      </small>
    </>
  )
}
