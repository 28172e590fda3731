import {
  type CodeFilter,
  type EntryFilter,
  entryFilters,
  type FilterName,
  isEntryFilter,
} from '@/lib/search/filter'
import { type ClaimColumns, entriesOf } from './claim-columns'
import { type ClaimSet, forEachIn, sizeOf, without } from './claim-set'
import { codePlaces } from './conditions'
import type { Ends } from './entry-ends'

/** Claims by their codes and flags, or by the entries that they count under. */
export type Counter = {
  combinations: Uint32Array
  flags: Uint32Array
  entries: Record<EntryFilter, Uint32Array>
}

/**
 * Counts claims by what a list may be narrowed by. Each filter is counted with all others on: to the claims that all
 * leave come those which it alone keeps out.
 */
export type Counts = {
  ofCode: (name: CodeFilter, code: string) => number
  /** Claims for the `most` most frequent entries, by their ids, the most frequent first. */
  ofEntries: (name: EntryFilter, most: number) => [id: string, claims: number][]
}

export function countClaims(
  columns: ClaimColumns,
  ends: Ends,
  { left, keptOut }: { left: ClaimSet; keptOut: ReadonlyMap<FilterName, ClaimSet> },
): Counts {
  const all = countAmong({ columns, ends }, left)
  const kept = new Map(
    [...keptOut].map(([name, claims]) => {
      const own = counter(columns)
      if (isEntryFilter(name)) countEntries(own, { columns, ends, name }, claims)
      else countCodes(own, columns, claims)
      return [name, own] as const
    }),
  )
  const combinations = columns.combinations.ids.map((combination) => combination.split(','))
  return {
    ofCode: (name, code) =>
      [all, kept.get(name)].reduce(
        (sum, one) => sum + (one ? codeIn(one, { columns, combinations }, name, code) : 0),
        0,
      ),
    ofEntries: (name, most) => {
      const own = kept.get(name)?.entries[name]
      const { ids } = entriesOf(columns, name)
      const claims = all.entries[name].map((count, entry) => count + (own?.[entry] ?? 0))
      return mostFrequent(ids, claims, most).map((entry) => [ids[entry] ?? '', claims[entry] ?? 0])
    },
  }
}

type Counted = { columns: ClaimColumns; ends: Ends }

/** Counts some claims, or where that is less to do, takes all others from the counts of all, which are kept. */
function countAmong(counted: Counted, claims: ClaimSet): Counter {
  const { columns, ends } = counted
  const others = without(columns.there, claims)
  if (sizeOf(claims) <= sizeOf(others)) return countEach(counted, claims)
  if (columns.totals?.ends !== ends) columns.totals = { ends, counter: countEach(counted, columns.there) }
  return less(columns.totals.counter, countEach(counted, others))
}

function countEach({ columns, ends }: Counted, claims: ClaimSet): Counter {
  const counts = counter(columns)
  countCodes(counts, columns, claims)
  for (const name of entryFilters) countEntries(counts, { columns, ends, name }, claims)
  return counts
}

function counter(columns: ClaimColumns): Counter {
  const ofEntries = (name: EntryFilter) => new Uint32Array(entriesOf(columns, name).ids.length)
  return {
    combinations: new Uint32Array(columns.combinations.ids.length),
    flags: new Uint32Array(columns.flagNames.ids.length),
    entries: {
      vendor: ofEntries('vendor'),
      model: ofEntries('model'),
      benchmark: ofEntries('benchmark'),
      evaluator: ofEntries('evaluator'),
    },
  }
}

function less(all: Counter, part: Counter): Counter {
  const left = (from: Uint32Array, taken: Uint32Array) => from.map((count, at) => count - (taken[at] ?? 0))
  const ofEntries = (name: EntryFilter) => left(all.entries[name], part.entries[name])
  return {
    combinations: left(all.combinations, part.combinations),
    flags: left(all.flags, part.flags),
    entries: {
      vendor: ofEntries('vendor'),
      model: ofEntries('model'),
      benchmark: ofEntries('benchmark'),
      evaluator: ofEntries('evaluator'),
    },
  }
}

function countCodes({ combinations, flags }: Counter, columns: ClaimColumns, claims: ClaimSet): void {
  forEachIn(claims, (claim) => {
    add(combinations, columns.codes[claim] ?? 0)
    const own = columns.flags[claim] ?? 0
    if (own !== 0)
      for (let place = 0; place < flags.length; place++) if (own & (1 << place)) add(flags, place)
  })
}

type EntriesToCount = Counted & { name: EntryFilter }

function countEntries({ entries }: Counter, { columns, ends, name }: EntriesToCount, claims: ClaimSet): void {
  const count = counting(entries[name], ends[name])
  if (name === 'vendor') {
    forEachIn(claims, (claim) => count(columns.vendors[claim] ?? 0, claim))
    return
  }
  const { start, length, entries: tied } = columns.ties[name]
  forEachIn(claims, (claim) => {
    const first = start[claim] ?? 0
    const end = first + (length[claim] ?? 0)
    for (let at = first; at < end; at++) count(tied[at] ?? 0, claim)
  })
}

/** A claim counts once for an entry, whatever the number of its variants that it is about. */
function counting(counts: Uint32Array, own: ReadonlyMap<number, readonly number[]>) {
  if (own.size === 0) return (entry: number) => add(counts, entry)
  const ends = Array.from(counts, (_, entry) => own.get(entry))
  const lastFor = new Int32Array(counts.length).fill(-1)
  const once = (entry: number, claim: number) => {
    if (lastFor[entry] === claim) return
    lastFor[entry] = claim
    add(counts, entry)
  }
  return (entry: number, claim: number) => {
    const several = ends[entry]
    if (several) for (const end of several) once(end, claim)
    else once(entry, claim)
  }
}

type Combined = { columns: ClaimColumns; combinations: readonly string[][] }

function codeIn(
  counts: Counter,
  { columns, combinations }: Combined,
  name: CodeFilter,
  code: string,
): number {
  let count = name === 'flag' ? (counts.flags[columns.flagNames.numbers.get(code) ?? -1] ?? 0) : 0
  for (const [place, combination] of combinations.entries())
    if (combination[codePlaces[name]] === code) count += counts.combinations[place] ?? 0
  return count
}

/** The entries with the most claims, of equals those with the lower ids; none without claims. Few of many are sorted. */
function mostFrequent(ids: readonly string[], claims: Uint32Array, most: number): number[] {
  const order = (a: number, b: number) =>
    (claims[b] ?? 0) - (claims[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1)
  let kept: number[] = []
  let least = 1
  for (let entry = 0; entry < claims.length; entry++) {
    if ((claims[entry] ?? 0) < least) continue
    kept.push(entry)
    if (kept.length < most * 4) continue
    kept = kept.sort(order).slice(0, most)
    least = claims[kept.at(-1) ?? 0] ?? 1
  }
  return kept.sort(order).slice(0, most)
}

function add(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}
