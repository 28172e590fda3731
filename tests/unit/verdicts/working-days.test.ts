import { expect, test } from 'vitest'
import { addWorkingDays } from '@/lib/verdicts/working-days'

test.each([
  ['2026-11-23', 5, '2026-11-30', 'a Monday: a week later'],
  ['2026-11-27', 1, '2026-11-30', 'a Friday: the Monday after it'],
  ['2026-11-28', 1, '2026-11-30', 'a Saturday: the Monday after it'],
  ['2026-11-29', 5, '2026-12-04', 'a Sunday: the Friday of that week'],
  ['2028-02-25', 3, '2028-03-01', 'over the end of a February with 29 days'],
  ['2026-12-31', 1, '2027-01-01', 'over the turn of a year: public holidays count'],
])('from %s %i working days end on %s (%s)', (from, count, to) => {
  expect(addWorkingDays(from, count)).toBe(to)
})
