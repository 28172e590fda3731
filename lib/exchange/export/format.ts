import type { Column, Says } from './column'
import type { AsOf } from './reading'

/** How rows become a file. A format is one file in formats/ and one line in formats.ts. */
export type ExportFormat = {
  /** The end of the file's name, and of its address. */
  readonly extension: string
  readonly title: string
  readonly contentType: string
  /** How it writes numbers, what is missing, and the like. */
  readonly says: Says
  /** Switches that its addresses take, as `?name=1`. */
  readonly switches: readonly { readonly name: string; readonly says: Says }[]
  /** A cell of the SELECT. */
  readonly cell: (column: Column, on: Switched) => string
  /** The COPY statement over the SELECT; what it sends is the file. */
  readonly copy: (select: string) => string
  /** What stands in front of that, and behind it. */
  readonly before: (about: AboutExport) => string
  readonly after: string
  /** Said where an export breaks off: no reader of the format takes it for a row, wherever the break is. */
  readonly brokenOff: string
}

/** Names of the switches that are on. */
export type Switched = ReadonlySet<string>

export type AboutExport = {
  /** The exported file's name, without an ending. */
  file: string
  on: Switched
  asOf: AsOf
  /** Address of the site, without a slash at the end. */
  siteUrl: string
}
