import { expect, test } from 'vitest'
import { arrangeEvidence, groupsAtOnce, rowsAtOnce } from '@/lib/desk/bench/arrange-evidence'
import { type BenchQuery, benchHref, readBenchQuery } from '@/lib/desk/bench/query'
import type { Snapshot, SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'
import { evidence } from '../measured/evidence'

function result(id: string, value: string, changes: Partial<SnapshotResult> = {}): SnapshotResult {
  return {
    id,
    ordinal: 0,
    model: { id: 'm', slug: 'm', name: 'M' },
    benchmark: { id: 'b', slug: 'b', name: 'B' },
    value,
    unit: '%',
    scale: null,
    direction: 'higher',
    se: '1',
    ciLow: null,
    ciHigh: null,
    ciLevel: null,
    errorSource: null,
    n: null,
    runsK: null,
    runsSd: null,
    setup: {},
    note: {},
    comparability: 'match',
    differences: [],
    comparabilityOverride: null,
    counted: true,
    whyNot: null,
    ...changes,
  }
}

const piece = (title: string, results: SnapshotResult[], changes: Partial<SnapshotEvidence> = {}) => ({
  ...evidence(title),
  results,
  counted: results.some(({ counted }) => counted),
  ...changes,
})

function arranged(all: SnapshotEvidence[], query: Partial<BenchQuery> = {}) {
  const claim = { kind: 'score' } as Snapshot['claim']
  const benchmarks = [{ id: 'b', scale: 'percent', unit: '%' }] as Snapshot['benchmarks']
  return arrangeEvidence({ claim, evidence: all, benchmarks }, { ...readBenchQuery(''), ...query })
}

const vendor = { counted: false, whyNot: 'vendor' }
const mixed = [
  piece('old', [result('r1', '70', vendor)], { date: '2026-01-01', grade: 'D' }),
  piece('new', [result('r2', '9.5', { ...vendor, se: null })], { date: '2026-03-01', grade: 'B' }),
  piece('used', [result('r3', '80', { se: '0.5', comparability: 'minor' })], { date: '2025-01-01' }),
]

test('what counted comes first, then the newest; other orders go by what they say', () => {
  const order = (sort: BenchQuery['sort']) =>
    arranged(mixed, { sort }).groups?.map((group) => group.evidence.title)
  expect(order('counted')).toEqual(['used', 'new', 'old'])
  expect(order('date')).toEqual(['new', 'old', 'used'])
  expect(order('independence')).toEqual(['used', 'new', 'old'])
  expect(order('title')).toEqual(['new', 'old', 'used'])
})

test('values are put in order as numbers, each by itself, and what has no error comes last', () => {
  const order = (sort: BenchQuery['sort']) => arranged(mixed, { sort }).rows.map((row) => row.result.id)
  expect(order('value')).toEqual(['r3', 'r1', 'r2'])
  expect(order('uncertainty')).toEqual(['r3', 'r1', 'r2'])
  expect(order('comparability')).toEqual(['r1', 'r2', 'r3'])
})

test('the numbers of what counted and what did not lead to just those', () => {
  expect(arranged(mixed).tally).toEqual([
    { show: 'counted', count: 1 },
    { show: 'vendor', count: 2 },
  ])
  const shown = arranged(mixed, { show: 'vendor' })
  expect(shown.groups?.map((group) => group.evidence.title)).toEqual(['new', 'old'])
})

test('a long table is cut into pages, none of which is empty', () => {
  const many = Array.from({ length: groupsAtOnce * 5 }, (_, n) =>
    piece(
      `piece ${String(n).padStart(3, '0')}`,
      Array.from({ length: 5 }, (_, k) => result(`r${n}-${k}`, '70')),
    ),
  )
  const last = arranged(many, { sort: 'title', page: 9_000 })
  expect(last).toMatchObject({ page: 5, pages: 5, groups: { length: groupsAtOnce } })
  expect(last.groups?.at(-1)?.evidence.title).toBe('piece 099')
  expect(arranged(many, { sort: 'value', page: 2 })).toMatchObject({ pages: 5, rows: { length: rowsAtOnce } })
})

test('an address that cannot be read shows the whole in its first order, and leads back to what is shown', () => {
  const read = readBenchQuery({
    sort: 'DROP TABLE',
    show: ['x'],
    page: '-1',
    about: 'evidence:1',
    threads: 5,
  })
  expect(read).toEqual(readBenchQuery(''))
  const query = readBenchQuery('sort=value&show=vendor&page=3')
  expect(benchHref('1', query, 'e')).toBe('/review/claims/1?sort=value&show=vendor&page=3#e')
  expect(benchHref('1', {}, 'e')).toBe('/review/claims/1#e')
})
