import { expect, test } from 'vitest'
import { keyOf } from '@/components/desk/queue/queue-key'

const body = { closest: () => null }
const field = { closest: (selector: string) => (selector.includes('textarea') ? {} : null) }
const press = (key: string, more: object = {}) => {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : 'Slash'
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false }
  return keyOf({ key, code, ...none, target: body as never, ...more })
}

test('the queue has five keys, in either case and on a Korean keyboard', () => {
  expect(['j', 'K', 'x', '/', '?', 'q', 'Enter'].map((key) => press(key))).toEqual([
    'j',
    'k',
    'x',
    '/',
    '?',
    null,
    null,
  ])
  expect(press('ㅓ', { code: 'KeyJ' })).toBe('j')
})

test('no key acts while something is typed, composed or pressed together with another', () => {
  for (const more of [
    { target: field },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { defaultPrevented: true },
  ])
    expect(press('j', more), JSON.stringify(more)).toBeNull()
})
