import { afterAll, beforeAll, expect, it } from 'vitest'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { captureDraft, captureEvidence } from '@/lib/desk/capture/commands'
import { idsToNames } from '@/lib/desk/capture/ids-to-names'
import { namesToIds } from '@/lib/desk/capture/names-to-ids'
import { claimPicks, rowDefaults } from '@/lib/desk/capture/specs'
import { editModel } from '@/lib/registry/model-commands'
import { forForms } from '@/lib/web/form-input'
import { type ClaimCase, draftOf, openCase, published, refusal } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
  await given.run(given.reviewer, editModel, {
    id: given.modelId,
    revision: 1,
    name: 'Meridian 4',
    organizationId: given.vendorId,
    names: { ko: '머리디언 4' },
    aliases: [{ alias: 'M4' }],
  })
})
afterAll(() => given.desk.db.$disconnect())

type Form = Record<string, unknown>
const resolve = (sent: Form) =>
  namesToIds(sent, { db: given.desk.db, newId, spec: claimPicks, defaults: rowDefaults })

/** A form as the browser sends it: names typed, some fields blank. */
const typed = (changes: Form = {}): Form => ({
  kind: 'score',
  quantifier: '',
  statement: { en: 'Meridian 4 scores 80.0%.', ko: '' },
  claimedOn: '2026-02-01',
  publicInputs: 'true',
  vendorId: 'meridian',
  subjectIds: ['M4', ''],
  appearances: [{ sourceId: 'https://meridian.example/blog', quote: '80.0%', language: 'en' }],
  assertions: [
    { modelId: '머리디언4', benchmarkId: 'general-questions', relation: 'eq', value: '80.0', unit: '%' },
    { modelId: '', relation: 'eq', value: '' },
  ],
  ...changes,
})

it('reads every name that an entry goes by, in any spelling and language, and sources by their address', async () => {
  const { vendorId, subjectIds, appearances, assertions } = await resolve(typed())
  expect({ vendorId, subjectIds, appearances, assertions }).toEqual({
    vendorId: given.vendorId,
    subjectIds: [given.modelId],
    appearances: [{ sourceId: given.sourceId, quote: '80.0%', language: 'en' }],
    assertions: [
      { modelId: given.modelId, benchmarkId: given.benchmarkId, relation: 'eq', value: '80.0', unit: '%' },
    ],
  })
})

it('leaves an unknown name as it was typed, so that its field is refused', async () => {
  const input = await resolve(typed({ vendorId: 'Nobody Inc' }))
  expect(input.vendorId).toBe('Nobody Inc')
  const { details } = await refusal(save(input))
  expect(details.issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['vendorId', 'invalid_reference'],
  ])
})

it('adds an entry on the spot once, wherever its name was typed, with the form', async () => {
  const input = await resolve(
    typed({
      subjectIds: ['Meridian 5'],
      assertions: [
        { modelId: 'meridian-5', benchmarkId: 'General Questions', relation: 'eq', value: '81', unit: '%' },
      ],
      adding: {
        models: {
          'subjectIds-0': { add: 'on', typed: 'Meridian 5', name: 'Meridian 5', organizationId: 'Meridian' },
          vendorId: { typed: 'Nobody', name: 'Nobody', organizationId: '' },
        },
      },
    }),
  )
  const { id } = await save(input)
  const row = await given.desk.db.claim.findUniqueOrThrow({
    where: { id },
    include: { subjects: { include: { model: true } }, assertions: true },
  })
  const [subject] = row.subjects
  expect([subject?.model.name, row.assertions[0]?.modelId]).toEqual(['Meridian 5', subject?.modelId])
  expect(await given.desk.db.model.count({ where: { name: 'Nobody' } })).toBe(0)
})

it('adds nothing when the rest of the form is refused', async () => {
  const input = await resolve(
    typed({
      kind: 'score',
      quantifier: 'all',
      vendorId: 'Fleeting Labs',
      adding: {
        organizations: {
          vendorId: { add: 'on', typed: 'Fleeting Labs', name: 'Fleeting Labs', kind: 'vendor' },
        },
      },
    }),
  )
  const { details } = await refusal(save(input))
  expect(details.issues?.map(({ message }) => message)).toEqual(['comparison_only'])
  expect(await given.desk.db.organization.count({ where: { name: 'Fleeting Labs' } })).toBe(0)
})

it('says at the new entry what is wrong with it', async () => {
  const box = { add: 'on', typed: 'Other Labs', name: 'Boreal', kind: 'vendor' }
  const input = await resolve(typed({ vendorId: 'Other Labs', adding: { organizations: { vendorId: box } } }))
  const { details } = await refusal(save(input))
  expect(details.issues?.[0]?.path).toEqual(['adding', 'organizations', 'vendorId', 'name'])
})

it('shows a stored form by names, which lead back to the same ids', async () => {
  const stored = draftOf(given)
  const named = await idsToNames(given.desk.db, stored, claimPicks)
  expect(named).toMatchObject({ vendorId: 'Meridian', subjectIds: ['Meridian 4'] })
  expect((await resolve(JSON.parse(JSON.stringify(named)))).subjectIds).toEqual([given.modelId])
})

it('keeps "no" where a list offers yes and no', async () => {
  const input = await resolve(
    typed({ publicInputs: 'false', statement: { en: 'Half of the weights stay closed' } }),
  )
  const { id } = await save(input)
  const row = await given.desk.db.claim.findUniqueOrThrow({ where: { id } })
  expect(row.publicInputs).toBe(false)
})

it('attaches new evidence with its stance, or leaves nothing of it', async () => {
  const claimId = await published(given)
  const evidence = {
    claimId,
    title: 'A run',
    form: 'run',
    sourceId: given.sourceId,
    parties: [{ organizationId: given.evaluatorId, role: 'ran' }],
    link: { stance: 'supports', stanceReason: { en: 'Why.' }, conditions: { int4: 'yes' } },
  } as const
  const { details } = await refusal(given.run(given.reviewer, captureEvidence, evidence))
  expect(details.issues?.[0]?.path).toEqual(['link', 'conditions', 'int4'])
  expect(await given.desk.db.evidence.count({ where: { title: 'A run' } })).toBe(0)
})

/** Saves a draft as the action does: digits become numbers and ticks true before the command reads the form. */
function save(form: Form) {
  const command = { ...captureDraft, input: forForms(captureDraft.input) }
  return execute(given.desk.as(given.reviewer), command, form)
}
