import { beforeEach, expect, test } from 'vitest'
import { type Actor, starterActor } from '@/lib/auth/actor'
import { declareInterest } from '@/lib/auth/commands/interests'
import { createDraft } from '@/lib/claims/commands'
import { execute } from '@/lib/core/command'
import { addOrganization, addTie } from '@/lib/registry/commands'
import { mergeModels, mergeOrganizations, undoMerge } from '@/lib/registry/merge-commands'
import { addModel, editModel } from '@/lib/registry/model-commands'
import { editTie, getTieForm } from '@/lib/registry/tie-commands'
import { type Here, openRecord, publishedClaim } from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})

const organization = async (name: string) =>
  (await execute(here.as(starterActor), addOrganization, { name, kinds: ['vendor'] })).id
const model = async (name: string, organizationId = here.meta) =>
  (await execute(here.as(starterActor), addModel, { name, organizationId })).id

async function interestedIn(organizationId: string, role: 'editor' | 'reviewer'): Promise<Actor> {
  const person = await here.person([role])
  await execute(here.as(person), declareInterest, { organizationId, note: 'owns shares' })
  return person
}

/** Gives a model another maker, all else as it is. */
async function reassign(who: Actor, id: string, organizationId: string) {
  const { revision, name } = await here.db.model.findUniqueOrThrow({ where: { id } })
  await execute(here.as(who), editModel, { id, revision, name, organizationId })
}

/** A draft of another vendor that compares with the model. */
async function compareWith(comparatorModelId: string) {
  const rival = await organization('Rival')
  const own = await model('Rival 1', rival)
  await execute(here.as(starterActor), createDraft, {
    vendorId: rival,
    kind: 'comparison',
    statement: { en: 'Rival 1 beats it on GPQA Diamond.' },
    claimedOn: '2025-06-01',
    subjectIds: [own],
    appearances: [{ sourceId: here.source, quote: 'beats it', language: 'en', isOriginal: true }],
    assertions: [{ modelId: own, benchmarkId: here.gpqa, relation: 'gt', comparatorModelId }],
  })
}

const byEditor = {
  code: 'forbidden',
  details: { reason: 'registry.maker', issues: [{ path: ['organizationId'], message: 'maker_by_editor' }] },
}
const byOthers = (name: string, ...fields: string[]) => ({
  code: 'forbidden',
  details: {
    reason: 'registry.interest',
    values: { organization: name },
    issues: fields.map((field) => ({ path: [field], message: 'own_interest' })),
  },
})

test('a reviewer gives another maker only to a model that no claim and no version names', async () => {
  const [reviewer, editor] = [await here.person(['reviewer']), await here.person(['editor'])]
  const other = await organization('Other')
  const unused = await model('Nobody’s model')
  await reassign(reviewer, unused, other)
  const compared = await model('Compared')
  await compareWith(compared)
  await expect(reassign(reviewer, compared, other)).rejects.toMatchObject(byEditor)
  await publishedClaim(here)
  await expect(reassign(reviewer, here.maverick, other)).rejects.toMatchObject(byEditor)
  await reassign(editor, here.maverick, other)
  const { revision, name } = await here.db.model.findUniqueOrThrow({ where: { id: compared } })
  const rest = { id: compared, revision, name, organizationId: here.meta }
  await execute(here.as(reviewer), editModel, { ...rest, openWeights: true })
})

test('a model counts as named where what was merged into it is named', async () => {
  const twin = await model('Compared twin')
  await compareWith(twin)
  const kept = await model('Compared')
  await execute(here.as(await here.person(['editor'])), mergeModels, { fromId: twin, intoId: kept })
  const change = reassign(await here.person(['reviewer']), kept, await organization('Other'))
  await expect(change).rejects.toMatchObject(byEditor)
})

test('nobody with an interest in the old or the new maker, or in an owner, gives a model another one', async () => {
  const [other, holding] = [await organization('Other'), await organization('Holding')]
  await execute(here.as(starterActor), addTie, { fromId: holding, toId: here.meta, kind: 'owns' })
  await compareWith(here.maverick)
  for (const [id, name] of [
    [here.meta, 'Meta'],
    [other, 'Other'],
    [holding, 'Holding'],
  ] as const) {
    const change = reassign(await interestedIn(id, 'editor'), here.maverick, other)
    await expect(change).rejects.toMatchObject(byOthers(name, 'organizationId'))
  }
  await reassign(await interestedIn(here.epoch, 'editor'), here.maverick, other)
})

test('when somebody owned somebody is changed by an editor without an interest in either', async () => {
  const holding = await organization('Holding')
  const tie = { fromId: holding, toId: here.meta, kind: 'owns' } as const
  const { id } = await execute(here.as(starterActor), addTie, tie)
  const end = async (who: Actor, until = '2025-05-01') => {
    const { seen } = await getTieForm(here.db, id)
    await execute(here.as(who), editTie, { id, seen, until })
  }
  await expect(end(await here.person(['reviewer']))).rejects.toMatchObject({
    code: 'forbidden',
    details: { reason: 'registry.owner', issues: [{ path: ['until'], message: 'owner_by_editor' }] },
  })
  for (const [interest, name] of [
    [holding, 'Holding'],
    [here.meta, 'Meta'],
  ] as const)
    await expect(end(await interestedIn(interest, 'editor'))).rejects.toMatchObject(byOthers(name, 'until'))
  const { seen } = await getTieForm(here.db, id)
  const note = { en: 'As the register says.' }
  await execute(here.as(await here.person(['reviewer'])), editTie, { id, seen, note })
  await end(await here.person(['editor']))
})

test('an owner stays one until the tie has ended: a day to come is refused as its end', async () => {
  const holding = await organization('Holding')
  const tie = { fromId: holding, toId: here.meta, kind: 'owns' } as const
  const toCome = { code: 'invalid', details: { issues: [{ path: ['until'], message: 'in_the_future' }] } }
  const add = execute(here.as(starterActor), addTie, { ...tie, until: '2999-01-01' })
  await expect(add).rejects.toMatchObject(toCome)
  const { id } = await execute(here.as(starterActor), addTie, tie)
  const { seen } = await getTieForm(here.db, id)
  const end = execute(here.as(await here.person(['editor'])), editTie, { id, seen, until: '2999-01-01' })
  await expect(end).rejects.toMatchObject(toCome)
})

test('days of other ties are changed by nobody with an interest in either', async () => {
  const tie = { fromId: here.epoch, toId: here.meta, kind: 'partners' } as const
  const { id } = await execute(here.as(starterActor), addTie, tie)
  const { seen } = await getTieForm(here.db, id)
  const begin = (who: Actor) => execute(here.as(who), editTie, { id, seen, since: '2025-06-01' })
  await expect(begin(await interestedIn(here.meta, 'reviewer'))).rejects.toMatchObject(
    byOthers('Meta', 'since'),
  )
  await begin(await here.person(['reviewer']))
})

test('nobody merges, or takes apart, what their interest is held against', async () => {
  const twin = await organization('Meta Platforms')
  const rival = await organization('Rival Labs')
  const elsewhere = await model('Maverick elsewhere', rival)
  const interested = await interestedIn(here.meta, 'editor')
  const free = await here.person(['editor'])
  const into = { fromId: twin, intoId: here.meta }
  await expect(execute(here.as(interested), mergeOrganizations, into)).rejects.toMatchObject(
    byOthers('Meta', 'intoId'),
  )
  await execute(here.as(free), mergeOrganizations, into)
  const undo = { kind: 'organization', id: twin } as const
  await expect(execute(here.as(interested), undoMerge, undo)).rejects.toMatchObject(byOthers('Meta'))
  await execute(here.as(free), undoMerge, undo)
  const models = { fromId: here.maverick, intoId: elsewhere }
  await expect(execute(here.as(interested), mergeModels, models)).rejects.toMatchObject(
    byOthers('Meta', 'intoId'),
  )
  const same = { fromId: await model('Maverick again'), intoId: here.maverick }
  await execute(here.as(interested), mergeModels, same)
})
