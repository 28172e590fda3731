import { describe, expect, test } from 'vitest'
import { preferredLocale, readBody, safeNext } from '@/lib/web/request'

describe('where sign-in leads back to', () => {
  test.each(['/review', '/review/claims/1?x=1', '/admin/people'])('%s is kept', (path) => {
    expect(safeNext(path)).toBe(path)
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/reviewers',
    '/review\\..',
    undefined,
    ['/review'],
  ])('%s is not', (path) => {
    expect(safeNext(path)).toBe('/review')
  })
})

test('a request is refused as soon as its body is larger than allowed', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1000
      controller.enqueue(new Uint8Array(1000))
    },
  })
  await expect(readBody({ body: endless }, 10_000)).rejects.toMatchObject({
    details: { reason: 'request.too_large' },
  })
  expect(sent).toBeLessThan(20_000)
})

test('a visitor is spoken to in the first of their languages that the desk knows', () => {
  expect(preferredLocale('fr-FR, ko-KR;q=0.9, en;q=0.8')).toBe('ko')
  expect(preferredLocale('fr')).toBe('en')
  expect(preferredLocale(null)).toBe('en')
})
