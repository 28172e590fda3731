import { expect, test } from 'vitest'
import type { Setup } from '@/lib/evidence/setup-fields'
import { differingSetups } from '@/lib/publication/measured/differing-setups'

const row = (setup: Setup, { model = 'scout', evaluators = ['meta'] } = {}) => ({
  ...{ model, evaluators, setup },
  benchmark: 'accelerators-needed',
})

test('values of one model, benchmark and evaluator say in what their set-ups differ, and nothing else', () => {
  const rows = [
    row({ precision: 'int4', metric: 'count', endpoint: 'H100' }),
    row({ precision: 'BF16', metric: 'count' }),
    row({ precision: 'int4', metric: 'count' }),
  ]
  const apart = differingSetups(rows, (each) => each)
  expect(rows.map((each) => apart.get(each))).toEqual([
    [
      { id: 'precision', value: 'int4' },
      { id: 'endpoint', value: 'H100' },
    ],
    [{ id: 'precision', value: 'BF16' }],
    [{ id: 'precision', value: 'int4' }],
  ])
})

test('other models and other evaluators are told apart by their names', () => {
  const rows = [
    row({ precision: 'int4' }),
    row({ precision: 'BF16' }, { model: 'maverick' }),
    row({ precision: 'FP8' }, { evaluators: ['meta', 'vllm'] }),
  ]
  expect([...differingSetups(rows, (each) => each).values()]).toEqual([[], [], []])
})
