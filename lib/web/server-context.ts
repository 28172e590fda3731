import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type pg from 'pg'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { can, type Permission } from '@/lib/auth/permissions'
import { findSignedIn, type SignedIn, touchSession } from '@/lib/auth/session'
import { sessionCookie, sessionIdOf } from '@/lib/auth/session-token'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/id'
import { type Database, openDatabase } from '@/lib/db/client'
import { openPool } from '@/lib/db/pool'
import type { Locale } from '@/lib/i18n/locales'
import { pathHeader } from './headers'
import { pageOfWhatComesFirst } from './must-first'
import { preferredLocale } from './request'

export type ServerContext = { db: Database; pool: pg.Pool; now: () => Date; newId: () => string }

/** What a server process has once: Prisma, a pool of plain connections, the clock, new ids. */
export function serverContext(): ServerContext {
  globalThis.countercheckContext ??= {
    db: openDatabase(env().DATABASE_URL),
    pool: openPool(env().DATABASE_URL),
    now: () => new Date(),
    newId,
  }
  return globalThis.countercheckContext
}

/**
 * Who is signed in, read from the database once per request: a revoked session, a disabled account, a changed role
 * counts at once. Null for visitors. It says nothing of what the person must do first: pages ask `requirePerson`, route
 * handlers `deskRoute`. Never call it in a layout: layouts are not rendered again between pages.
 */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  const sessionId = token ? await sessionIdOf(token) : null
  if (!sessionId) return null
  const { db, now } = serverContext()
  const person = await findSignedIn(db, sessionId, now())
  if (person) await touchSession(db, person, now())
  return person
})

/**
 * For pages: the person of this request, who may do what is named. Otherwise leads to the sign-in (and back), to
 * what the person has to do first, or to the page of what is not there.
 */
export async function requirePerson(permission: Permission): Promise<SignedIn> {
  const person = await currentPerson()
  const path = (await headers()).get(pathHeader) ?? '/review'
  if (!person) redirect(`/login?next=${encodeURIComponent(path)}`)
  const first = person.mustFirst && pageOfWhatComesFirst[person.mustFirst]
  if (first && !path.startsWith(first)) redirect(first)
  if (!can(person.actor, permission)) redirect(elsewhere(person.actor, path))
  return person
}

/** `requirePerson` for pages that need only the actor. */
export async function requireActor(permission: Permission): Promise<Actor> {
  return (await requirePerson(permission)).actor
}

/** The language in which the desk speaks to whoever is here. For `lang` in layouts; it decides nothing else. */
export async function deskLocale(): Promise<Locale> {
  const person = await currentPerson()
  return person?.locale ?? preferredLocale((await headers()).get('accept-language'))
}

/**
 * The desk begins at one address; a vendor account, and whoever was invited from outside, have pages of their own. What
 * they may not see is not there.
 */
function elsewhere(actor: Actor, path: string): string {
  if (path !== '/review') return nothingHere
  if (can(actor, 'submission.own')) return '/vendor'
  return can(actor, 'outside.decide') ? '/review/outside' : nothingHere
}

/** What is not allowed and what does not exist look alike. */
export const nothingHere = '/login/nothing-here'

declare global {
  // One per process, although Next.js loads modules once per kind of bundle.
  var countercheckContext: ServerContext | undefined
}
