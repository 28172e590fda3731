import type { z } from 'zod'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { aliasKey } from './alias-key'
import type { AliasInput } from './schema'

export const registryKinds = ['organization', 'model', 'benchmark'] as const
export type RegistryKind = (typeof registryKinds)[number]
export type AliasRow = { alias: string; key: string; lang: string | null }
type Names = { name: string; names: { [locale: string]: string }; aliases: z.output<typeof AliasInput>[] }
type Clash = { alias: string; key: string; kind: RegistryKind; owner: { id: string; name: string } }

/** The rows under which an entry is found: its name, its names per language, and its aliases, one per folded key. */
export function aliasRows(entry: Names): AliasRow[] {
  const given = [
    { alias: entry.name, lang: null },
    ...Object.entries(entry.names).map(([lang, alias]) => ({ alias, lang })),
    ...entry.aliases.map(({ alias, lang }) => ({ alias, lang: lang ?? null })),
  ]
  const rows = new Map<string, AliasRow>()
  for (const row of given) {
    const key = aliasKey(row.alias)
    if (key !== '' && !rows.has(key)) rows.set(key, { ...row, key })
  }
  return [...rows.values()]
}

/** An entry of the same kind that already goes by one of these names, or null. */
export async function findClash(
  tx: Tx,
  kind: RegistryKind,
  rows: AliasRow[],
  ownId?: string,
): Promise<Clash | null> {
  const key = { in: rows.map((row) => row.key) }
  if (kind === 'organization') {
    const found = await tx.organizationAlias.findFirst({
      where: { key, ...(ownId ? { organizationId: { not: ownId } } : {}) },
      include: { organization: true },
    })
    return found && { ...found, kind, owner: found.organization }
  }
  if (kind === 'model') {
    const found = await tx.modelAlias.findFirst({
      where: { key, ...(ownId ? { modelId: { not: ownId } } : {}) },
      include: { model: true },
    })
    return found && { ...found, kind, owner: found.model }
  }
  const found = await tx.benchmarkAlias.findFirst({
    where: { key, ...(ownId ? { benchmarkId: { not: ownId } } : {}) },
    include: { benchmark: true },
  })
  return found && { ...found, kind, owner: found.benchmark }
}

/** Why a name cannot be given twice, at the field that gives it, with the entry that has it; null when it is free. */
export function clashRefusal(clash: Clash | null, given: Names): DomainError | null {
  if (!clash) return null
  const { alias, key, kind, owner } = clash
  const values = { alias, owner: owner.name }
  const entry = { kind, id: owner.id, name: owner.name }
  return refused('invalid', 'registry.alias_taken', {
    values,
    issues: [{ path: givingField(given, key), message: 'alias_taken', values, entry }],
  })
}

/** The field in which the name with this key was given. */
function givingField({ name, names, aliases }: Names, key: string): (string | number)[] {
  if (aliasKey(name) === key) return ['name']
  const lang = Object.entries(names).find(([, text]) => aliasKey(text) === key)?.[0]
  if (lang !== undefined) return ['names', lang]
  return ['aliases', aliases.findIndex(({ alias }) => aliasKey(alias) === key), 'alias']
}
