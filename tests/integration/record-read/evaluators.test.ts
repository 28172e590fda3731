import { expect, test } from 'vitest'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getEvaluatorPage } from '@/lib/publication/read/evaluator-page'
import { freshRecord } from './fresh-record'

test('who published a measurement is its evaluator where nobody is named as having run it, the maker too', async () => {
  const { record, db } = await freshRecord()
  await db.$executeRaw`UPDATE record.claim_evidence e SET parties = jsonb_build_array(
    jsonb_build_object('role', 'published', 'organizationId', (SELECT id FROM record.organization WHERE slug = 'openai')))`
  const measured = (await getBenchmarkPage(record, 'gpqa-diamond'))?.measured ?? []
  const names = measured.map(({ evaluators }) => evaluators.map(({ slug }) => slug))
  expect(names).toEqual([['openai'], ['openai'], ['openai']])
  expect(measured.filter(({ byMaker }) => byMaker).map(({ model }) => model.slug)).toEqual([
    'gpt-4o-2024-08-06',
    'gpt-4o-2024-11-20',
  ])
  expect((await getEvaluatorPage(record, 'openai'))?.measured).toHaveLength(3)
})

test('who published a measurement that somebody else ran is not its evaluator', async () => {
  const { record, db } = await freshRecord()
  await db.$executeRaw`UPDATE record.claim_evidence e SET parties = parties || jsonb_build_array(
    jsonb_build_object('role', 'published', 'organizationId', (SELECT id FROM record.organization WHERE slug = 'openai')))`
  const page = await getBenchmarkPage(record, 'gpqa-diamond')
  expect(page?.measured.map(({ evaluators }) => evaluators.map(({ slug }) => slug))).toEqual([
    ['epoch-ai'],
    ['epoch-ai'],
    ['epoch-ai'],
  ])
  expect(page?.measured.some(({ byMaker }) => byMaker)).toBe(false)
  expect((await getEvaluatorPage(record, 'openai'))?.measured).toEqual([])
})
