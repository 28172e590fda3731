import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { addBenchmark, editBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie, editOrganization } from '@/lib/registry/commands'
import { addModel, editModel } from '@/lib/registry/model-commands'
import { editTie, getTieForm } from '@/lib/registry/tie-commands'
import { type ClaimCase, openCase } from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const Fields = z.record(z.string(), z.unknown())
const Said = z.object({ before: Fields, after: Fields })

/** What the newest event about something says. */
async function newestEvent(subjectId: string) {
  const { text } = await given.desk.db.auditEvent.findFirstOrThrow({
    where: { subjectId },
    orderBy: { seq: 'desc' },
  })
  return Said.parse(JSON.parse(text))
}

/** The fields of a form that its event says nothing of, or the same before and after. */
async function forgotten(subjectId: string, command: { input: z.ZodObject }): Promise<string[]> {
  const { before, after } = await newestEvent(subjectId)
  return Object.keys(command.input.shape)
    .filter((field) => !['id', 'revision', 'seen'].includes(field))
    .filter((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]))
}

const text = { en: 'Something else.', ko: '다른 말.' }
const other = { url: 'https://other.example', note: text, aliases: [{ alias: 'Another alias' }] }

it('an edit of an organization leaves in the trail what every field held before and after', async () => {
  const { id } = await given.run(given.editor, addOrganization, { name: 'Old Org', kinds: ['other'] })
  await given.run(given.editor, editOrganization, {
    id,
    revision: 1,
    name: 'New Org',
    names: { ko: '새 조직' },
    kinds: ['vendor'],
    ...other,
  })
  expect(await forgotten(id, editOrganization)).toEqual([])
})

it('an edit of a model does, its maker, weights, predecessor and aliases included', async () => {
  const { id } = await given.run(given.editor, addModel, { name: 'Old', organizationId: given.rivalId })
  await given.run(given.editor, editModel, {
    id,
    revision: 1,
    name: 'New',
    names: { ko: '새 모델' },
    organizationId: given.vendorId,
    releasedOn: '2026-01-02',
    openWeights: true,
    variantOfId: given.modelId,
    predecessorId: given.rivalModelId,
    ...other,
  })
  expect(await forgotten(id, editModel)).toEqual([])
  const { before, after } = await newestEvent(id)
  expect(before).toMatchObject({
    organizationId: given.rivalId,
    releasedOn: null,
    aliases: [{ alias: 'Old' }],
  })
  expect(after).toMatchObject({ organizationId: given.vendorId, releasedOn: '2026-01-02' })
  expect(after.aliases).toContainEqual({ alias: 'Another alias', lang: null })
})

it('an edit of a benchmark does, what decides comparisons included', async () => {
  const { id } = await given.run(given.editor, addBenchmark, {
    name: 'Old Bench',
    metric: 'accuracy',
    unit: '%',
    scale: 'percent',
    direction: 'higher',
    margin: '1.50',
  })
  await given.run(given.editor, editBenchmark, {
    id,
    revision: 1,
    name: 'New Bench',
    names: { ko: '새 벤치' },
    kind: 'property',
    ownerId: given.evaluatorId,
    version: '2',
    split: 'test',
    metric: 'length',
    unit: 'tokens',
    scale: 'other',
    direction: 'lower',
    lowerBound: '0.5',
    upperBound: '9000000000000000000001',
    items: 7,
    margin: '0.00000001',
    floor: '0.25',
    defaultSetup: { shots: '5' },
    variantOfId: given.benchmarkId,
    ...other,
  })
  expect(await forgotten(id, editBenchmark)).toEqual([])
  const { before, after } = await newestEvent(id)
  expect(before.margin).toBe('1.5')
  expect(after).toMatchObject({ margin: '0.00000001', upperBound: '9000000000000000000001' })
})

it('an edit of a tie does, its source and its note included', async () => {
  const tie = { fromId: given.rivalId, toId: given.evaluatorId, kind: 'funds' } as const
  const { id } = await given.run(given.editor, addTie, tie)
  expect((await newestEvent(id)).after).toMatchObject(tie)
  const { seen } = await getTieForm(given.desk.db, id)
  await given.run(given.editor, editTie, {
    id,
    seen,
    since: '2025-01-01',
    until: '2026-01-01',
    sourceId: given.sourceId,
    note: text,
  })
  expect(await forgotten(id, editTie)).toEqual([])
})
