import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Endpoint } from '@/lib/api/endpoint'
import { findEndpoint, methodsOf } from '@/lib/api/endpoints'
import { type Actor, anonymousActor } from '@/lib/auth/actor'
import { findBearer } from '@/lib/auth/api-token'
import { consume, limiter } from '@/lib/auth/attempts'
import { can } from '@/lib/auth/permissions'
import { type TokenScope, tokenScopes } from '@/lib/auth/token-scopes'
import { refuseUncleanTexts } from '@/lib/core/clean-text'
import { DomainError } from '@/lib/core/error'
import { fieldIssue } from '@/lib/core/field-issue'
import { publicRecord } from '@/lib/db/record-pool'
import { onceOf } from './idempotency-key'
import { answerText } from './machine-answer'
import { mustFirstRefusal } from './must-first'
import { methodRefused } from './open'
import { limitPerMinute } from './rate-limit'
import { readJsonOfType } from './request'
import { serverContext } from './server-context'
import { pagesCaughtUp } from './start'

const maxBytes = 1024 * 1024
const perMinute = { token: 120, address: 300 }

/** Answers one call of the API: token, scope, limits, validation, the endpoint itself. */
export async function answerCall(request: Request, parts: readonly string[]): Promise<Response> {
  const found = findEndpoint(request.method === 'HEAD' ? 'GET' : request.method, parts)
  if (!found) return refuseMethod(methodsOf(parts))
  const { endpoint } = found
  const { actor, tokenId } = endpoint.scope ? await bearer(request, endpoint.scope) : await stranger()
  const params = parsed(endpoint.params, found.params)
  const sent = await givenBy(request, endpoint)
  const given = parsed(endpoint.given, sent)
  const isOnce = endpoint.method === 'POST' && tokenId !== null
  const once = isOnce ? onceOf(request, tokenId, sent) : undefined
  const context = { ...serverContext(), actor, once }
  const result = await endpoint.run({ params, given, record: publicRecord(), context })
  if (result === null) throw new DomainError('not_found', { reason: 'not_found' })
  if (endpoint.scope) return deskAnswer(endpoint, result)
  return answerText(request, { type: 'application/json', text: JSON.stringify(result) })
}

/** @throws DomainError not_found where nothing takes any method */
function refuseMethod(taken: string[]): Response {
  if (taken.length === 0) throw new DomainError('not_found', { reason: 'not_found' })
  return methodRefused(taken)
}

type Caller = { actor: Actor; tokenId: string | null }

async function stranger(): Promise<Caller> {
  await limitPerMinute('api', perMinute.address)
  return { actor: anonymousActor, tokenId: null }
}

/** Whoever sent the token, if it was made for this and its owner may do it now. */
async function bearer(request: Request, scope: TokenScope): Promise<Caller> {
  const [scheme, token, ...rest] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) throw unauthenticated()
  const { db, pool, now } = serverContext()
  const found = await findBearer(db, token, now())
  if (!found) {
    await limitPerMinute('api-refused', perMinute.token)
    throw unauthenticated()
  }
  const counter = limiter(pool, { name: 'api-token', points: perMinute.token, seconds: 60 })
  const refused = await consume(counter, createHash('sha256').update(found.tokenId).digest('base64url'))
  if (refused) {
    const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw new DomainError('limited', { reason: 'request.limited', retryAfterSeconds })
  }
  if (found.mustFirst) throw mustFirstRefusal(found.mustFirst)
  if (!found.scopes.includes(scope))
    throw new DomainError('forbidden', { reason: 'token.scope', values: { scope } })
  if (!can(found.actor, tokenScopes[scope])) throw new DomainError('forbidden', { reason: 'forbidden' })
  return { actor: found.actor, tokenId: found.tokenId }
}

async function givenBy(request: Request, endpoint: Endpoint): Promise<unknown> {
  if (endpoint.method === 'POST') return readJsonOfType(request, maxBytes)
  return Object.fromEntries(new URL(request.url).searchParams)
}

function parsed(schema: z.ZodType, value: unknown): unknown {
  refuseUncleanTexts(value)
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new DomainError('invalid', { reason: 'invalid', issues: result.error.issues.map(fieldIssue) })
}

async function deskAnswer({ method }: Endpoint, result: unknown): Promise<Response> {
  if (method === 'POST') await pagesCaughtUp()
  const status = method === 'POST' ? 201 : 200
  return Response.json(result, { status, headers: { 'cache-control': 'private, no-store' } })
}

function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', { reason: 'token.refused' })
}
