import { z } from 'zod'
import { claimKinds } from '@/lib/claims/schema'
import { Day } from '@/lib/core/fields'
import { aliasKey } from '@/lib/registry/alias-key'
import { flagIds } from '@/lib/verdicts/flags'
import { VERDICT_IDS } from '@/lib/verdicts/scale'

/** The name of an entry of the registry: its slug, or any of its names. */
const EntryName = z
  .string()
  .trim()
  .max(120)
  .refine((text) => aliasKey(text) !== '')

/** Flags that a list can be narrowed to: those beside a verdict, and a claim's own withdrawal. */
export const listedFlags = [...flagIds, 'withdrawn'] as const

/** What a list, a feed or an export of claims can be narrowed by; every part is optional. */
export const ClaimFilter = z.strictObject({
  /** Words to find, in the texts of the claim or in any name of what it is about. */
  q: z.string().trim().min(1).max(200).optional(),
  verdict: z.enum(VERDICT_IDS).optional(),
  kind: z.enum(claimKinds).optional(),
  /** A model or benchmark includes its variants. */
  vendor: EntryName.optional(),
  model: EntryName.optional(),
  benchmark: EntryName.optional(),
  /** Who measured or published evidence on the claim. */
  evaluator: EntryName.optional(),
  /** Whether evidence of somebody without an interest counts. */
  tested: z.enum(['yes', 'no']).optional(),
  flag: z.enum(listedFlags).optional(),
  /** Whose verdict it is. */
  origin: z.enum(['desk', 'starter', 'none']).optional(),
  /** First and last day on which the claim was made. */
  from: Day.optional(),
  to: Day.optional(),
})
export type ClaimFilter = z.output<typeof ClaimFilter>
export type FilterName = keyof ClaimFilter

export const filterNames = ClaimFilter.keyof().options

/** The filters whose values are entries of the registry, with the kind of entry. */
export const entryKinds = {
  vendor: 'organization',
  model: 'model',
  benchmark: 'benchmark',
  evaluator: 'organization',
} as const
export type EntryFilter = keyof typeof entryKinds
export const entryFilters = ['vendor', 'model', 'benchmark', 'evaluator'] as const satisfies EntryFilter[]

/** The filters whose values are codes, with the codes. */
export const codes = {
  verdict: VERDICT_IDS,
  kind: claimKinds,
  tested: ['yes', 'no'],
  flag: listedFlags,
  origin: ['desk', 'starter', 'none'],
} as const satisfies { [N in FilterName]?: readonly string[] }
export type CodeFilter = keyof typeof codes

export function isEntryFilter(name: FilterName): name is EntryFilter {
  return name in entryKinds
}

export function isCodeFilter(name: FilterName): name is CodeFilter {
  return name in codes
}

/** Whether a filter narrows anything. */
export function isNarrowed(filter: ClaimFilter): boolean {
  return filterNames.some((name) => filter[name] !== undefined)
}

/** The filter without one of its parts. */
export function withoutFilter(filter: ClaimFilter, name: FilterName): ClaimFilter {
  const { [name]: _removed, ...rest } = filter
  return rest
}

/** The filter as a query string without a question mark; empty when it narrows nothing. */
export function filterQuery(filter: ClaimFilter): string {
  const params = new URLSearchParams()
  for (const name of filterNames) {
    const value = filter[name]
    if (value !== undefined) params.set(name, value)
  }
  return params.toString()
}
