import { beforeAll, expect, test } from 'vitest'
import { setupComparisons } from '@/lib/desk/bench/setup-difference'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { attached, type ClaimCase, openCase, published } from '../commands/claim-case'

let here: ClaimCase
beforeAll(async () => {
  here = await openCase()
})

async function comparisonsOf(claimId: string) {
  const bench = await readWorkbench(here.desk.db, here.second, claimId)
  if (!bench) throw new Error('There is no such claim')
  return bench.judgement.weighed.flatMap((weighed) => setupComparisons(bench.facts, weighed))
}

test('a set-up is held against the claim field by field, and equal set-ups stand together', async () => {
  const { modelId, benchmarkId } = here
  const claimId = await published(here, {
    assertions: [
      {
        modelId,
        benchmarkId,
        relation: 'eq',
        value: '80.0',
        unit: '%',
        conditions: { shots: '5', tools: 'none', temperature: '0' },
      },
    ],
  })
  const setup = { shots: '0', tools: 'None', harness: 'lm-eval' }
  const measured = { modelId, benchmarkId, unit: '%', n: 1000 }
  await attached(here, claimId, {
    results: [
      { ...measured, value: '79.0', setup },
      { ...measured, value: '79.2', setup },
      { ...measured, value: '60.0', setup: { ...setup, tools: 'search' } },
    ],
  })
  const found = await comparisonsOf(claimId)
  expect(found.map(({ results }) => results.length)).toEqual([2, 1])
  expect(found[0]?.lines).toEqual([
    { field: 'tools', left: 'none', right: 'None', weight: null },
    { field: 'shots', left: '5', right: '0', weight: 'minor' },
    { field: 'temperature', left: '0', right: null, weight: 'minor' },
    { field: 'harness', left: null, right: 'lm-eval', weight: null },
  ])
  expect(found[1]).toMatchObject({ comparability: 'material' })
  expect(found[1]?.lines[0]).toMatchObject({ field: 'tools', weight: 'material' })
})

test('in a comparison the two results of one piece of evidence are held against each other', async () => {
  const { modelId, rivalModelId, benchmarkId } = here
  const claimId = await published(here, {
    kind: 'comparison',
    assertions: [{ modelId, benchmarkId, relation: 'gt', comparatorModelId: rivalModelId }],
  })
  const measured = { benchmarkId, unit: '%', n: 1000 }
  const { resultIds } = await attached(here, claimId, {
    results: [
      { ...measured, modelId, value: '79.0', setup: { tools: 'none' } },
      { ...measured, modelId: rivalModelId, value: '70.0', setup: { tools: 'search' } },
    ],
  })
  expect(await comparisonsOf(claimId)).toMatchObject([
    {
      results: [resultIds[0]],
      against: resultIds[1],
      comparability: 'material',
      lines: [{ field: 'tools', left: 'none', right: 'search', weight: 'material' }],
    },
  ])
})
