import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { differingSetups, type StatedField } from '@/lib/publication/measured/differing-setups'
import type { FamilyValue } from '@/lib/publication/read/model-family'
import { grouped } from '@/lib/verdicts/suggest/grouped'
import { NumberWithUncertainty } from '../../ui/number-with-uncertainty'
import { SourceLink } from '../../ui/source-link'
import { SetupDetails } from '../setup-details'
import { setupWords } from '../setup-words'
import { EntryLink } from './entry-link'
import { fromWhom } from './from-whom'
import { LongTable } from './long-table'

/** Variants of one name side by side, experimental and released apart, on the benchmarks they share. */
export function FamilyTable({ s, values }: { s: Speech; values: FamilyValue[] }) {
  if (values.length === 0) return null
  const models = [...new Map(values.map(({ model }) => [model.slug, model])).values()]
  const setups = differingSetups(values, ({ benchmark, setup }) => ({
    ...{ model: '', benchmark: benchmark.slug, evaluators: [], setup },
  }))
  const ofBenchmark = ({ slug }: { slug: string }) => values.filter((row) => row.benchmark.slug === slug)
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
              [...grouped(ofBenchmark(benchmark), ({ model }) => model.slug)].map(([slug, own]) => [
                `model ${slug}`,
                <Values key={slug} s={s} own={own} setups={setups} />,
              ]),
            ),
          },
        }))}
      />
    </section>
  )
}

type Setups = ReadonlyMap<FamilyValue, StatedField[]>

/** The values of one variant that are equally new, each with what tells its set-up from the others of the row. */
function Values({ s, own, setups }: { s: Speech; own: FamilyValue[]; setups: Setups }) {
  const left = (own[0]?.equals ?? 0) - own.length
  return (
    <>
      {own.map((found) => (
        <div key={found.id}>
          <Value s={s} found={found} setup={setupWords(s, setups.get(found))} />
        </div>
      ))}
      {left > 0 ? (
        <small>
          <a href="#measured">{s.t('family.more', { count: left })}</a>
        </small>
      ) : null}
    </>
  )
}

function Value({ s, found, setup }: { s: Speech; found: FamilyValue; setup: string }) {
  return (
    <>
      <NumberWithUncertainty s={s} number={found} form={found.form} />
      <small>{fromWhom(s, found)}</small>
      {setup === '' ? null : <small>{setup}</small>}
      <SetupDetails s={s} setup={found.setup} />
      <small>
        <SourceLink href={found.url}>{found.date ? s.day(found.date) : found.title}</SourceLink>
      </small>
    </>
  )
}
