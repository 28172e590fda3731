import { sourcesAt } from '@/lib/claims/source-read'
import type { Tx } from '@/lib/db/client'
import { aliasKey } from '@/lib/registry/alias-key'
import type { PickKind } from './picks'

type Reader = Pick<
  Tx,
  'organizationAlias' | 'modelAlias' | 'benchmarkAlias' | 'source' | 'evidence' | 'claim' | '$queryRaw'
>
type Found = Map<string, string>

/** The ids of what the texts name: text → id. A name that nobody or more than one has is left out. */
export function findByName(db: Reader, kind: PickKind, texts: readonly string[]): Promise<Found> {
  return finders[kind](db, [...new Set(texts)])
}

/** How a piece of evidence is written in a field: titles repeat, so the end of its id goes with it. */
export function evidenceLabel(row: { id: string; title: string }): string {
  return `${row.title} (${row.id.slice(-8)})`
}

type Finder = (db: Reader, texts: string[]) => Promise<Found>

const finders: Record<PickKind, Finder> = {
  organization: async (db, texts) => {
    const rows = await db.organizationAlias.findMany({
      where: { key: { in: texts.map(aliasKey) } },
      select: { key: true, organization: { select: { id: true, mergedIntoId: true } } },
    })
    return byKey(
      texts,
      rows.map((row) => [row.key, standing(row.organization)]),
    )
  },
  model: async (db, texts) => {
    const rows = await db.modelAlias.findMany({
      where: { key: { in: texts.map(aliasKey) } },
      select: { key: true, model: { select: { id: true, mergedIntoId: true } } },
    })
    return byKey(
      texts,
      rows.map((row) => [row.key, standing(row.model)]),
    )
  },
  benchmark: async (db, texts) => {
    const rows = await db.benchmarkAlias.findMany({
      where: { key: { in: texts.map(aliasKey) } },
      select: { key: true, benchmark: { select: { id: true, mergedIntoId: true } } },
    })
    return byKey(
      texts,
      rows.map((row) => [row.key, standing(row.benchmark)]),
    )
  },
  source: async (db, texts) => {
    const atAddress = await sourcesAt(db, texts)
    const titled = await db.source.findMany({
      where: { title: { in: texts, mode: 'insensitive' } },
      select: { id: true, title: true },
    })
    return only(texts, (text) => {
      const there = atAddress.filter((row) => row.address === text)
      const spelledSo = there.filter((row) => row.url === text)
      if (spelledSo.length > 0) return spelledSo
      return there.length > 0 ? there : titled.filter((row) => sameTitle(row.title, text))
    })
  },
  evidence: async (db, texts) => {
    const titles = texts.flatMap((text) => [text, labelParts(text).title])
    const rows = await db.evidence.findMany({
      where: { title: { in: titles } },
      select: { id: true, title: true },
    })
    return only(texts, (text) => {
      const labelled = rows.filter((row) => evidenceLabel(row) === text)
      return labelled.length > 0 ? labelled : rows.filter((row) => row.title === text)
    })
  },
  claim: async (db, texts) => {
    const rows = await db.claim.findMany({
      where: { slug: { in: texts.map(slugIn) }, stage: { not: 'discarded' } },
      select: { id: true, slug: true },
    })
    return only(texts, (text) => rows.filter((row) => row.slug === slugIn(text)))
  },
}

/** Where a merged entry leads. */
function standing(row: { id: string; mergedIntoId: string | null }): string {
  return row.mergedIntoId ?? row.id
}

function byKey(texts: readonly string[], rows: readonly (readonly [string, string])[]): Found {
  const ids = new Map(rows)
  return new Map(
    texts.flatMap((text) => {
      const id = ids.get(aliasKey(text))
      return id === undefined ? [] : [[text, id] as const]
    }),
  )
}

function only(texts: readonly string[], candidates: (text: string) => { id: string }[]): Found {
  return new Map(
    texts.flatMap((text) => {
      const [one, other] = candidates(text)
      return one && !other ? [[text, one.id] as const] : []
    }),
  )
}

function sameTitle(title: string, text: string): boolean {
  return title.trim().toLowerCase() === text.trim().toLowerCase()
}

function labelParts(text: string): { title: string } {
  return { title: text.replace(/ \([0-9a-f]{8}\)$/, '') }
}

/** A claim goes by its permanent address, or just its last part. */
function slugIn(text: string): string {
  return (
    text
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? text
  )
}
