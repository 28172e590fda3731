import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints, findEndpoint } from '@/lib/api/endpoints'
import { openApi } from '@/lib/api/openapi'
import { isTokenScope } from '@/lib/auth/token-scopes'
import { suggest } from '@/lib/verdicts/suggest/suggest'
import { KINDS } from '../suggest/random-claim'
import { randomRequest } from '../suggest/random-request'

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(JSON.stringify(openApi('https://check.example'))))
  expect(result.errors ?? []).toEqual([])
  expect(validator.version).toBe('3.1')
})

test('every endpoint stands in it once, and is found by its path', () => {
  const { paths } = openApi('https://check.example')
  const written = Object.values(paths).flatMap((methods) => Object.keys(methods))
  expect(written).toHaveLength(endpoints.length + ['/suggest'].length)
  for (const endpoint of endpoints) {
    const parts = endpoint.path.slice(1).split('/')
    expect(findEndpoint(endpoint.method, parts)?.endpoint.id).toBe(endpoint.id)
  }
  expect(findEndpoint('GET', ['nothing'])).toBeNull()
  expect(findEndpoint('DELETE', ['claims'])).toBeNull()
})

test('what is sent to the rule and what it answers are as described, for every kind of claim', () => {
  const { paths } = openApi('https://check.example')
  const { requestBody, responses } = Operation.parse(paths['/suggest']?.post)
  const question = z.fromJSONSchema(Object(requestBody.content['application/json']?.schema))
  const answer = z.fromJSONSchema(Object(responses['200']?.content['application/json']?.schema))
  fc.assert(
    fc.property(randomRequest(KINDS), (request) => {
      expect(question.safeParse(request).error?.issues ?? []).toEqual([])
      const said = JSON.parse(JSON.stringify(suggest(request)))
      expect(answer.safeParse(said).error?.issues ?? []).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(question.safeParse({ claim: { kind: 'rumour' }, evidence: [] }).success).toBe(false)
  expect(answer.safeParse({ unforeseen: true }).success).toBe(false)
})

const Content = z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
const Operation = z.object({ requestBody: Content, responses: z.record(z.string(), Content) })

describe.each(endpoints)('$id', ({ method, path, scope }) => {
  test('asks for a scope unless it only reads the public record', () => {
    if (method === 'POST' || path.startsWith('/desk')) expect(isTokenScope(scope ?? '')).toBe(true)
    else expect(scope).toBeNull()
  })
})
