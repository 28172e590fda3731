import { expect, test } from 'vitest'
import { isReadable, isRenderedPerRequest, localPath, takesForms } from '@/lib/web/paths'

test('English stands at the root, Korean under /ko', () => {
  expect(['/', '/claims/foo'].map((path) => localPath('en', path))).toEqual(['/', '/claims/foo'])
  expect(['/', '/claims/foo'].map((path) => localPath('ko', path))).toEqual(['/ko', '/ko/claims/foo'])
})

test('the list of claims is rendered per request only when it is narrowed, sorted or continued', () => {
  const perRequest = ['/claims?q=a', '/ko/claims?verdict=mixed', '/claims?utm=1&after=x']
  const cached = ['/claims', '/claims?utm=1', '/claims?q=', '/claims/foo?q=a', '/?q=a', '/ko/claims']
  expect(perRequest.filter(isRenderedPerRequest)).toEqual(perRequest)
  expect(cached.filter(isRenderedPerRequest)).toEqual([])
})

test('an address that does not decode is known as such', () => {
  expect(['/%ff', '/a%', '/claims/%00', '/claims/%EB%9D%BC'].map(isReadable)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('the desk and the calls of the API take more than questions, public pages and descriptions do not', () => {
  const taking = ['/review', '/login?to=x', '/api/v1/suggest', '/api/v1/claims', '/api/auth/signin']
  const reading = ['/', '/claims/foo', '/export/claims.csv', '/api/v1/openapi.json', '/vendors/meta']
  expect(taking.filter(takesForms)).toEqual(taking)
  expect(reading.filter(takesForms)).toEqual([])
})
