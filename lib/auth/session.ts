import type { Database } from '@/lib/db/client'
import { defaultLocale, type Locale, LocaleSchema } from '@/lib/i18n/locales'
import { readSetting } from '@/lib/settings/settings'
import type { Actor, ActorRole, PersonRole } from './actor'

export const sessionLifeDays = 30
export const sessionIdleDays = 7
const dayMs = 86_400_000

/** A person with an open session, as one request finds them. */
export type SignedIn = {
  actor: Actor & { sessionId: string }
  email: string
  locale: Locale
  /** What the person has to do before anything else. */
  mustFirst: MustFirst | null
  /** Whether single keys act on the queue. */
  singleKeys: boolean
  lastSeenAt: Date
}

/** Change a password that somebody else has seen; set up the second factor that their role asks for. */
export type MustFirst = 'password' | 'second_factor'

/**
 * The person of a session, with roles and state as they are now. Null when the session was revoked, has ended or has
 * lain idle, or the account is disabled.
 */
export async function findSignedIn(db: Database, sessionId: string, now: Date): Promise<SignedIn | null> {
  const row = await db.session.findFirst({
    where: { id: sessionId, ...openAt(now), person: { disabledAt: null, kind: 'person' } },
    select: { lastSeenAt: true, person: { select: personFields } },
  })
  if (!row?.person.email) return null
  const { id, name, email, locale, organizationId, singleKeys } = row.person
  const actor = { id, name, roles: rolesOf(row.person), sessionId, organizationId }
  const mustFirst = await mustDoFirst(db, row.person)
  const language = LocaleSchema.catch(defaultLocale).parse(locale)
  return { actor, email, locale: language, mustFirst, singleKeys, lastSeenAt: row.lastSeenAt }
}

type Held = { roles: readonly { role: PersonRole }[]; outsideApprovals: readonly unknown[] }

/** Who was invited to decide a proposal is `outside` for as long as it waits, and not a moment longer. */
function rolesOf({ roles, outsideApprovals }: Held): ActorRole[] {
  const held: ActorRole[] = roles.map(({ role }) => role)
  return outsideApprovals.length > 0 ? [...held, 'outside'] : held
}

type Account = {
  mustChangePassword: boolean
  secondFactor: { confirmedAt: Date | null } | null
  roles: readonly { role: PersonRole }[]
}

/** What an account lacks before it may be used. The setting is asked for only where no second factor is on. */
export async function mustDoFirst(db: Database, account: Account): Promise<MustFirst | null> {
  if (account.mustChangePassword) return 'password'
  if (account.secondFactor?.confirmedAt) return null
  const asked = await readSetting(db, 'second_factor.roles')
  return account.roles.some(({ role }) => asked.includes(role)) ? 'second_factor' : null
}

/** Notes that a session is in use, at most once a minute. */
export async function touchSession(db: Database, { actor, lastSeenAt }: SignedIn, now: Date): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < 60_000) return
  const minuteAgo = new Date(now.getTime() - 60_000)
  await db.session.updateMany({
    where: { id: actor.sessionId, lastSeenAt: { lt: minuteAgo } },
    data: { lastSeenAt: now },
  })
}

/** The condition under which a session is open. */
export function openAt(now: Date) {
  const idleSince = new Date(now.getTime() - sessionIdleDays * dayMs)
  return { revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } }
}

/** The same of a row that has been read. */
export function isOpen(
  session: { revokedAt: Date | null; expiresAt: Date; lastSeenAt: Date },
  now: Date,
): boolean {
  const { expiresAt, lastSeenAt } = openAt(now)
  return session.revokedAt === null && session.expiresAt > expiresAt.gt && session.lastSeenAt > lastSeenAt.gt
}

/** When a session opened now ends, however much it is used. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + sessionLifeDays * dayMs)
}

const personFields = {
  id: true,
  name: true,
  email: true,
  locale: true,
  organizationId: true,
  mustChangePassword: true,
  secondFactor: { select: { confirmedAt: true } },
  singleKeys: true,
  roles: { select: { role: true } },
  outsideApprovals: { where: { assessment: { state: 'proposed' } }, select: { assessmentId: true }, take: 1 },
} as const
