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

test('a retracted piece of evidence is named however many newer ones stand or are called alike, and what is left out is counted', async () => {
  const { record, db } = await freshRecord()
  const copies = (changed: string) =>
    db.$executeRawUnsafe(`INSERT INTO record.claim_evidence SELECT copy.* FROM record.claim_evidence e, ${changed} made (row),
      LATERAL jsonb_populate_record(e, made.row || jsonb_build_object('evidence_id', gen_random_uuid())) copy
      WHERE e.evidence_id = (SELECT min(x.evidence_id::text)::uuid FROM record.claim_evidence x)`)
  await copies(
    `(SELECT jsonb_build_object('title', 'Run ' || i, 'date', '2030-01-01') FROM generate_series(1, 350) i)`,
  )
  await copies(
    `(SELECT '{"title": "A run with a leak", "date": "2020-01-01", "status": "retracted"}'::jsonb)`,
  )
  const page = await getEvaluatorPage(record, 'epoch-ai')
  expect(page?.evidence).toHaveLength(300)
  expect(page?.evidence[0]?.total).toBeGreaterThan(350)
  expect(page?.evidence.some(({ title }) => title === 'A run with a leak')).toBe(false)
  expect(page?.revisions).toMatchObject([{ title: 'A run with a leak', status: 'retracted', total: 1 }])
  await copies(
    `(SELECT '{"title": "A run with a leak", "date": "2020-01-01", "status": "superseded"}'::jsonb)`,
  )
  const both = (await getEvaluatorPage(record, 'epoch-ai'))?.revisions ?? []
  expect(both.map(({ status }) => status).sort()).toEqual(['retracted', 'superseded'])
})
