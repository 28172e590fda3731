import type { Difference } from '@/lib/core/difference'
import type { Tx } from '@/lib/db/client'
import { deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import type { ShownDifference } from '../shown-difference'
import { whereOf } from '../where-of'

type Reader = Pick<
  Tx,
  'organization' | 'model' | 'benchmark' | 'source' | 'evidence' | 'result' | 'appearance' | 'assertion'
>

/**
 * Differences between two states of a claim as people read them: fields by their words, rows by their titles, and names
 * in the place of ids.
 */
export async function namedDifferences(
  db: Reader,
  locale: Locale,
  differences: readonly Difference[],
): Promise<ShownDifference[]> {
  const names = await namesOf(db, idsIn(differences))
  const { word } = speech(locale)
  const words: Readonly<Record<string, string>> = deskWords(locale, 'fields')
  const nameOf = (part: string) => names.get(part) ?? words[part] ?? word('field', part)
  return differences.map(({ path, before, after }) => ({
    where: whereOf(path, nameOf),
    before: shown(before, names),
    after: shown(after, names),
  }))
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function idsIn(differences: readonly Difference[]): string[] {
  return [...new Set(JSON.stringify(differences).match(uuid) ?? [])]
}

function shown(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return names.get(value) ?? value
  if (typeof value !== 'object') return String(value)
  const said = leaves(value).flatMap((text) => (text === '' ? [] : (names.get(text) ?? text)))
  return [...new Set(said)].join(' · ')
}

function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? [] : [String(value)]
  return Object.values(value).flatMap(leaves)
}

/** What rows of a claim and entries of the registry are called, by their ids; unknown ids are left out. */
export async function namesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: ids } }
  if (ids.length === 0) return new Map()
  const named = { where, select: { id: true, name: true } } as const
  const titled = { where, select: { id: true, title: true } } as const
  const about = { model: { select: { name: true } }, benchmark: { select: { name: true } } } as const
  const rows = await Promise.all([
    db.organization.findMany(named),
    db.model.findMany(named),
    db.benchmark.findMany(named),
    db.source.findMany(titled),
    db.evidence.findMany(titled),
    db.appearance.findMany({ where, select: { id: true, quote: true } }),
    db.result.findMany({ where, select: { id: true, ...about } }),
    db.assertion.findMany({ where, select: { id: true, ...about } }),
  ])
  return new Map(rows.flat().map((row) => [row.id, nameOf(row)]))
}

type Row =
  | { name: string }
  | { title: string }
  | { quote: string }
  | { model: { name: string }; benchmark: { name: string } | null }

function nameOf(row: Row): string {
  if ('name' in row) return row.name
  if ('title' in row) return row.title
  if ('quote' in row) return `“${row.quote}”`
  return [row.model.name, row.benchmark?.name].filter(Boolean).join(', ')
}
