import { expect, test } from 'vitest'
import { withUnit } from '@/components/ui/number-with-uncertainty'

test('one of a unit is no plural, and abbreviations are none', () => {
  expect(withUnit('1', 'GPUs')).toBe('1\u00a0GPU')
  expect(withUnit('1', 'tasks')).toBe('1\u00a0task')
  expect(withUnit('1', 'fps')).toBe('1\u00a0fps')
  expect(withUnit('1.0', 'tokens')).toBe('1.0\u00a0tokens')
  expect(withUnit('16', 'experts')).toBe('16\u00a0experts')
  expect(withUnit('1', '%')).toBe('1%')
})
