import { z } from 'zod'
import { EXCLUSIONS } from '@/lib/verdicts/suggest/exclusion'

/** How the evidence of a claim is put in order: the first ones by pieces of evidence, the last ones by measured values. */
export const evidenceSorts = [
  'counted',
  'date',
  'independence',
  'stance',
  'title',
  'value',
  'uncertainty',
  'comparability',
] as const
export type EvidenceSort = (typeof evidenceSorts)[number]

/** What part of the evidence is shown: all, what counted, or what did not for one reason. */
export const evidenceShows = [
  'all',
  'counted',
  'not_put',
  'no_item',
  ...EXCLUSIONS.map(({ code }) => code),
] as const
export type EvidenceShow = (typeof evidenceShows)[number]

const IdText = z.string().regex(/^[0-9a-f-]{36}$/i)

/** The address of a workbench says what it shows; what cannot be read counts as not said. */
export const BenchQuery = z.object({
  sort: z.enum(evidenceSorts).catch('counted'),
  show: z.enum(evidenceShows).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** What a new comment is about: `evidence:` or `assessment:` and its id. */
  about: z
    .string()
    .regex(/^(evidence|assessment):[0-9a-f-]{36}$/i)
    .nullable()
    .catch(null),
  /** The form that is open: new evidence, evidence that is here already, a tie to another claim. */
  add: z.enum(['new', 'attach', 'link']).nullable().catch(null),
  /** Threads of the discussion before this one. */
  threads: IdText.nullable().catch(null),
})
export type BenchQuery = z.output<typeof BenchQuery>

/** Reads the search parameters of an address, or a text of them. */
export function readBenchQuery(params: Record<string, unknown> | string): BenchQuery {
  return BenchQuery.parse(
    typeof params === 'string' ? Object.fromEntries(new URLSearchParams(params)) : params,
  )
}

/** The part of an address that leads back to what is shown. */
export function benchSearch(query: Partial<BenchQuery>): string {
  const defaults = readBenchQuery('')
  const said = Object.entries(query).filter(
    ([key, value]) => value !== null && value !== undefined && value !== Reflect.get(defaults, key),
  )
  return new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString()
}

/** Where a workbench stands, showing what the query says, at one place of the page. */
export function benchHref(claimId: string, query: Partial<BenchQuery>, at: string): string {
  const search = benchSearch(query)
  return `/review/claims/${claimId}${search === '' ? '' : `?${search}`}#${at}`
}
