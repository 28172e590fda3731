import type { Speech } from '@/lib/i18n/translator'
import type { Difference } from '@/lib/publication/difference'
import { Table } from '../../ui/table'
import { placeIn, saidIn } from './difference-words'

type Props = { s: Speech; differences: Difference[]; numbers: { from: number; to: number } }

/** Fields that two versions say differently, a table for each part of the page. */
export function DifferenceTable({ s, differences, numbers }: Props) {
  if (differences.length === 0) return <p>{s.t('history.nothing')}</p>
  const parts = [...new Set(differences.map(({ part }) => part))]
  return parts.map((part) => (
    <section key={part}>
      <h2>{s.t(`history.parts.${part}`)}</h2>
      <Table
        stacked
        caption={s.t(`history.parts.${part}`)}
        columns={[
          { key: 'field', head: s.t('history.field') },
          { key: 'before', head: s.t('history.before', { version: numbers.from }) },
          { key: 'after', head: s.t('history.after', { version: numbers.to }) },
        ]}
        rows={differences
          .filter((difference) => difference.part === part)
          .map((difference) => ({
            key: difference.where.join(' › ') + difference.before + difference.after,
            cells: cellsOf(s, difference),
          }))}
      />
    </section>
  ))
}

function cellsOf(s: Speech, difference: Difference) {
  const [before, after] = [saidIn(s, difference, 'before'), saidIn(s, difference, 'after')]
  return {
    field: difference.where.map((step) => placeIn(s, step)).join(' › '),
    before: before === null ? s.t('history.absent') : <del>{before}</del>,
    after: after === null ? s.t('history.absent') : <ins>{after}</ins>,
  }
}
