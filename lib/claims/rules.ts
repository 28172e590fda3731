import type { Actor } from '@/lib/auth/actor'
import type { DomainError } from '@/lib/core/error'
import { refuseDaysToCome, refused } from '@/lib/core/refuse'
import type { ClaimStage } from '@/lib/db/generated/client'
import type { ClaimDraft } from './schema'

/** Only a draft's text is edited; what is published changes by corrections. */
export function refuseUnlessDraft(claim: { stage: ClaimStage }): DomainError | null {
  return claim.stage === 'draft' ? null : refused('conflict', 'claim.not_draft')
}

/** Whose draft it is to throw away: its author's, or any editor's. */
export function mayDiscard(actor: Actor, draft: { createdById: string }): boolean {
  return draft.createdById === actor.id || actor.roles.includes('editor')
}

export function refuseDiscarding(actor: Actor, draft: { createdById: string }): DomainError | null {
  return mayDiscard(actor, draft) ? null : refused('forbidden', 'claim.not_own_draft')
}

/** Whether the public sees the claim and its verdict may still move. */
export function refuseUnlessPublished(claim: { stage: ClaimStage }): DomainError | null {
  if (claim.stage === 'published') return null
  return refused('conflict', claim.stage === 'draft' ? 'claim.not_published' : 'claim.withdrawn')
}

/** What a claim must have before the public sees it: where it was said, and for kinds that numbers decide a number. */
export function refusePublishing(claim: {
  stage: ClaimStage
  kind: string
  appearances: number
  assertions: number
}): DomainError | null {
  const stage = refuseUnlessDraft(claim)
  if (stage) return stage
  if (claim.appearances === 0) return refused('conflict', 'claim.no_appearance')
  if (decidedByNumbers.has(claim.kind) && claim.assertions === 0)
    return refused('conflict', 'claim.no_assertion')
  return null
}

const decidedByNumbers: ReadonlySet<string> = new Set(['comparison', 'score', 'trend'])

/** Rules across a draft's fields that one field's schema cannot see. */
export function draftIssues(
  draft: Pick<ClaimDraft, 'kind' | 'quantifier' | 'appearances' | 'subjectIds' | 'conditions'>,
) {
  const issues: { path: (string | number)[]; message: string }[] = []
  if (draft.quantifier !== undefined && draft.kind !== 'comparison')
    issues.push({ path: ['quantifier'], message: 'comparison_only' })
  if (draft.appearances.filter((row) => row.isOriginal).length > 1)
    issues.push({ path: ['appearances'], message: 'one_original' })
  if (new Set(draft.subjectIds).size < draft.subjectIds.length)
    issues.push({ path: ['subjectIds'], message: 'repeated' })
  if (new Set(draft.conditions.map((row) => row.id)).size < draft.conditions.length)
    issues.push({ path: ['conditions'], message: 'repeated' })
  return issues
}

type Draft = Parameters<typeof draftIssues>[0] & Pick<ClaimDraft, 'claimedOn'>

export function refuseDraft(draft: Draft, now: Date): DomainError | null {
  const issues = draftIssues(draft)
  if (issues.length > 0) return refused('invalid', 'invalid', { issues })
  return refuseDaysToCome({ claimedOn: draft.claimedOn }, now)
}

/** Kinds of ties that make no sense in a circle: a part of its own part, a successor of its own successor. */
export const acyclicLinkKinds: ReadonlySet<string> = new Set(['part_of', 'supersedes'])

/** Kinds that say the same from either side, so that one tie is enough. */
const mutualLinkKinds: ReadonlySet<string> = new Set(['duplicate', 'contradicts'])

/** A claim is tied to another one, once for each kind, and never in a circle. */
export function refuseLink(
  { fromId, toId, kind }: { fromId: string; toId: string; kind: string },
  { ties, leadsBack }: { ties: readonly { fromId: string }[]; leadsBack: boolean },
): DomainError | null {
  const at = (message: string) => refused('invalid', 'invalid', { issues: [{ path: ['toId'], message }] })
  if (fromId === toId) return at('same_claim')
  if (ties.some((tie) => tie.fromId === fromId || mutualLinkKinds.has(kind))) return at('tied_already')
  return leadsBack ? at('tied_in_circle') : null
}
