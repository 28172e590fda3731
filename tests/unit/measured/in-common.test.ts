import { expect, test } from 'vitest'
import { commonOf, isOnTheClaim, ownOf } from '@/lib/publication/measured/in-common'
import type { SnapshotResult } from '@/lib/publication/snapshot-schema'

const model = { id: 'm', slug: 'm', name: 'M' }

function result(over: Partial<SnapshotResult>): SnapshotResult {
  return {
    id: 'r',
    ordinal: 0,
    model,
    benchmark: model,
    value: '80',
    unit: '%',
    scale: 'percent',
    direction: 'higher',
    se: null,
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
    ...over,
  }
}

const shots = { field: 'shots', claimed: null, found: '0', weight: 'minor' } as const
const precision = { field: 'precision', claimed: 'BF16', found: 'FP8', weight: 'material' } as const

test('what all results state alike is said once, and each keeps what is its own', () => {
  const one = result({ setup: { shots: '0', precision: 'FP8', harness: 'HELM' }, differences: [shots] })
  const other = result({ setup: { shots: '0', precision: 'BF16' }, differences: [shots, precision] })
  const common = commonOf([one, other])
  expect(common.setup).toEqual({ shots: '0' })
  expect(common.varying).toEqual(['precision', 'harness'])
  expect(common.differences).toEqual([shots])
  expect(ownOf(one, common)).toEqual({ setup: { precision: 'FP8', harness: 'HELM' }, differences: [] })
  expect(ownOf(other, common)).toEqual({ setup: { precision: 'BF16' }, differences: [precision] })
})

test('nothing of a result is lost between what is common and what is its own', () => {
  const results = [
    result({ setup: { shots: '0', judge: 'a person' } }),
    result({ setup: { shots: '5' } }),
    result({ setup: {} }),
  ]
  const common = commonOf(results)
  for (const each of results) {
    expect({ ...common.setup, ...ownOf(each, common).setup }).toEqual(each.setup)
  }
})

test('of one result everything is common, of none nothing', () => {
  const one = result({ setup: { shots: '0' }, differences: [shots], errorSource: 'the paper' })
  expect(commonOf([one])).toEqual({
    setup: { shots: '0' },
    varying: [],
    differences: [shots],
    errorSource: 'the paper',
  })
  expect(commonOf([])).toEqual({ setup: {}, varying: [], differences: [], errorSource: null })
})

test('results of other models and benchmarks are not on the claim', () => {
  expect(isOnTheClaim({ whyNot: null })).toBe(true)
  expect(isOnTheClaim({ whyNot: 'no_uncertainty' })).toBe(true)
  expect(isOnTheClaim({ whyNot: 'other_model' })).toBe(false)
  expect(isOnTheClaim({ whyNot: 'other_benchmark' })).toBe(false)
})
