import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type AllPointers, family, loadPointers, type Pointers, standsFor } from '@/lib/registry/merged'
import { followMerges } from './follow-merges'
import { loadClaim } from './load-claim'
import { loadMerged } from './load-merged'

const registered = {
  organization: true,
  variantOf: { include: { organization: true } },
} satisfies Prisma.ModelInclude
export const withVariants = {
  ...registered,
  variants: { include: registered, orderBy: { slug: 'asc' } },
} satisfies Prisma.ModelInclude
const document = { publisher: true } satisfies Prisma.SourceInclude

/** One released link is enough to know that other evidence is public. */
const publicly = {
  claims: { where: { releasedAt: { not: null } }, select: { id: true }, take: 1 },
} satisfies Prisma.EvidenceInclude

/** All of a claim but the models and benchmarks that its rows name, which are read once each (`load-claim.ts`). */
export const claimRows = {
  vendor: true,
  subjects: { orderBy: { ordinal: 'asc' } },
  appearances: { orderBy: { ordinal: 'asc' }, include: { source: { include: document } } },
  assertions: { orderBy: { ordinal: 'asc' } },
  evidence: {
    orderBy: { id: 'asc' },
    include: {
      evidence: {
        include: {
          source: { include: document },
          derivedFrom: { include: publicly },
          supersededBy: { include: publicly },
          tiesCheckedBy: true,
          enteredBy: true,
          parties: { include: { organization: true }, orderBy: [{ role: 'asc' }, { organizationId: 'asc' }] },
          results: { orderBy: { ordinal: 'asc' } },
          pairs: { orderBy: [{ aId: 'asc' }, { bId: 'asc' }] },
        },
      },
    },
  },
  overrides: { include: { setBy: true } },
} satisfies Prisma.ClaimInclude

export type ClaimRows = Prisma.ClaimGetPayload<{ include: typeof claimRows }>
type LinkRow = ClaimRows['evidence'][number]
export type FactModel = Prisma.ModelGetPayload<{ include: typeof withVariants }>
export type RegisteredModel = Prisma.ModelGetPayload<{ include: typeof registered }>
export type FactBenchmark = Prisma.BenchmarkGetPayload<object>
export type FactOrganization = ClaimRows['vendor']
export type FactAssertion = ClaimRows['assertions'][number] & {
  model: FactModel
  benchmark: FactBenchmark | null
  comparatorModel: FactModel | null
}
export type FactResult = LinkRow['evidence']['results'][number] & {
  model: RegisteredModel
  benchmark: FactBenchmark
}
export type FactLink = Omit<LinkRow, 'evidence'> & {
  evidence: Omit<LinkRow['evidence'], 'results'> & { results: FactResult[] }
}
export type LoadedClaim = Omit<ClaimRows, 'subjects' | 'assertions' | 'evidence'> & {
  subjects: (ClaimRows['subjects'][number] & { model: FactModel })[]
  assertions: FactAssertion[]
  evidence: FactLink[]
}
type Tie = Prisma.OrganizationTieGetPayload<object>

/**
 * A claim with all that bears on it, as the rules, the desk and the public record read it. A merged entry of the
 * registry stands there as what it was merged into.
 */
export type ClaimFacts = LoadedClaim & { ties: Tie[] }
/** Loads a claim's facts; null when there is no such claim, or it was thrown away as a draft. Links that are not released are part of it. */
export async function loadFacts(tx: Tx, claimId: string): Promise<ClaimFacts | null> {
  const stored = await loadClaim(tx, claimId)
  if (!stored || stored.stage === 'discarded') return null
  const pointers = await loadPointers(tx)
  const claim = isUntouched(pointers)
    ? stored
    : followMerges(stored, pointers, await loadMerged(tx, stored, pointers))
  return { ...claim, ties: await loadTies(tx, claim, pointers.organization) }
}

function isUntouched(pointers: AllPointers): boolean {
  return Object.values(pointers).every((each) => each.size === 0)
}

async function loadTies(tx: Tx, claim: LoadedClaim, pointers: Pointers): Promise<Tie[]> {
  const named = [
    claim.vendorId,
    ...comparatorMakers(claim),
    ...claim.evidence.flatMap((link) => partiesOf(link)),
  ]
  const around = [...new Set(named)].flatMap((id) => family(pointers, id))
  const ties = await tx.organizationTie.findMany({
    where: { OR: [{ kind: 'owns' }, { fromId: { in: around } }, { toId: { in: around } }] },
    orderBy: { id: 'asc' },
  })
  return ties
    .map((tie) => ({
      ...tie,
      fromId: standsFor(pointers, tie.fromId),
      toId: standsFor(pointers, tie.toId),
    }))
    .filter((tie) => tie.fromId !== tie.toId)
}

/** The facts without what the public may not see yet: links that nobody has released. */
export function releasedFacts(facts: ClaimFacts): ClaimFacts {
  return { ...facts, evidence: facts.evidence.filter((link) => link.releasedAt !== null) }
}

/** Makers of the comparators that the claim names, its own vendor aside. */
export function comparatorMakers(claim: Pick<LoadedClaim, 'assertions' | 'vendorId'>): string[] {
  const makers = claim.assertions.flatMap((row) =>
    row.comparatorModel ? [row.comparatorModel.organizationId] : [],
  )
  return [...new Set(makers)].filter((id) => id !== claim.vendorId).sort()
}

function partiesOf(link: FactLink): string[] {
  return link.evidence.parties.map((party) => party.organizationId)
}
