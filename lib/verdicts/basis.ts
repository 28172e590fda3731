import type { ClaimFacts } from '@/lib/claims/facts'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import { buildSnapshot } from '@/lib/publication/snapshot'
import type { Snapshot } from '@/lib/publication/snapshot-schema'

/**
 * What a proposal rests on, as canonical JSON: claim and evidence as its author saw them, released or not, what the
 * registry says of their models and benchmarks, and what the rule made of it all.
 */
export type Basis = { text: string; hash: string }

const noVersion = { number: 0, reason: '', note: {}, publishedAt: '', publishedBy: '', previousHash: null }
const noVerdict = {
  id: '',
  subReason: null,
  origin: 'none' as const,
  oneLine: {},
  reasoning: {},
  judgedAsOf: null,
  author: null,
  approvers: [],
  decidedAt: null,
  decidedInVersion: null,
  departure: {},
  contact: null,
}

/** The basis of a claim as it stands `now`. A mere rename in the registry leaves it alone. Pure. */
export function basisOf(facts: ClaimFacts, now: Snapshot = standing(facts)): Basis {
  const { claim, appearances, assertions, evidence, suggestion } = now
  const [models, benchmarks] = [now.models, now.benchmarks].map((entries) => entries.toSorted(byId))
  const says = suggestion && { verdict: suggestion.verdict, reason: suggestion.reason }
  const parts = { claim, appearances, assertions, evidence, models, benchmarks, suggestion: says }
  const text = canonicalJson(withoutNames(parts))
  return { text, hash: sha256(text) }
}

/** What becomes public must be what was looked at. */
export function refuseUnseen(facts: ClaimFacts, seen: { basisHash: string }): DomainError | null {
  return basisOf(facts).hash === seen.basisHash ? null : refused('conflict', 'claim.changed_meanwhile')
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** A claim as a version would show it now, what is not released included; with no verdict. Pure. */
export function standing(facts: ClaimFacts): Snapshot {
  return buildSnapshot(facts, noVersion, noVerdict)
}

/** References lose their names: who has an id and a slug is known by them. */
export function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (typeof value !== 'object' || value === null) return value
  const isReference = 'id' in value && 'slug' in value && 'name' in value
  const entries = Object.entries(value).filter(
    ([key]) => !(isReference && (key === 'name' || key === 'slug')),
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNames(inner)]))
}
