import type { ReactNode } from 'react'

export type TableColumn = { key: string; head: ReactNode; numeric?: boolean }
export type TableRow = { key: string; cells: Record<string, ReactNode>; className?: string }

type Props = {
  caption: string
  columns: TableColumn[]
  rows: TableRow[]
  showCaption?: boolean
  /** Whether each row becomes a block of labelled values on a narrow screen, where many columns would not fit. */
  stacked?: boolean
}

/** A real table, which scrolls by itself where it is wider than the screen. The first cell of a row is its head. */
export function Table({ caption, columns, rows, showCaption = false, stacked = false }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fields in it
    <div
      className={`table-scroll${stacked ? ' table-stacked' : ''}`}
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.className}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} first={index === 0} labelled={stacked}>
                  {row.cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = { column: TableColumn; first: boolean; labelled: boolean; children: ReactNode }

function Cell({ column: { head, numeric }, first, labelled, children }: CellProps) {
  const label = labelled && typeof head === 'string' ? head : undefined
  if (first) {
    return (
      <th scope="row" data-label={label}>
        {children}
      </th>
    )
  }
  return (
    <td className={numeric ? 'numeric' : undefined} data-label={label}>
      {children}
    </td>
  )
}
