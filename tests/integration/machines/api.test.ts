import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from '@/lib/api/endpoints'
import { openApi } from '@/lib/api/openapi'
import { anonymousActor } from '@/lib/auth/actor'
import { createToken } from '@/lib/auth/commands/tokens'
import { tokenScopeIds } from '@/lib/auth/token-scopes'
import { getFacts } from '@/lib/claims/read'
import { execute } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { openPool } from '@/lib/db/pool'
import { runTask } from '@/lib/jobs/run-task'
import { sessionSweep } from '@/lib/jobs/tasks/session-sweep'
import { mergeModels } from '@/lib/registry/merge-commands'
import { addModel } from '@/lib/registry/model-commands'
import { basisOf } from '@/lib/verdicts/basis'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { answerCall } from '@/lib/web/api-call'
import { problemResponse } from '@/lib/web/problem'
import { signedInPerson } from '../../support/people'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

let here: Awaited<ReturnType<typeof judgedRecord>>
let token: string
let pool: ReturnType<typeof openPool>

beforeAll(async () => {
  here = await judgedRecord()
  pool = openPool(here.url)
  const { db, now, newId } = here
  globalThis.countercheckContext = { db, pool, now, newId }
  const owner = await signedInPerson(here, ['reviewer'])
  const input = { name: 'Import', scopes: [...tokenScopeIds], days: 30 as const }
  token = (await execute(here.as(owner), createToken, input)).token
})
afterAll(() => pool.end())

/** A call of somebody's program, answered as the route answers it. */
async function ask(path: string, { key, body }: { key?: string; body?: unknown } = {}) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
  const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const parts = path.split('?')[0]?.slice(1).split('/') ?? []
  const answering = answerCall(new Request(`${siteUrl}/api/v1${path}`, sent), parts)
  return answering.catch((error: unknown) => {
    if (error instanceof DomainError) return problemResponse(error, '')
    throw error
  })
}

async function call(path: string, sent: { key?: string; body?: unknown } = {}) {
  const response = await ask(path, sent)
  return { status: response.status, answer: await response.json() }
}

async function draft(statement = 'Maverick scores 69.8 on GPQA Diamond, says a program.') {
  const claim = await here.db.claim.findUniqueOrThrow({
    where: { slug: 'maverick-gpqa' },
    include: { appearances: true, assertions: true, subjects: true },
  })
  const [appearance] = claim.appearances
  const [assertion] = claim.assertions
  return {
    vendorId: claim.vendorId,
    kind: 'score',
    statement: { en: statement },
    claimedOn: '2025-04-05',
    subjectIds: claim.subjects.map(({ modelId }) => modelId),
    appearances: [{ sourceId: appearance?.sourceId, quote: '69.8', language: 'en', isOriginal: true }],
    assertions: [
      {
        modelId: assertion?.modelId,
        benchmarkId: assertion?.benchmarkId,
        relation: 'eq',
        value: '69.8',
        unit: '%',
      },
    ],
  }
}

async function evidence() {
  const { modelId, benchmarkId } = await here.db.assertion.findFirstOrThrow({
    where: { benchmarkId: { not: null } },
  })
  const source = await here.db.source.findFirstOrThrow()
  const ran = await here.db.organization.findFirstOrThrow()
  return {
    title: 'A run of our own',
    form: 'run',
    sourceId: source.id,
    date: '2025-06-01',
    access: 'public_endpoint',
    parties: [{ organizationId: ran.id, role: 'ran' }],
    results: [{ modelId, benchmarkId, value: '69.1', unit: '%', n: 198 }],
    link: { stance: 'context', stanceReason: { en: 'It says how it was run.' } },
  }
}

async function assessment(claimId: string) {
  return {
    verdict: 'mixed',
    oneLine: { en: 'It depends.' },
    reasoning: { en: 'Because.' },
    judgedAsOf: '2025-12-31',
    departure: { en: 'People decide.' },
    basisHash: basisOf(await getFacts(here.db, claimId)).hash,
  }
}

/** An address and, for a POST, a body for every endpoint there is. */
async function sampleOf(id: string): Promise<{ path: string; body?: unknown }> {
  const claimId = await here.claimId('maverick-gpqa')
  const samples: Record<string, () => Promise<{ path: string; body?: unknown }>> = {
    listClaims: async () => ({ path: '/claims' }),
    getClaim: async () => ({ path: '/claims/maverick-gpqa' }),
    getVersion: async () => ({ path: '/claims/maverick-gpqa/versions/0' }),
    getRegistryEntry: async () => {
      const { slug } = await here.db.model.findFirstOrThrow({ where: { name: { contains: 'Maverick' } } })
      return { path: `/registry/models/${slug}` }
    },
    listQueue: async () => ({ path: '/desk/queue?list=all' }),
    readWorkbench: async () => ({ path: `/desk/claims/${claimId}` }),
    createDraft: async () => ({ path: '/desk/claims', body: await draft() }),
    attachEvidence: async () => ({ path: `/desk/claims/${claimId}/evidence`, body: await evidence() }),
    proposeAssessment: async () => ({
      path: `/desk/claims/${claimId}/assessments`,
      body: await assessment(claimId),
    }),
  }
  const sample = samples[id]
  if (!sample) throw new Error(`The endpoint ${id} has no sample`)
  return sample()
}

/** What the OpenAPI document says that an operation answers. */
function described(path: string, method: string, status: string): z.ZodType {
  const operation = Operation.parse(openApi(siteUrl).paths[path]?.[method.toLowerCase()])
  return z.fromJSONSchema(Object(operation.responses[status]?.content['application/json']?.schema))
}
const Content = z.record(z.string(), z.object({ schema: z.unknown() }))
const Operation = z.object({ responses: z.record(z.string(), z.object({ content: Content })) })

test.each(endpoints)('$id answers what the OpenAPI document says of it', async (endpoint) => {
  const { path, body } = await sampleOf(endpoint.id)
  const status = endpoint.method === 'POST' ? 201 : 200
  const answer = endpoint.scope
    ? await call(path, { body })
    : { status, answer: await readPublic(endpoint, path) }
  expect(answer.status, JSON.stringify(answer.answer)).toBe(status)
  const schema = described(endpoint.path, endpoint.method, String(status))
  expect(schema.safeParse(answer.answer).error?.issues ?? []).toEqual([])
  expect(schema.safeParse({ unforeseen: true }).success).toBe(false)
})

/** Public answers need no token; what counts their callers stands in the request of a running server. */
async function readPublic({ path: pattern, params, given, run }: (typeof endpoints)[number], path: string) {
  const parts = path.split('/')
  const named = pattern
    .split('/')
    .flatMap((part, at) => (part.startsWith('{') ? [[part.slice(1, -1), parts[at]]] : []))
  const context = { ...here.as(anonymousActor) }
  const call = {
    params: params.parse(Object.fromEntries(named)),
    given: given.parse({}),
    record: here.record,
    context,
  }
  return JSON.parse(JSON.stringify(await run(call)))
}

/** What a stranger's program gets from a public endpoint for a query. */
async function read(id: string, params: Record<string, string>, given: Record<string, unknown> = {}) {
  const found = endpoints.find((each) => each.id === id)
  if (!found) throw new Error(`There is no endpoint ${id}`)
  const context = { ...here.as(anonymousActor) }
  const asked = { params: found.params.parse(params), given: found.given.parse(given) }
  return JSON.parse(JSON.stringify(await found.run({ ...asked, record: here.record, context })))
}

test('filters typed among the words narrow what programs read as they narrow the page', async () => {
  const slugs = async (q: string) =>
    (await read('listClaims', {}, { q })).claims.map(({ slug }: { slug: string }) => slug)
  expect(await slugs('vendor:메타 kind:score')).toEqual(['maverick-gpqa'])
  expect(await slugs('gpqa vendor:meta kind:score')).toEqual(['maverick-gpqa'])
  await expect(slugs('colour:red')).rejects.toMatchObject({ code: 'invalid' })
})

test('a method that an address does not take is refused with those that it takes', async () => {
  const wrong = await ask('/claims/maverick-gpqa', { body: {} })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  const other = await ask('/desk/claims')
  expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  expect((await ask('/nothing', { body: {} })).status).toBe(404)
})

test('what is wrong with a request is said to a program, not to somebody with a form', async () => {
  const { status, answer } = await call('/desk/queue?list=nowhere')
  expect([status, answer.errors?.[0]?.pointer]).toEqual([400, '/list'])
  expect(answer.detail).toContain('“errors” names each fault')
})

test('a place to go on from that cannot be read is refused, instead of beginning anew', async () => {
  await expect(read('listClaims', {}, { after: 'nowhere' })).rejects.toMatchObject({
    code: 'invalid',
    details: { values: { names: 'after' } },
  })
})

test('an entry that was merged is answered as what it became', async () => {
  const { id: vendorId } = await here.db.organization.findUniqueOrThrow({ where: { slug: 'openai' } })
  const { id: fromId } = await here.db.model.findUniqueOrThrow({ where: { slug: 'gpt-4o-2024-08-06' } })
  const into = await execute(here.as(here.editor), addModel, {
    name: 'GPT-4o of August',
    organizationId: vendorId,
  })
  await execute(here.as(here.editor), mergeModels, { fromId, intoId: into.id })
  const entry = await read('getRegistryEntry', { kind: 'models', slug: 'gpt-4o-2024-08-06' })
  expect(entry).toMatchObject({ id: into.id, slug: 'gpt-4o-of-august', name: 'GPT-4o of August' })
})

test('a program that reads a verdict is told when it is suspended', async () => {
  await here.decide('maverick-beats-gpt-4o', 'mixed')
  const before = await read('getClaim', { slug: 'maverick-beats-gpt-4o' })
  expect(before).toMatchObject({ flags: [], corrections: [], current: { verdict: { id: 'mixed' } } })
  const claimId = await here.claimId('maverick-beats-gpt-4o')
  const reason = { en: 'A new run.', ko: '새 측정.' }
  await execute(here.as(here.editor), suspendVerdict, { claimId, reason })
  const { flags } = await read('getClaim', { slug: 'maverick-beats-gpt-4o' })
  expect(flags).toEqual([{ flag: 'suspended', reason, setAt: expect.any(String) }])
})

test('the same key and body make one claim, however often and at once they are sent, and get one answer', async () => {
  const body = await draft('A claim that was sent five times.')
  const before = await here.db.claim.count()
  const first = await call('/desk/claims', { key: '"five"', body })
  expect(first.status).toBe(201)
  const again = await Promise.all(
    Array.from({ length: 4 }, () => call('/desk/claims', { key: '"five"', body })),
  )
  for (const each of again) {
    if (each.status === 409) expect(each.answer).toMatchObject({ reason: 'idempotency.running' })
    else expect(each).toEqual(first)
  }
  expect(await call('/desk/claims', { key: 'five', body })).toEqual(first)
  expect(await here.db.claim.count()).toBe(before + 1)
})

test('of requests with one key that run at once, one is carried out and the others are told so', async () => {
  const body = await draft('A claim that was sent at once.')
  const before = await here.db.claim.count()
  const all = await Promise.all(
    Array.from({ length: 4 }, () => call('/desk/claims', { key: '"at once"', body })),
  )
  const statuses = new Set(all.map(({ status }) => status))
  expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([])
  expect(await here.db.claim.count()).toBe(before + 1)
})

test('a key that came with another body or for another address is refused, and nothing is done', async () => {
  await call('/desk/claims', { key: '"one use"', body: await draft('The first claim of a key.') })
  const before = await here.db.claim.count()
  const other = await call('/desk/claims', {
    key: '"one use"',
    body: await draft('Another claim of the key.'),
  })
  expect(other).toMatchObject({ status: 422, answer: { reason: 'idempotency.other_request' } })
  expect(await here.db.claim.count()).toBe(before)
  const odd = await call('/desk/claims', { key: '"half', body: await draft('A claim without a key.') })
  expect(odd).toMatchObject({ status: 400, answer: { reason: 'idempotency.no_key' } })
})

test('a refusal uses up no key', async () => {
  const body = await draft('A claim that was mended.')
  const refused = await call('/desk/claims', {
    key: '"mended"',
    body: { ...body, subjectIds: [here.newId()] },
  })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect((await call('/desk/claims', { key: '"mended"', body })).status).toBe(201)
})

test('keys are forgotten after a day, by the daily job too', async () => {
  const body = await draft('A claim of yesterday.')
  const first = await call('/desk/claims', { key: '"daily"', body })
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  await here.db.idempotencyKey.updateMany({ where: { key: 'daily' }, data: { carriedOutAt: yesterday } })
  const second = await call('/desk/claims', { key: '"daily"', body })
  expect(second.status).toBe(201)
  expect(second.answer.id).not.toBe(first.answer.id)
  await here.db.idempotencyKey.updateMany({ where: { key: 'daily' }, data: { carriedOutAt: yesterday } })
  await runTask(here, sessionSweep)
  expect(await here.db.idempotencyKey.count({ where: { key: 'daily' } })).toBe(0)
  expect(await here.db.idempotencyKey.count()).toBeGreaterThan(0)
})
