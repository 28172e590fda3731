import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClaimedTable } from '@/components/public/entry/claimed-table'
import { claimedPoint, statedOnce } from '@/components/public/entry/time-points'
import { speech } from '@/lib/i18n/translator'
import type { ClaimedRow } from '@/lib/publication/read/measurements'

const named = (slug: string) => ({ slug, name: slug, names: {} })
const row: ClaimedRow = {
  id: '0000000f-0000-7000-9000-000000000001',
  model: named('nord'),
  benchmark: named('elo'),
  relation: 'gt',
  value: '1,417',
  low: null,
  high: null,
  unit: 'Elo',
  se: '6',
  n: null,
  conditions: { endpoint: 'public chat' },
  comparator: named('quiet'),
  comparatorValue: null,
  notReported: {},
  claim: { slug: 'nord-elo', statement: { en: 'Nord is ahead.' }, claimedOn: '2026-01-05' },
  total: 1,
}

test('a claimed number stands with its error and the conditions that the vendor states', () => {
  const table = renderToStaticMarkup(<ClaimedTable s={speech('en')} claimed={[row]} filter={{}} />)
  const text = table.replace(/<[^>]+>/g, ' ').replaceAll('\u00a0', ' ')
  expect(text).toContain('more than 1,417 Elo')
  expect(text).toContain('± 6')
  expect(text).toMatch(/Endpoint:\s+public chat/)
})

test('a bound is no value: a chart says of a claimed number how it is claimed', () => {
  const [point] = claimedPoint(speech('en'), row)
  expect(point).toMatchObject({ printed: 'more than 1,417\u00a0Elo', long: 'nord more than 1,417' })
  expect(claimedPoint(speech('ko'), { ...row, relation: 'lte' })[0]?.printed).toBe('1,417\u00a0Elo 이하')
  expect(claimedPoint(speech('en'), { ...row, relation: 'eq' })[0]?.printed).toBe('1,417\u00a0Elo')
})

test('a number that a claim holds against several models is drawn once', () => {
  const other = { ...row, id: '0000000f-0000-7000-9000-000000000002', comparator: named('hanbit') }
  const another = { ...other, value: '1,500' }
  expect(statedOnce([row, other, another])).toEqual([row, another])
})
