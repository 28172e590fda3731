import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { endpoints, findEndpoint } from '@/lib/api/endpoints'
import { openApi } from '@/lib/api/openapi'
import { isTokenScope } from '@/lib/auth/token-scopes'

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(JSON.stringify(openApi('https://check.example'))))
  expect(result.errors ?? []).toEqual([])
  expect(validator.version).toBe('3.1')
})

test('every endpoint stands in it once, and is found by its path', () => {
  const { paths } = openApi('https://check.example')
  const written = Object.values(paths).flatMap((methods) => Object.keys(methods))
  expect(written).toHaveLength(endpoints.length)
  for (const endpoint of endpoints) {
    const parts = endpoint.path.slice(1).split('/')
    expect(findEndpoint(endpoint.method, parts)?.endpoint.id).toBe(endpoint.id)
  }
  expect(findEndpoint('GET', ['nothing'])).toBeNull()
  expect(findEndpoint('DELETE', ['claims'])).toBeNull()
})

describe.each(endpoints)('$id', ({ method, path, scope }) => {
  test('asks for a scope unless it only reads the public record', () => {
    if (method === 'POST' || path.startsWith('/desk')) expect(isTokenScope(scope ?? '')).toBe(true)
    else expect(scope).toBeNull()
  })
})
