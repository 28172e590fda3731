import type { Actor } from '@/lib/auth/actor'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'

type Person = { kind: string; disabledAt: Date | null; roles: readonly { role: string }[] }

/** Whoever works at the desk can be given a claim: editors and reviewers whose account is open. */
export function isAssignable(person: Person | null): boolean {
  if (person?.kind !== 'person' || person.disabledAt !== null) return false
  return person.roles.some(({ role }) => role === 'editor' || role === 'reviewer')
}

export function refuseUnassignable(person: Person | null, path = ['assigneeId']): DomainError | null {
  if (isAssignable(person)) return null
  return refused('invalid', 'invalid', { issues: [{ path, message: 'assignee_unknown' }] })
}

type Current = { claimId: string; assigneeId: string | null }
type Wanted = { assigneeId: string; takeOver: boolean; interests: ReadonlyMap<string, string> }

/**
 * Which claims go to somebody, which stay with whoever has them, and which cannot go there because of an interest
 * that was declared. Pure.
 */
export function shareOut(claims: readonly Current[], { assigneeId, takeOver, interests }: Wanted) {
  const open = claims.filter((row) => row.assigneeId !== assigneeId)
  const barred = open.filter(({ claimId }) => interests.has(claimId))
  const free = open.filter(({ claimId }) => !interests.has(claimId))
  const given = free.filter((row) => row.assigneeId === null || takeOver)
  return { given, kept: free.length - given.length, barred: barred.length }
}

/** A view is renamed and deleted by whoever saved it, and by editors. */
export function mayChangeView(actor: Actor, view: { createdById: string }): boolean {
  return view.createdById === actor.id || actor.roles.includes('editor')
}

/** A change of many is stopped by whoever asked for it, and by editors. */
export function mayStop(actor: Actor, change: { requestedById: string }): boolean {
  return change.requestedById === actor.id || actor.roles.includes('editor')
}
