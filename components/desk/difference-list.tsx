import { Table } from '@/components/ui/table'
import type { ShownDifference } from '@/lib/desk/shown-difference'

type Props = {
  words: { field: string; absent: string }
  heads: { before: string; after: string }
  caption: string
  differences: readonly ShownDifference[]
}

/** What changed between two states, field by field. */
export function DifferenceList({ words, heads, caption, differences }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'field', head: words.field },
        { key: 'before', head: heads.before },
        { key: 'after', head: heads.after },
      ]}
      rows={differences.map(({ where, before, after }, index) => ({
        key: `${index} ${where}`,
        cells: {
          field: where,
          before: before === null ? words.absent : <del>{before}</del>,
          after: after === null ? words.absent : <ins>{after}</ins>,
        },
      }))}
    />
  )
}
