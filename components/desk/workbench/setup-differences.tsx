import { LocalText } from '@/components/ui/local-text'
import { withUnit } from '@/components/ui/number-with-uncertainty'
import { Table } from '@/components/ui/table'
import type { FieldLine, SetupComparison } from '@/lib/desk/bench/setup-difference'
import { readText } from '@/lib/i18n/locales'
import type { SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'

type Props = {
  view: DeskView
  evidence: SnapshotEvidence
  comparisons: readonly SetupComparison[]
  /** Conditions of the claim in words, by their ids. */
  condition: (id: string) => string
  isOpen: boolean
}

/** How one piece of evidence was set up, field by field against the claim, and whether it counted for it. */
export function SetupDifferences({ view, evidence, comparisons, condition, isOpen }: Props) {
  const { t } = view
  const results = new Map(evidence.results.map((result) => [result.id, result]))
  return (
    <details className="setup-difference" open={isOpen}>
      <summary>
        {evidence.title}: {fateText(view, evidence)}
      </summary>
      {evidence.finding ? <Answers view={view} finding={evidence.finding} condition={condition} /> : null}
      {comparisons.map((comparison) => (
        <OneSetup key={comparison.key} view={view} comparison={comparison} results={results} />
      ))}
      {comparisons.length === 0 && !evidence.finding ? <p className="soft">{t('bench.noSetup')}</p> : null}
    </details>
  )
}

type OneProps = { view: DeskView; comparison: SetupComparison; results: ReadonlyMap<string, SnapshotResult> }

function OneSetup({ view, comparison, results }: OneProps) {
  const { t, s } = view
  const { against, lines, comparability, reason } = comparison
  const own = comparison.results.flatMap((id) => results.get(id) ?? [])
  const rival = against === null ? undefined : results.get(against)
  const caption = rival
    ? t('bench.setupPair', { own: own.map(nameOf).join(', '), other: nameOf(rival) })
    : t('bench.setupClaim', { results: own.map(nameOf).join(', ') })
  return (
    <div>
      <p>
        <strong>{caption}</strong>
      </p>
      <ul>
        {[...own, ...(rival ? [rival] : [])].map((result) => (
          <li key={result.id}>
            {nameOf(result)}: <strong>{fateText(view, result)}</strong>
          </li>
        ))}
        <li>
          {s.word('comparability', comparability)}. <LocalText s={s} text={readText(reason)} />
        </li>
      </ul>
      {lines.length > 0 ? (
        <Table
          caption={caption}
          columns={[
            { key: 'field', head: t('conflict.field') },
            {
              key: 'left',
              head: rival ? own.map(({ model }) => model.name).join(', ') : t('bench.claimStates'),
            },
            { key: 'right', head: rival ? rival.model.name : t('bench.evidenceStates') },
            { key: 'weight', head: t('bench.difference') },
          ]}
          rows={lines.map((line) => ({
            key: line.field,
            cells: {
              field: s.word('setup', line.field),
              left: line.left ?? t('claim.nothingStated'),
              right: line.right ?? t('claim.nothingFound'),
              weight: weightText(view, line),
            },
          }))}
        />
      ) : (
        <p className="soft">{t('bench.nothingStated')}</p>
      )}
    </div>
  )
}

type AnswerProps = Pick<Props, 'view' | 'condition'> & { finding: NonNullable<SnapshotEvidence['finding']> }

function Answers({ view, finding, condition }: AnswerProps) {
  const { t, s } = view
  const rows = [
    ...Object.entries(finding.conditions).map(([id, answer]) => ({
      key: id,
      cells: { condition: condition(id), held: t(`terms.answer.${answer}`) },
    })),
    ...finding.needs.map((id) => ({
      key: `needs ${id}`,
      cells: { condition: condition(id), held: t('bench.needed') },
    })),
  ]
  return (
    <div>
      <p>
        {t('claim.finding', { meets: s.word('meets', finding.meets) })}{' '}
        <strong>{fateText(view, finding)}</strong>
      </p>
      {rows.length > 0 ? (
        <Table
          caption={t('fields.conditions')}
          columns={[
            { key: 'condition', head: t('fields.conditions') },
            { key: 'held', head: t('bench.held') },
          ]}
          rows={rows}
        />
      ) : null}
    </div>
  )
}

function weightText({ t }: DeskView, { left, right, weight }: FieldLine): string {
  if (weight) return t(`bench.weight.${weight}`)
  return t(left !== null && right !== null ? 'bench.same' : 'bench.disclosed')
}

function fateText({ t, s }: DeskView, item: { counted: boolean; whyNot: string | null }): string {
  if (item.counted) return t('claim.countedYes')
  return t('claim.countedNo', { reason: s.word('whyNot', item.whyNot ?? 'no_item') })
}

function nameOf({ model, benchmark, value, unit }: SnapshotResult): string {
  return `${model.name}, ${benchmark.name}: ${withUnit(value, unit)}`
}
