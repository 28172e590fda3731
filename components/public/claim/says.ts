import type { TableColumn } from '../../ui/table'

/** What the desk adds to a figure of measurements: a word for each line, and further columns of the table. */
export type Says<Row> = {
  word: (row: Row) => string
  /** A stretch that is shaded in the line of a row, where no band lies over all of them. */
  band?: (row: Row) => readonly [number, number] | undefined
  columns: TableColumn[]
  cells: (row: Row) => Record<string, string>
}
