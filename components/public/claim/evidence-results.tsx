import type { EvidenceForm } from '@/lib/evidence/schema'
import { type Common, ownOf } from '@/lib/publication/measured/in-common'
import { mostShown } from '@/lib/publication/most-shown'
import type { SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import { NumberWithUncertainty } from '../../ui/number-with-uncertainty'
import { Table } from '../../ui/table'
import { EntryLink } from '../entry/entry-link'
import { SetupList } from '../setup-list'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'
import { countedText } from './counted-text'
import { DifferenceItems } from './difference-items'

type Props = {
  view: ClaimView
  evidence: SnapshotEvidence
  results: SnapshotResult[]
  /** What stands beside the table because it holds for all of them. */
  common: Common
}

/** Measured values of one piece of evidence, each with its uncertainty and what sets it apart from the others. */
export function EvidenceResults({ view, evidence, results, common }: Props) {
  const { s } = view
  if (results.length === 0) return null
  return (
    <>
      <Table
        stacked
        caption={s.t('claim.resultsOf', { title: evidence.title })}
        columns={columnsOf(view, { evidence, results, common })}
        rows={results.slice(0, mostShown.numbers).map((result) => ({
          key: result.id,
          cells: cellsOf(view, result, { evidence, common }),
        }))}
      />
      <ShownHere s={s} shown={mostShown.numbers} total={results.length} href={view.whole} />
      {common.errorSource ? (
        <p className="meta">{s.t('uncertainty.source', { source: common.errorSource })}</p>
      ) : null}
    </>
  )
}

/** Columns that would say the same in every row are left out: the facts beside the table say it. */
function columnsOf({ s }: ClaimView, { evidence, results, common }: Omit<Props, 'view'>) {
  const apart = results.some(
    ({ counted, whyNot }) => counted !== evidence.counted || whyNot !== evidence.whyNot,
  )
  const comparable = results.some(
    (result) =>
      result.comparability !== evidence.comparability ||
      result.comparabilityOverride !== null ||
      ownOf(result, common).differences.length > 0,
  )
  return [
    { key: 'model', head: s.t('claim.resultColumns.model') },
    { key: 'benchmark', head: s.t('claim.resultColumns.benchmark') },
    { key: 'value', head: s.t('claim.resultColumns.value'), numeric: true },
    ...(common.varying.length > 0 ? [{ key: 'setup', head: s.t('claim.resultColumns.setup') }] : []),
    ...(comparable ? [{ key: 'comparability', head: s.t('claim.resultColumns.comparability') }] : []),
    ...(apart ? [{ key: 'counted', head: s.t('claim.resultColumns.counted') }] : []),
  ]
}

function cellsOf(
  view: ClaimView,
  result: SnapshotResult,
  { evidence, common }: Pick<Props, 'evidence' | 'common'>,
) {
  const { s, entry } = view
  const own = ownOf(result, common)
  return {
    model: <EntryLink s={s} kind="model" entry={entry(result.model)} />,
    benchmark: (
      <>
        <EntryLink s={s} kind="benchmark" entry={entry(result.benchmark)} />
        {result.direction === 'lower' ? <small>{s.word('direction', 'lower')}</small> : null}
      </>
    ),
    value: <Value view={view} result={result} form={evidence.form} common={common} />,
    setup: <SetupList s={s} setup={own.setup} none={s.t('claim.notStatedHere')} />,
    comparability: <Comparability view={view} result={result} differences={own.differences} />,
    counted: countedText(s, evidence, result),
  }
}

type Printed = { view: ClaimView; result: SnapshotResult; form: EvidenceForm; common: Common }

function Value({ view: { s }, result, form, common }: Printed) {
  const { errorSource, note } = result
  return (
    <>
      <NumberWithUncertainty s={s} number={result} form={form} />
      {errorSource && common.errorSource === null ? (
        <small>{s.t('uncertainty.source', { source: errorSource })}</small>
      ) : null}
      {Object.keys(note).length > 0 ? (
        <small>
          <LocalText s={s} text={note} />
        </small>
      ) : null}
    </>
  )
}

type Judged = { view: ClaimView; result: SnapshotResult; differences: SnapshotResult['differences'] }

/** The judgement, the fields that differ for this result alone, and a person's other decision. */
function Comparability({ view: { s }, result, differences }: Judged) {
  const { comparability, comparabilityOverride: override } = result
  return (
    <>
      {s.word('comparability', comparability)}
      {differences.length > 0 ? <DifferenceItems s={s} differences={differences} /> : null}
      {override ? (
        <small>
          {s.t('claim.comparabilityOverridden', {
            computed: s.word('comparability', override.computed),
            name: s.word('actor', override.by),
            reason: s.text(override.reason)?.text ?? '',
          })}
        </small>
      ) : null}
    </>
  )
}
