import type { Sort, sorts } from '@/lib/publication/list-order'
import type { EntryFilter } from '@/lib/search/filter'
import { type ClaimSet, emptySet } from './claim-set'
import type { Counter } from './counts'
import type { Ends } from './entry-ends'
import type { Registry } from './registry'

/** Entries of the registry that claims are about, each under a small number of its own. */
export type EntryTable = { numbers: Map<string, number>; ids: string[] }
export type TiedEntry = Exclude<EntryFilter, 'vendor'>

/** The entries of one kind that each claim is about, one claim's behind another's. */
export type Ties = {
  start: Uint32Array
  length: Uint16Array
  entries: Uint32Array
  used: number
  unused: number
}

/**
 * What lists filter, order and count published claims by: a column each, with a claim's number as the place in it. A
 * claim takes some 150 bytes.
 */
export type ClaimColumns = {
  /** One more than the highest number. */
  end: number
  there: ClaimSet
  /** The sixteen bytes of each id. */
  ids: Uint8Array
  /** Milliseconds since 1970. */
  updated: Float64Array
  /** Days since 2000. */
  claimed: Int32Array
  slugs: string[]
  /** Places in `combinations`, each `verdict,kind,origin,tested,withdrawn`. */
  codes: Uint16Array
  combinations: EntryTable
  /** A bit for each place in `flagNames`. */
  flags: Uint32Array
  flagNames: EntryTable
  vendors: Uint32Array
  organizations: EntryTable
  models: EntryTable
  benchmarks: EntryTable
  ties: Record<TiedEntry, Ties>
  /** The orders that were asked for; see `inOrder`. */
  orders: Map<OrderKey, Uint32Array>
  /** Under what claims count by a registry, and the counts of all claims by it, once they were asked for. */
  ends: { registry: Registry; ends: Ends } | null
  totals: { ends: Ends; counter: Counter } | null
}

/** The columns that lists are ordered by. */
export type OrderKey = (typeof sorts)[Sort]['by']

export function emptyColumns(): ClaimColumns {
  const ties = (): Ties => ({
    start: new Uint32Array(0),
    length: new Uint16Array(0),
    entries: new Uint32Array(1024),
    used: 0,
    unused: 0,
  })
  return {
    end: 0,
    there: emptySet(0),
    ids: new Uint8Array(0),
    updated: new Float64Array(0),
    claimed: new Int32Array(0),
    slugs: [],
    codes: new Uint16Array(0),
    combinations: emptyEntries(),
    flags: new Uint32Array(0),
    flagNames: emptyEntries(),
    vendors: new Uint32Array(0),
    organizations: emptyEntries(),
    models: emptyEntries(),
    benchmarks: emptyEntries(),
    ties: { model: ties(), benchmark: ties(), evaluator: ties() },
    orders: new Map(),
    ends: null,
    totals: null,
  }
}

function emptyEntries(): EntryTable {
  return { numbers: new Map(), ids: [] }
}

/** The table that the entries of a filter are numbered in. */
export function entriesOf(columns: ClaimColumns, name: EntryFilter): EntryTable {
  if (name === 'model') return columns.models
  return name === 'benchmark' ? columns.benchmarks : columns.organizations
}

/** The number of an entry, a new one where it has none. */
export function numberOf({ numbers, ids }: EntryTable, id: string): number {
  const known = numbers.get(id)
  if (known !== undefined) return known
  numbers.set(id, ids.length)
  return ids.push(id) - 1
}

/** Makes room for claims with numbers below `end`. */
export function reserve(columns: ClaimColumns, end: number): void {
  if (end <= columns.end) return
  columns.end = end
  if (end <= columns.updated.length) return
  const room = Math.ceil(end * 1.25) + 64
  const grown = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
    old: T,
    made: T,
  ) => {
    made.set(old)
    return made
  }
  columns.there = grown(columns.there, emptySet(room))
  columns.ids = grown(columns.ids, new Uint8Array(room * 16))
  columns.updated = grown(columns.updated, new Float64Array(room))
  columns.claimed = grown(columns.claimed, new Int32Array(room))
  columns.codes = grown(columns.codes, new Uint16Array(room))
  columns.flags = grown(columns.flags, new Uint32Array(room))
  columns.vendors = grown(columns.vendors, new Uint32Array(room))
  for (const ties of Object.values(columns.ties)) {
    ties.start = grown(ties.start, new Uint32Array(room))
    ties.length = grown(ties.length, new Uint16Array(room))
  }
}

/** Sets what a claim is about, in place of what it was about. */
export function tie(ties: Ties, claim: number, entries: readonly number[]): void {
  ties.unused += ties.length[claim] ?? 0
  if (ties.used + entries.length > ties.entries.length) {
    const grown = new Uint32Array((ties.used + entries.length) * 2)
    grown.set(ties.entries.subarray(0, ties.used))
    ties.entries = grown
  }
  ties.start[claim] = ties.used
  ties.length[claim] = entries.length
  ties.entries.set(entries, ties.used)
  ties.used += entries.length
  if (ties.unused > 4096 && ties.unused * 2 > ties.used) closeUp(ties)
}

/** Takes out what claims were about before they changed. */
function closeUp(ties: Ties): void {
  const entries = new Uint32Array(ties.entries.length)
  let used = 0
  for (const [claim, length] of ties.length.entries()) {
    const start = ties.start[claim] ?? 0
    entries.set(ties.entries.subarray(start, start + length), used)
    ties.start[claim] = used
    used += length
  }
  Object.assign(ties, { entries, used, unused: 0 })
}

/** The sixteen bytes of an id. */
export function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}
