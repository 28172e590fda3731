import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { Benchmark, BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { filterQuery } from '@/lib/search/filter'
import { defaultMargin } from '@/lib/verdicts/suggest/yardstick'
import { localPath } from '@/lib/web/paths'
import { DefinitionList } from '../../ui/definition-list'
import { LocalText } from '../../ui/local-text'
import { differenceIn, withUnit } from '../../ui/number-with-uncertainty'
import { PageHeader } from '../../ui/page-header'
import { SourceLink } from '../../ui/source-link'
import { ClaimedTable } from './claimed-table'
import { EntryLink } from './entry-link'
import { MeasuredTable } from './measured-table'
import { TellApart } from './tell-apart'
import { TimeFigure } from './time-figure'

/** A benchmark or property: how it is scored, what was claimed on it, what was measured. */
export function BenchmarkArticle({ s, page }: { s: Speech; page: BenchmarkPage }) {
  const { benchmark, claimed, measured } = page
  return (
    <article>
      <PageHeader
        kicker={s.t(benchmark.kind === 'property' ? 'entry.property' : 'entry.benchmark')}
        title={displayName(benchmark, s.locale)}
      >
        <p>
          <LocalText s={s} text={benchmark.note} />
        </p>
        <Facts s={s} benchmark={benchmark} />
        <Variants s={s} variants={benchmark.variants} />
        {benchmark.kind === 'benchmark' ? <TellApart s={s} page={page} /> : null}
      </PageHeader>
      <TimeFigure s={s} page={page} />
      <section aria-labelledby="measured">
        <h2 id="measured">{s.t('entry.measured')}</h2>
        <MeasuredTable s={s} measured={measured} filter={{ benchmark: benchmark.slug }} about="benchmark" />
      </section>
      <section aria-labelledby="claimed">
        <h2 id="claimed">{s.t('entry.claimed')}</h2>
        <ClaimedTable s={s} claimed={claimed} filter={{ benchmark: benchmark.slug }} />
        <p>
          <a href={localPath(s.locale, `/claims?${filterQuery({ benchmark: benchmark.slug })}`)}>
            {s.t('entry.allClaims')}
          </a>
        </p>
      </section>
    </article>
  )
}

/** The splits and versions for which a loose name stands. */
function Variants({ s, variants }: { s: Speech; variants: Benchmark['variants'] }) {
  if (variants.length === 0) return null
  return (
    <>
      <p>{s.t('entry.variantsIntro')}</p>
      <ul>
        {variants.map((variant) => (
          <li key={variant.slug}>
            <EntryLink s={s} kind="benchmark" entry={variant} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ s, benchmark }: { s: Speech; benchmark: Benchmark }) {
  const { metric, unit, scale, direction, items, floor, version, split, owner, ownerPage, url } = benchmark
  const edition = [version, split].filter((part) => part !== null).join(', ')
  return (
    <DefinitionList
      items={[
        { term: s.t('entry.metric'), children: metric },
        { term: s.t('entry.unit'), children: unit },
        { term: s.t('entry.scale'), children: s.word('scale', scale) },
        { term: s.t('entry.direction'), children: s.word('direction', direction) },
        edition ? { term: s.t('entry.version'), children: edition } : null,
        items === null ? null : { term: s.t('entry.items'), children: s.number(items) },
        {
          term: s.t('entry.margin'),
          children: marginWords(s, benchmark),
        },
        floor === null ? null : { term: s.t('entry.floor'), children: withUnit(floor, unit) },
        owner
          ? { term: s.t('entry.owner'), children: <EntryLink s={s} kind={ownerPage} entry={owner} /> }
          : null,
        benchmark.variantOf
          ? {
              term: s.t('entry.variantOf'),
              children: <EntryLink s={s} kind="benchmark" entry={benchmark.variantOf} />,
            }
          : null,
        url ? { term: s.t('entry.website'), children: <SourceLink href={url}>{url}</SourceLink> } : null,
      ]}
    />
  )
}

/** A difference that does not matter: the benchmark's own, else the rule's, which has none for a scale of its own. */
function marginWords(s: Speech, { margin, scale, unit }: Benchmark): string {
  if (margin !== null) return differenceIn(s, margin, unit)
  const usual = defaultMargin(scale)
  if (usual === null) return s.t('entry.marginNone')
  return s.t('entry.marginDefault', { margin: differenceIn(s, String(usual), unit) })
}
