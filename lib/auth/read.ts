import type { Database } from '@/lib/db/client'
import type { PersonRole } from './actor'
import { tokenHash } from './one-time-token'
import { refuseSpentInvitation } from './rules'
import { isOpen, openAt } from './session'

export type PersonView = {
  id: string
  name: string
  email: string
  roles: PersonRole[]
  organization: string | null
  disabledAt: Date | null
  mustChangePassword: boolean
  /** Signs in with a password; if not, only elsewhere. */
  hasPassword: boolean
  outside: { id: string; provider: string; issuer: string }[]
  hasSecondFactor: boolean
  createdAt: Date
  openSessions: number
  lastSeenAt: Date | null
}

/** All people, by name. The software's own actors are not among them. */
export async function listPeople(db: Database, now: Date): Promise<PersonView[]> {
  const rows = await db.person.findMany({
    where: { kind: 'person' },
    orderBy: { name: 'asc' },
    select: fields,
  })
  return rows.map((row) => view(row, now))
}

/** One person, or null. */
export async function findPerson(db: Database, id: string, now: Date): Promise<PersonView | null> {
  const row = await db.person.findFirst({ where: { id, kind: 'person' }, select: fields })
  return row ? view(row, now) : null
}

/** The id of the person with an e-mail address, or null. */
export async function findPersonId(db: Database, email: string): Promise<string | null> {
  const where = { email: email.trim().toLowerCase(), kind: 'person' as const }
  return (await db.person.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** Whether a person can sign in with a password. */
export async function hasPassword(db: Database, id: string): Promise<boolean> {
  return (await db.person.count({ where: { id, passwordHash: { not: null } } })) > 0
}

export type SessionView = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  userAgent: string | null
}

/** A person's open sessions, the one used last first. */
export async function listSessions(db: Database, personId: string, now: Date): Promise<SessionView[]> {
  return db.session.findMany({
    where: { personId, ...openAt(now) },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
  })
}

export type InvitationView = {
  id: string
  purpose: string
  email: string | null
  name: string | null
  roles: PersonRole[]
  createdAt: Date
  expiresAt: Date
}

/** Links that still open something, newest first. Their tokens are known to nobody but who holds them. */
export async function listInvitations(db: Database, now: Date): Promise<InvitationView[]> {
  return db.invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      purpose: true,
      email: true,
      name: true,
      roles: true,
      createdAt: true,
      expiresAt: true,
    },
  })
}

const fields = {
  id: true,
  name: true,
  email: true,
  passwordHash: true,
  mustChangePassword: true,
  disabledAt: true,
  createdAt: true,
  roles: { select: { role: true } },
  organization: { select: { name: true } },
  identities: { orderBy: { createdAt: 'asc' }, select: { id: true, provider: true, issuer: true } },
  secondFactor: { select: { confirmedAt: true } },
  sessions: {
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { lastSeenAt: true, revokedAt: true, expiresAt: true },
  },
} as const

type Row = {
  id: string
  name: string
  email: string | null
  passwordHash: string | null
  mustChangePassword: boolean
  disabledAt: Date | null
  createdAt: Date
  roles: { role: PersonRole }[]
  organization: { name: string } | null
  identities: { id: string; provider: string; issuer: string }[]
  secondFactor: { confirmedAt: Date | null } | null
  sessions: { lastSeenAt: Date; revokedAt: Date | null; expiresAt: Date }[]
}

function view(row: Row, now: Date): PersonView {
  const { id, name, disabledAt, mustChangePassword, createdAt, identities, sessions } = row
  return {
    id,
    name,
    email: row.email ?? '',
    roles: row.roles.map(({ role }) => role).sort(),
    organization: row.organization?.name ?? null,
    disabledAt,
    mustChangePassword,
    hasPassword: row.passwordHash !== null,
    outside: identities,
    hasSecondFactor: Boolean(row.secondFactor?.confirmedAt),
    createdAt,
    openSessions: sessions.filter((session) => isOpen(session, now)).length,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }
}

export type OpenedLink = {
  purpose: 'invite' | 'reset' | 'setup' | 'outside'
  name: string | null
  email: string | null
}

const linkPurposes = ['reset', 'setup', 'outside'] as const

/** What a link would open, or why it opens nothing (a message id). Reading it uses nothing up. */
export async function readLink(
  db: Database,
  token: string,
  now: Date,
): Promise<{ link: OpenedLink } | { spent: string }> {
  const row = await db.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { assessment: { select: { state: true } } },
  })
  const refusal = refuseSpentInvitation(row, now)
  if (refusal || !row) return { spent: refusal?.details.reason ?? 'invitation.unknown' }
  const { purpose, name, email } = row
  return { link: { purpose: linkPurposes.find((known) => known === purpose) ?? 'invite', name, email } }
}

/** Organizations that a vendor account may speak for, by name. */
export async function organizationChoices(db: Database): Promise<{ value: string; label: string }[]> {
  const rows = await db.organization.findMany({
    where: { mergedIntoId: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

export type InterestView = { id: string; organization: string; note: string; declaredAt: Date }

/** A person's standing interests, by organization. */
export async function listInterests(db: Database, personId: string): Promise<InterestView[]> {
  const rows = await db.interest.findMany({
    where: { personId, endedAt: null },
    orderBy: { organization: { name: 'asc' } },
    select: { id: true, note: true, declaredAt: true, organization: { select: { name: true } } },
  })
  return rows.map(({ organization, ...row }) => ({ ...row, organization: organization.name }))
}
