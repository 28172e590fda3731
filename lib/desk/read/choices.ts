import type { Tx } from '@/lib/db/client'
import { evidenceLabel } from '../capture/find-by-name'
import { sourceLabel } from '../capture/ids-to-names'
import type { PickKind } from '../capture/picks'

type Reader = Pick<
  Tx,
  'organizationAlias' | 'modelAlias' | 'benchmarkAlias' | 'source' | 'evidence' | 'claim'
>
type Option = { value: string; label?: string }
type Offered = { options: Option[]; complete: boolean }

/** What fields that name something offer, by kind; `complete` when that is all there is. */
export type PickChoices = { [K in PickKind]?: Offered }

/** More would make a page slow to load; what is typed is looked up among all. */
const most = 2000

/** The names that the wanted kinds of fields offer. */
export async function listChoices(db: Reader, kinds: readonly PickKind[]): Promise<PickChoices> {
  const choices: PickChoices = {}
  for (const kind of kinds) choices[kind] = bounded(await lists[kind](db))
  return choices
}

function bounded(options: Option[]): Offered {
  const distinct = [...new Map(options.map((option) => [option.value, option])).values()]
  return { options: distinct.slice(0, most), complete: distinct.length <= most }
}

const take = most + 1

const lists: Record<PickKind, (db: Reader) => Promise<Option[]>> = {
  organization: async (db) =>
    (
      await db.organizationAlias.findMany({
        where: { organization: { mergedIntoId: null } },
        select: { alias: true, organization: { select: { name: true } } },
        orderBy: { alias: 'asc' },
        take,
      })
    ).map(({ alias, organization }) => option(alias, organization.name)),
  model: async (db) =>
    (
      await db.modelAlias.findMany({
        where: { model: { mergedIntoId: null } },
        select: { alias: true, model: { select: { name: true } } },
        orderBy: { alias: 'asc' },
        take,
      })
    ).map(({ alias, model }) => option(alias, model.name)),
  benchmark: async (db) =>
    (
      await db.benchmarkAlias.findMany({
        where: { benchmark: { mergedIntoId: null } },
        select: { alias: true, benchmark: { select: { name: true } } },
        orderBy: { alias: 'asc' },
        take,
      })
    ).map(({ alias, benchmark }) => option(alias, benchmark.name)),
  source: async (db) =>
    (
      await db.source.findMany({
        select: { url: true, title: true },
        orderBy: { id: 'desc' },
        take,
      })
    ).map((row) => option(sourceLabel(row), row.title)),
  evidence: async (db) =>
    (
      await db.evidence.findMany({
        where: { status: 'active' },
        select: { id: true, title: true },
        orderBy: { id: 'desc' },
        take,
      })
    ).map((row) => ({ value: evidenceLabel(row) })),
  claim: async (db) =>
    (
      await db.claim.findMany({
        where: { stage: { not: 'discarded' } },
        select: { slug: true, statement: true },
        orderBy: { id: 'desc' },
        take,
      })
    ).map((row) => ({ value: row.slug })),
}

function option(value: string, label: string): Option {
  return value === label ? { value } : { value, label }
}
