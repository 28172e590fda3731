import type { Snapshot } from './snapshot-schema'

/** One thing that two versions say differently: where, and what each says; null where it is absent. */
export type Difference = {
  part: DifferencePart
  where: string[]
  /** The fields on the way there, without the rows of lists: of a code in the last, they say whose code it is. */
  keys: string[]
  before: string | null
  after: string | null
}
export type DifferencePart = (typeof parts)[number]

const parts = [
  'verdict',
  'claim',
  'appearances',
  'assertions',
  'evidence',
  'suggestion',
  'models',
  'benchmarks',
] as const

/**
 * What changed from one version to another, field by field in the order of the page. Rows are told apart by their
 * ids, so that one that was added does not make all that follow look changed; `where` names them in words.
 */
export function differencesOf(before: Snapshot, after: Snapshot): Difference[] {
  return parts.flatMap((part) => {
    const [old, now] = [flat(before[part]), flat(after[part])]
    const paths = [...new Set([...old.keys(), ...now.keys()])]
    return paths.flatMap((path) => {
      const [left, right] = [old.get(path), now.get(path)]
      if (left?.value === right?.value) return []
      const { where, keys } = right ?? left ?? nowhere
      return [{ part, where, keys, before: left?.value ?? null, after: right?.value ?? null }]
    })
  })
}

type Leaf = { where: string[]; keys: string[]; value: string }
const nowhere = { where: [], keys: [] }

/** Every text, number and truth value of a part, by its path; ids and the rule's request are left out. */
function flat(value: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  walk(value, { path: [], where: [], keys: [] }, leaves)
  return leaves
}

/** What readers do not see as text: places in lists, parts of addresses, what a machine sends. */
const unsaid = new Set(['slug', 'request', 'ordinal'])

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/.test(value)
}

type Place = { path: string[]; where: string[]; keys: string[] }

function walk(value: unknown, place: Place, leaves: Map<string, Leaf>): void {
  if (value === null || value === undefined || value === '') return
  if (Array.isArray(value)) {
    for (const [index, row] of value.entries()) walk(row, rowPlace(row, index, place), leaves)
    return
  }
  if (typeof value !== 'object') {
    leaves.set(place.path.join('\u0000'), { where: place.where, keys: place.keys, value: String(value) })
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    if (unsaid.has(key) || (key === 'id' && isUuid(inner))) continue
    walk(inner, within(place, key), leaves)
  }
}

function within({ path, where, keys }: Place, key: string): Place {
  return { path: [...path, key], where: [...where, key], keys: [...keys, key] }
}

function rowPlace(row: unknown, index: number, { path, where, keys }: Place): Place {
  const id = textOf(row, 'id') ?? textOf(row, 'field') ?? textOf(row, 'code') ?? String(index)
  return { path: [...path, id], where: [...where, nameOf(row) ?? String(index + 1)], keys }
}

/** By what a reader knows a row: its title, name, quote, or the model and benchmark it is about. */
function nameOf(row: unknown): string | null {
  const own = textOf(row, 'title') ?? textOf(row, 'name') ?? textOf(row, 'quote') ?? textOf(row, 'field')
  if (own !== null) return own
  if (typeof row !== 'object' || row === null) return null
  const about = [Reflect.get(row, 'model'), Reflect.get(row, 'benchmark'), Reflect.get(row, 'organization')]
  const names = about.flatMap((entry) => textOf(entry, 'name') ?? [])
  return names.length > 0 ? names.join(', ') : null
}

function textOf(row: unknown, key: string): string | null {
  if (typeof row !== 'object' || row === null) return null
  const value: unknown = Reflect.get(row, key)
  return typeof value === 'string' ? value : null
}
