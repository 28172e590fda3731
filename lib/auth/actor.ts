/** Roles that people hold; a person may hold several. */
export const personRoles = ['admin', 'editor', 'reviewer', 'vendor'] as const
export type PersonRole = (typeof personRoles)[number]

/**
 * Roles that permissions name: people's, that of whoever was invited to decide one proposal while it waits, those of the
 * software's own actors, and nobody's in particular.
 */
export type ActorRole = PersonRole | 'outside' | 'starter' | 'jobs' | 'operator' | 'anyone'

/** Who acts. `id` is a row of `person`; the software's own actors have rows too (see the migrations). */
export type Actor = {
  id: string
  name: string
  roles: readonly ActorRole[]
  /** The session that the request came with; null for the software's own actors. */
  sessionId: string | null
  /** Vendor accounts: the organization they speak for. */
  organizationId: string | null
}

/** Enters and judges the starter data. */
export const starterActor = systemActor('00000000-0000-7000-8000-000000000001', 'starter data', 'starter')
/** Runs background jobs. */
export const jobsActor = systemActor('00000000-0000-7000-8000-000000000002', 'background jobs', 'jobs')
/** Acts from the command line of the machine that runs the server. */
export const operatorActor = systemActor('00000000-0000-7000-8000-000000000003', 'command line', 'operator')
/** A visitor without an account, where a command allows one (opening an invitation). */
export const anonymousActor = systemActor('00000000-0000-7000-8000-000000000004', 'visitor', 'anyone')

function systemActor(id: string, name: string, role: ActorRole): Actor {
  return { id, name, roles: [role], sessionId: null, organizationId: null }
}
