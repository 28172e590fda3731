import { DomainError } from '@/lib/core/error'
import type { PersonRole } from './actor'

export type OpenedInvitation = {
  purpose: string
  expiresAt: Date
  usedAt: Date | null
  /** The proposal that an outside approver was invited to decide. */
  assessment: { state: string } | null
}

/** Whether a link still opens something, and if not, why. */
export function refuseSpentInvitation(invitation: OpenedInvitation | null, now: Date): DomainError | null {
  if (!invitation) return new DomainError('not_found', { reason: 'invitation.unknown' })
  if (invitation.usedAt) return new DomainError('gone', { reason: 'invitation.used' })
  if (invitation.expiresAt <= now) return new DomainError('gone', { reason: 'invitation.expired' })
  if (invitation.assessment && invitation.assessment.state !== 'proposed')
    return new DomainError('gone', { reason: 'outside.decided' })
  return null
}

export type ManagedPerson = { id: string; kind: 'person' | 'system'; disabledAt: Date | null }

/** Administrators manage people, not the software's own actors. */
export function refuseUnmanaged(person: ManagedPerson | null): DomainError | null {
  if (!person) return new DomainError('not_found', { reason: 'not_found' })
  return person.kind === 'system' ? new DomainError('forbidden', { reason: 'people.system' }) : null
}

/** Somebody must always be able to manage people. `admins` are those who can sign in now. */
export function refuseLastAdmin(person: ManagedPerson, admins: readonly string[]): DomainError | null {
  const others = admins.filter((id) => id !== person.id)
  if (others.length > 0 || !admins.includes(person.id)) return null
  return new DomainError('conflict', { reason: 'people.last_admin' })
}

/** The roles of whoever sets the desk up. */
export const founderRoles: PersonRole[] = ['admin', 'editor']
