import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { aliasKey } from '@/lib/registry/alias-key'
import { family, loadPointers } from '@/lib/registry/merged'
import type { FilterField, QueueFilter } from './query'
import { wordSelections } from './words'

/** A filter with its names looked up, and what nobody goes by. */
export type ResolvedFilter = {
  /** Conditions on the entry `e` of a list. */
  conditions: Prisma.Sql[]
  /** Selections of claims' ids; a claim must be in each. */
  selections: Prisma.Sql[]
  /** How each entry of the registry, person or tag is called, for the page. */
  labels: Partial<Record<FilterField, string>>
  unknown: { field: FilterField; value: string }[]
}

type Given = { filter: QueueFilter; actor: Actor; now: Date }
type Found = { condition?: Prisma.Sql; selection?: Prisma.Sql; label?: string } | null

/** Looks up what a filter names. Merged entries count as what they were merged into, models bring their variants. */
export async function resolveFilter(tx: Tx, { filter, actor, now }: Given): Promise<ResolvedFilter> {
  const resolved: ResolvedFilter = { conditions: [], selections: [], labels: {}, unknown: [] }
  const { q, vendor, model, benchmark, kind, assignee, tag, age } = filter
  const take = (field: FilterField, value: string, found: Found) => {
    if (!found) return void resolved.unknown.push({ field, value })
    if (found.condition) resolved.conditions.push(found.condition)
    if (found.selection) resolved.selections.push(found.selection)
    if (found.label !== undefined) resolved.labels[field] = found.label
  }
  if (vendor !== undefined) take('vendor', vendor, await vendorOf(tx, vendor))
  if (model !== undefined) take('model', model, await modelOf(tx, model))
  if (benchmark !== undefined) take('benchmark', benchmark, await benchmarkOf(tx, benchmark))
  if (kind !== undefined)
    take('kind', kind, {
      selection: Prisma.sql`SELECT c.id FROM public.claim c WHERE c.kind = ${kind}::public.claim_kind`,
    })
  if (assignee !== undefined) take('assignee', assignee, await assigneeOf(tx, assignee, actor))
  if (tag !== undefined) take('tag', tag, await tagOf(tx, tag))
  if (age !== undefined) {
    const before = new Date(now.getTime() - age * 86_400_000)
    take('age', String(age), { condition: Prisma.sql`e.since <= ${before}::timestamptz` })
  }
  if (q !== undefined) for (const selection of wordSelections(q)) take('q', q, { selection })
  return resolved
}

async function vendorOf(tx: Tx, text: string): Promise<Found> {
  const rows = await tx.organization.findMany({ where: named(text), select: entry })
  const [row] = preferred(rows, text)
  if (!row) return null
  const ids = family((await loadPointers(tx)).organization, row.id)
  // A selection, because a condition would walk a whole list for a vendor that has little in it.
  return {
    selection: Prisma.sql`SELECT v.id FROM public.claim v WHERE v.vendor_id = ANY(${ids}::uuid[])`,
    label: row.name,
  }
}

async function modelOf(tx: Tx, text: string): Promise<Found> {
  const rows = await tx.model.findMany({ where: named(text), select: entry })
  const [row] = preferred(rows, text)
  if (!row) return null
  const own = family((await loadPointers(tx)).model, row.id)
  const variants = await tx.model.findMany({ where: { variantOfId: { in: own } }, select: { id: true } })
  const ids = [...own, ...variants.map(({ id }) => id)]
  const selection = Prisma.sql`
    SELECT s.claim_id FROM public.claim_subject s WHERE s.model_id = ANY(${ids}::uuid[])
    UNION SELECT t.claim_id FROM public.assertion t WHERE t.model_id = ANY(${ids}::uuid[])
    UNION SELECT t.claim_id FROM public.assertion t WHERE t.comparator_model_id = ANY(${ids}::uuid[])`
  return { selection, label: row.name }
}

async function benchmarkOf(tx: Tx, text: string): Promise<Found> {
  const rows = await tx.benchmark.findMany({ where: named(text), select: entry })
  const [row] = preferred(rows, text)
  if (!row) return null
  const own = family((await loadPointers(tx)).benchmark, row.id)
  const variants = await tx.benchmark.findMany({ where: { variantOfId: { in: own } }, select: { id: true } })
  const ids = [...own, ...variants.map(({ id }) => id)]
  return {
    selection: Prisma.sql`SELECT t.claim_id FROM public.assertion t WHERE t.benchmark_id = ANY(${ids}::uuid[])`,
    label: row.name,
  }
}

async function assigneeOf(tx: Tx, assignee: string, actor: Actor): Promise<Found> {
  if (assignee === 'nobody')
    return {
      condition: Prisma.sql`NOT EXISTS (SELECT 1 FROM public.claim_assignment x WHERE x.claim_id = e.claim_id)`,
    }
  const id = assignee === 'me' ? actor.id : assignee
  const person = await tx.person.findFirst({ where: { id, kind: 'person' }, select: { name: true } })
  if (!person) return null
  const selection = Prisma.sql`SELECT x.claim_id FROM public.claim_assignment x WHERE x.assignee_id = ${id}::uuid`
  return { selection, label: person.name }
}

async function tagOf(tx: Tx, key: string): Promise<Found> {
  const row = await tx.tag.findUnique({ where: { key }, select: { id: true, name: true } })
  if (!row) return null
  const selection = Prisma.sql`SELECT g.claim_id FROM public.claim_tag g WHERE g.tag_id = ${row.id}::uuid`
  return { selection, label: row.name }
}

const entry = { id: true, slug: true, name: true } as const

function named(text: string) {
  const slug = text.toLowerCase()
  return { OR: [{ slug }, { aliases: { some: { key: aliasKey(text) } } }] }
}

/** A slug is meant before a name that reads the same. */
function preferred<T extends { slug: string }>(rows: T[], text: string): T[] {
  return rows.toSorted((a, b) => Number(b.slug === text) - Number(a.slug === text))
}
