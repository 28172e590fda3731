import { Table } from '@/components/ui/table'
import type { RecallView } from '@/lib/recalls/read'
import { recallState } from '@/lib/recalls/state'
import type { DeskView } from '../desk-view'
import { recallName } from './recall-name'

/** Recalls, one row each, with how far they are. */
export function RecallTable({ view, recalls }: { view: DeskView; recalls: readonly RecallView[] }) {
  const { t, s } = view
  return (
    <Table
      stacked
      caption={t('recalls.title')}
      columns={[
        { key: 'what', head: t('recalls.table.what') },
        { key: 'when', head: t('recalls.table.when') },
        { key: 'claims', head: t('recalls.table.claims'), numeric: true },
        { key: 'state', head: t('recalls.table.state') },
      ]}
      rows={recalls.map((row) => ({
        key: row.id,
        cells: {
          what: <a href={`/review/recalls/${row.id}`}>{recallName(view, row)}</a>,
          when: (
            <>
              {s.day(row.recalledAt.toISOString())}
              <small>{t('recalls.by', { name: row.recalledBy.name })}</small>
            </>
          ),
          claims: s.number(row._count.flags),
          state: t(`recalls.state.${recallState(row)}`),
        },
      }))}
    />
  )
}
