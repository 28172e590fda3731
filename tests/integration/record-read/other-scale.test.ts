import { expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { openRecord } from '@/lib/db/record-pool'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getComparisonPage } from '@/lib/publication/read/comparison-page'
import { addModel } from '@/lib/registry/model-commands'
import { freshCommands } from '../../support/commands'
import { attachRun, furnish, publishedClaim, release } from '../../support/small-record'
import { benchmarkText } from '../starter/by-hand/printed'

test('a value on another scale than its benchmark’s is in no median, on no axis and in no comparison', async () => {
  const here = await furnish(await freshCommands())
  const { claimId } = await publishedClaim(here, { value: '69.5' })
  const organizationId = here.epoch
  const { id: modelId } = await execute(here.as(starterActor), addModel, { name: 'Rival', organizationId })
  await attachRun(here, claimId, { value: '0.701', unit: 'fraction', title: 'In fractions' })
  await attachRun(here, claimId, { value: '0.702', unit: 'fraction', title: 'Rival', modelId })
  await release(here, claimId)
  const record = openRecord(here.url)
  const page = await getBenchmarkPage(record, 'gpqa-diamond')
  const comparison = await getComparisonPage(record, { one: 'llama-4-maverick', other: 'rival' })
  await record.end()
  expect(page?.measured.map(({ value, onScale }) => [value, onScale]).sort()).toEqual([
    ['0.701', false],
    ['0.702', false],
    ['69.5', true],
  ])
  expect(page?.middle).toBe(69.5)
  const text = page ? benchmarkText(page) : ''
  expect(text).toContain('where a model scores 69.5')
  expect(text).toMatch(/69\.5%.*69\.5%.*0\.701/)
  expect(text.match(/0\.70[12]/g)).toHaveLength(2)
  expect(comparison).toBeNull()
})
