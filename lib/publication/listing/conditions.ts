import type { EntryIds } from '@/lib/publication/read/entry-id'
import {
  type ClaimFilter,
  type CodeFilter,
  type EntryFilter,
  entryFilters,
  type FilterName,
} from '@/lib/search/filter'
import { type ClaimColumns, entriesOf } from './claim-columns'
import { type ClaimSet, setWhere } from './claim-set'
import { dayNumber } from './days'
import type { Ends } from './entry-ends'

/** One part of a filter, and the claims on which it holds. */
export type Condition = { name: FilterName; claims: ClaimSet }

/** Where each code stands in a combination of them. */
export const codePlaces = { verdict: 0, kind: 1, origin: 2, tested: 3, flag: 4 } as const satisfies Record<
  CodeFilter,
  number
>

/** The parts of a filter but its words, which are looked up in the database. */
export function conditionsOf(
  columns: ClaimColumns,
  filter: ClaimFilter,
  ids: EntryIds,
  ends: Ends,
): Condition[] {
  const conditions: Condition[] = []
  const add = (name: FilterName, holds: (claim: number) => boolean) =>
    conditions.push({ name, claims: setWhere(columns.end, holds) })
  for (const name of ['verdict', 'kind', 'origin', 'tested'] as const) {
    const code = filter[name]
    if (code !== undefined) add(name, byCode(columns, name, code))
  }
  const { flag, from, to } = filter
  if (flag !== undefined) add('flag', byFlag(columns, flag))
  for (const name of entryFilters)
    if (filter[name] !== undefined) add(name, byEntry(columns, name, ids[name] ?? null, ends))
  const { claimed } = columns
  if (from !== undefined) {
    const first = dayNumber(from)
    add('from', (claim) => (claimed[claim] ?? 0) >= first)
  }
  if (to !== undefined) {
    const last = dayNumber(to)
    add('to', (claim) => (claimed[claim] ?? 0) <= last)
  }
  return conditions
}

function byCode({ codes, combinations }: ClaimColumns, name: CodeFilter, code: string) {
  const fits = combinations.ids.map((combination) => combination.split(',')[codePlaces[name]] === code)
  return (claim: number) => fits[codes[claim] ?? 0] === true
}

function byFlag(columns: ClaimColumns, flag: string) {
  if (flag === 'withdrawn') return byCode(columns, 'flag', flag)
  const { flags, flagNames } = columns
  const place = flagNames.numbers.get(flag)
  return (claim: number) => place !== undefined && ((flags[claim] ?? 0) & (1 << place)) !== 0
}

/** Whether a claim counts under an entry, in any role but "measured" alone. */
function byEntry(columns: ClaimColumns, name: EntryFilter, id: string | null, ends: Ends) {
  const { numbers } = entriesOf(columns, name)
  const wanted = id === null ? undefined : numbers.get(id)
  if (wanted === undefined) return () => false
  const counting = [...numbers.values()].filter((entry) =>
    (ends[name].get(entry) ?? [entry]).includes(wanted),
  )
  return aboutAny(columns, name, counting)
}

/** Whether a claim is about one of some entries. */
export function aboutAny(columns: ClaimColumns, name: EntryFilter, wanted: readonly number[]) {
  const isWanted = new Uint8Array(entriesOf(columns, name).ids.length)
  for (const entry of wanted) isWanted[entry] = 1
  if (name === 'vendor') return (claim: number) => isWanted[columns.vendors[claim] ?? 0] === 1
  const { start, length, entries } = columns.ties[name]
  return (claim: number) => {
    const first = start[claim] ?? 0
    const end = first + (length[claim] ?? 0)
    for (let at = first; at < end; at++) if (isWanted[entries[at] ?? 0] === 1) return true
    return false
  }
}
