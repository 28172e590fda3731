import { ClaimedValue } from '@/components/public/claim/claimed-numbers'
import { SetupList } from '@/components/public/setup-list'
import { LocalText } from '@/components/ui/local-text'
import { withUnit } from '@/components/ui/number-with-uncertainty'
import { Table } from '@/components/ui/table'
import type { SnapshotAssertion } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'

/** The rows of a claim that numbers can decide. */
export function AssertionTable({ view, assertions }: { view: DeskView; assertions: SnapshotAssertion[] }) {
  const { t, s } = view
  if (assertions.length === 0) return <p>{t('claim.noNumbers')}</p>
  return (
    <Table
      stacked
      caption={t('claim.numbers')}
      columns={[
        { key: 'model', head: t('fields.modelId') },
        { key: 'benchmark', head: t('fields.benchmarkId') },
        { key: 'value', head: t('fields.value'), numeric: true },
        { key: 'comparator', head: t('fields.comparatorModelId') },
        { key: 'conditions', head: s.t('claim.columns.conditions') },
      ]}
      rows={assertions.map((row) => ({
        key: row.id,
        cells: {
          model: (
            <>
              {row.model.name}
              {Object.keys(row.note).length > 0 ? (
                <small>
                  <LocalText s={s} text={row.note} />
                </small>
              ) : null}
            </>
          ),
          benchmark: row.benchmark?.name ?? '—',
          value: <ClaimedValue s={s} claimed={{ ...row, compared: row.comparator !== null }} />,
          comparator: row.comparator
            ? `${row.comparator.model.name}${row.comparator.value === null ? '' : ` ${withUnit(row.comparator.value, row.unit)}`}`
            : '—',
          conditions: <SetupList s={s} setup={row.conditions} none={s.t('claim.noConditions')} />,
        },
      }))}
    />
  )
}
