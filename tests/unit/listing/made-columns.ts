import fc from 'fast-check'
import {
  type ClaimColumns,
  emptyColumns,
  numberOf,
  reserve,
  tie,
} from '@/lib/publication/listing/claim-columns'
import { put } from '@/lib/publication/listing/claim-set'

export type MadeClaim = {
  updated: number
  claimed: number
  slug: string
  code: string
  flags: number
  vendor: string
  models: string[]
}

/** Claims with few different keys and entries, so that many are equal. */
export const Claim: fc.Arbitrary<MadeClaim> = fc.record({
  updated: fc.nat(5),
  claimed: fc.integer({ min: -3, max: 3 }),
  slug: fc.constantFrom('a', 'b', 'b-1', 'c'),
  code: fc.constantFrom(
    'mixed,score,desk,yes,',
    'unverified,score,none,no,',
    'mixed,opinion,desk,no,withdrawn',
  ),
  flags: fc.nat(3),
  vendor: fc.constantFrom('v1', 'v2', 'v3'),
  models: fc.uniqueArray(fc.constantFrom('m1', 'm2', 'm3', 'm4')),
})

export function columnsOf(claims: readonly MadeClaim[]): ClaimColumns {
  const columns = emptyColumns()
  for (const name of ['disputed', 'outdated']) numberOf(columns.flagNames, name)
  for (const [number, claim] of claims.entries()) setClaim(columns, number, claim)
  return columns
}

export function setClaim(columns: ClaimColumns, number: number, claim: MadeClaim): void {
  reserve(columns, number + 1)
  put(columns.there, number)
  // Ids that are in another order than the numbers.
  columns.ids.fill((number * 37) % 251, number * 16, number * 16 + 16)
  columns.updated[number] = claim.updated
  columns.claimed[number] = claim.claimed
  columns.slugs[number] = claim.slug
  columns.codes[number] = numberOf(columns.combinations, claim.code)
  columns.flags[number] = claim.flags
  columns.vendors[number] = numberOf(columns.organizations, claim.vendor)
  tie(
    columns.ties.model,
    number,
    claim.models.map((id) => numberOf(columns.models, id)),
  )
}
