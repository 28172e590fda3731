import { expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { Database } from '@/lib/db/client'
import { familyValues } from '@/lib/publication/read/model-family'
import { getModelPage } from '@/lib/publication/read/model-page'
import { freshRecord } from './fresh-record'

test('variants stand side by side on the benchmarks they share, from the page of any of them', async () => {
  const { record } = await freshRecord()
  const loose = await getModelPage(record, 'gpt-4o')
  const variants = loose?.model.variants.map(({ slug }) => slug) ?? []
  const values = loose?.family ?? []
  expect(values.length).toBeGreaterThan(1)
  const slugs = new Set(values.map(({ benchmark }) => benchmark.slug))
  for (const slug of slugs) {
    const own = values.filter(({ benchmark }) => benchmark.slug === slug)
    expect(new Set(own.map(({ model }) => model.slug)).size, slug).toBe(own.length)
    expect(own.length, slug).toBeGreaterThan(1)
  }
  for (const slug of variants) {
    const page = await getModelPage(record, slug)
    expect(page?.family).toEqual(values)
  }
  expect(await familyValues(record, '00000000-0000-4000-8000-000000000000')).toEqual([])
})

test('a maker’s newer value takes the place of nobody else’s, and stands as its own where there is no other', async () => {
  const { record, db } = await freshRecord()
  await makerMeasures(db, { model: 'gpt-4o-2024-11-20', value: '99.9' })
  const values = async () =>
    (await getModelPage(record, 'gpt-4o'))?.family.map(({ model, value, evaluators, byMaker }) => [
      model.slug,
      value,
      evaluators.map(({ slug }) => slug).join(),
      byMaker,
    ])
  const other = ['gpt-4o-2024-08-06', '49.21', 'epoch-ai', false]
  expect(await values()).toEqual([other, ['gpt-4o-2024-11-20', '47.89', 'epoch-ai', false]])
  await db.$executeRaw`UPDATE record.result SET model_id = (SELECT id FROM record.model WHERE slug = 'llama-4-maverick')
    WHERE value_text = '47.89'`
  expect(await values()).toEqual([other, ['gpt-4o-2024-11-20', '99.9', 'openai', true]])
})

test('values that are equally new all stand, each once and with its set-up, three at most and the rest counted', async () => {
  const { record, db } = await freshRecord()
  const { value: _, ...known } = await db.recordResult.findFirstOrThrow({ where: { valueText: '47.89' } })
  const precisions = ['fp8', 'int4', 'bf16']
  for (const precision of precisions)
    await db.recordResult.create({ data: { ...known, setup: { precision }, resultId: newId() } })
  expect(await db.recordClaimEvidence.count({ where: { evidenceId: known.evidenceId } })).toBeGreaterThan(1)
  const page = await getModelPage(record, 'gpt-4o')
  const own = page?.family.filter(({ model }) => model.slug === 'gpt-4o-2024-11-20') ?? []
  expect(own.map(({ value, equals }) => [value, equals])).toEqual(Array(3).fill(['47.89', 4]))
  expect(new Set(own.map(({ id }) => id)).size).toBe(3)
  expect(own.some(({ setup }) => precisions.includes(setup.precision ?? ''))).toBe(true)
})

/** Newer evidence of a model by who makes it, else like what is on record of it. */
async function makerMeasures(db: Database, { model: slug, value }: { model: string; value: string }) {
  const model = await db.model.findUniqueOrThrow({ where: { slug } })
  const { value: _, ...result } = await db.recordResult.findFirstOrThrow({ where: { modelId: model.id } })
  const evidence = await db.recordClaimEvidence.findFirstOrThrow({ where: { evidenceId: result.evidenceId } })
  const evidenceId = newId()
  const date = new Date('2026-01-01')
  const parties = [{ role: 'ran', organizationId: model.organizationId }]
  const own = { evidenceId, ordinal: 99, date, parties, stanceReason: {}, pairs: [] }
  await db.recordClaimEvidence.create({ data: { ...evidence, ...own } })
  const data = { ...result, evidenceId, resultId: newId(), valueText: value, setup: {} }
  await db.recordResult.create({ data })
}
