import { dayOf } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import { readSetup } from '@/lib/evidence/setup-fields'
import { readText } from '@/lib/i18n/locales'
import { type ClaimFacts, type FactAssertion, loadFacts } from './facts'
import { ConditionInput } from './schema'

/** Loads a claim with all that bears on it, for the desk. Throws `not_found`. */
export async function getFacts(tx: Tx, claimId: string): Promise<ClaimFacts> {
  const facts = await loadFacts(tx, claimId)
  if (!facts) throw new DomainError('not_found', { reason: 'not_found' })
  return facts
}

/** What most rules ask of a claim, without all that bears on it. Throws `not_found`. */
export async function getOutline(tx: Tx, claimId: string) {
  const claim = await tx.claim.findUnique({
    where: { id: claimId, stage: { not: 'discarded' } },
    select: {
      id: true,
      slug: true,
      stage: true,
      kind: true,
      revision: true,
      conditions: true,
      _count: { select: { appearances: true, assertions: true } },
    },
  })
  if (!claim) throw new DomainError('not_found', { reason: 'not_found' })
  return claim
}

/** Locks a claim's row until the transaction ends, so that two commands on one claim come one after the other. */
export async function lockClaim(tx: Tx, claimId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM public.claim WHERE id = ${claimId}::uuid FOR UPDATE`
}

/** What the form of a draft holds now, in the shape of its input. */
export function draftForm(facts: ClaimFacts) {
  return {
    id: facts.id,
    revision: facts.revision,
    slug: facts.slug,
    vendorId: facts.vendorId,
    kind: facts.kind,
    quantifier: facts.quantifier ?? undefined,
    attribution: facts.attribution,
    statement: readText(facts.statement),
    claimedOn: dayOf(facts.claimedOn),
    publicInputs: facts.publicInputs,
    classComplete: facts.classComplete,
    conditions: ConditionInput.array().parse(facts.conditions),
    subjectIds: facts.subjects.map((row) => row.modelId),
    appearances: facts.appearances.map((row) => ({
      sourceId: row.sourceId,
      locator: row.locator ?? undefined,
      quote: row.quote,
      language: row.language,
      translation: readText(row.translation),
      isOriginal: row.isOriginal,
      drift: readText(row.drift),
    })),
    assertions: facts.assertions.map(assertionForm),
  }
}

/** What the form of an assertion holds, in the shape of its input. */
export function assertionForm(row: FactAssertion) {
  return {
    modelId: row.modelId,
    benchmarkId: row.benchmarkId ?? undefined,
    relation: row.relation,
    value: row.valueText ?? undefined,
    low: row.lowText ?? undefined,
    high: row.highText ?? undefined,
    unit: row.unit ?? undefined,
    comparatorModelId: row.comparatorModelId ?? undefined,
    comparatorValue: row.comparatorValueText ?? undefined,
    notReported: row.notReported === null ? undefined : readText(row.notReported),
    se: row.se?.toFixed(),
    n: row.n ?? undefined,
    conditions: readSetup(row.conditions),
    note: readText(row.note),
  }
}
