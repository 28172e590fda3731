import { beforeEach, describe, expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { declareInterest } from '@/lib/auth/commands/interests'
import { publishClaim } from '@/lib/claims/commands'
import { getFacts } from '@/lib/claims/read'
import { execute } from '@/lib/core/command'
import { openRecord as openPublicRecord, type RecordReader } from '@/lib/db/record-pool'
import { addModelOnce } from '@/lib/desk/capture/adding-once'
import { readNeighbours } from '@/lib/desk/read/entry-neighbours'
import { readDuplicates, readMerges } from '@/lib/desk/read/merges'
import { entryIds } from '@/lib/publication/read/entry-id'
import { listClaims } from '@/lib/publication/read/list-claims'
import { getModelPage } from '@/lib/publication/read/model-page'
import { findRedirect } from '@/lib/publication/read/redirects'
import { forgetApart, keepApart } from '@/lib/registry/apart-commands'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie } from '@/lib/registry/commands'
import { mergeBenchmarks, mergeModels, mergeOrganizations, undoMerge } from '@/lib/registry/merge-commands'
import { addModel } from '@/lib/registry/model-commands'
import { likelyDuplicates } from '@/lib/registry/similar'
import { judge } from '@/lib/verdicts/judgement'
import {
  attachRun,
  basisHash,
  draftScore,
  type Here,
  newest,
  openRecord,
  propose,
  publishedClaim,
  twice,
} from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})
const editor = async () => here.as(await here.person(['editor']))
const model = async (name: string, organizationId = here.meta) =>
  (await execute(here.as(starterActor), addModel, { name, organizationId, openWeights: true })).id
const organization = async (name: string, kinds: ['vendor' | 'evaluator']) =>
  (await execute(here.as(starterActor), addOrganization, { name, kinds })).id
const benchmark = async (name: string, unit = '%') =>
  (
    await execute(here.as(starterActor), addBenchmark, {
      name,
      metric: 'accuracy',
      unit,
      scale: 'percent',
      direction: 'higher',
    })
  ).id

async function reading(work: (record: RecordReader) => Promise<void>): Promise<void> {
  const record = openPublicRecord(here.url)
  try {
    await work(record)
  } finally {
    await record.end()
  }
}

describe('a merge', () => {
  test('makes the rule read a duplicate model as the one it duplicates, rewrites nothing, and is undone', async () => {
    const duplicate = await model('Llama-4 Maverick 17B')
    const { claimId } = await publishedClaim(here, { modelId: duplicate })
    const suggested = async () => judge(await getFacts(here.db, claimId)).suggestion?.verdict
    const before = await basisHash(here, claimId)
    expect(await suggested()).toBe('unverified')
    await execute(await editor(), mergeModels, { fromId: duplicate, intoId: here.maverick })
    expect(await suggested()).toBe('confirmed')
    const facts = await getFacts(here.db, claimId)
    expect(facts.evidence[0]?.evidence.results[0]).toMatchObject({
      modelId: here.maverick,
      model: { name: 'Llama 4 Maverick' },
    })
    expect(await here.db.result.count({ where: { modelId: duplicate } })).toBe(1)
    await execute(await editor(), undoMerge, { kind: 'model', id: duplicate })
    expect(await suggested()).toBe('unverified')
    expect(await basisHash(here, claimId)).toBe(before)
  })

  test('brings the variants of a duplicate name with it, through chains', async () => {
    const loose = await model('Maverick (loose)')
    const looser = await model('The Maverick')
    const { id: variant } = await execute(here.as(starterActor), addModel, {
      name: 'maverick-2025-04-05',
      organizationId: here.meta,
      variantOfId: loose,
    })
    await execute(await editor(), mergeModels, { fromId: loose, intoId: looser })
    await execute(await editor(), mergeModels, { fromId: looser, intoId: here.maverick })
    const { id } = await draftScore(here)
    await attachRun(here, id, { modelId: variant })
    const facts = await getFacts(here.db, id)
    expect(facts.subjects[0]?.model.variants.map((row) => row.id)).toEqual([variant])
    expect(facts.evidence[0]?.evidence.results[0]?.model.variantOfId).toBe(here.maverick)
  })

  test('of organizations carries grades, ties and interests over', async () => {
    const twin = await organization('Meta Platforms', ['vendor'])
    const owner = await organization('Holding', ['vendor'])
    await execute(here.as(starterActor), addTie, { fromId: owner, toId: twin, kind: 'owns' })
    const { claimId } = await publishedClaim(here)
    await execute(await editor(), mergeOrganizations, { fromId: twin, intoId: here.meta })
    for (const organizationId of [twin, owner]) {
      const reviewer = await here.person(['reviewer'])
      await execute(here.as(reviewer), declareInterest, { organizationId, note: 'shares' })
      await expect(propose(here, reviewer, claimId)).rejects.toMatchObject({
        details: { reason: 'assessment.interest' },
      })
    }
    await execute(await editor(), mergeOrganizations, { fromId: here.epoch, intoId: here.meta })
    const { weighed } = judge(await getFacts(here.db, claimId))
    expect(weighed.map(({ grade }) => grade)).toEqual(['D'])
  })

  test('lets the old address lead to the new one, through chains, until it is undone', async () => {
    const [a, b] = [await model('Maverick A'), await model('Maverick B')]
    await publishedClaim(here, { modelId: a })
    await execute(await editor(), mergeModels, { fromId: a, intoId: b })
    await execute(await editor(), mergeModels, { fromId: b, intoId: here.maverick })
    await reading(async (record) => {
      expect(await findRedirect(record, 'model', 'maverick-a')).toBe('llama-4-maverick')
      expect(await findRedirect(record, 'model', 'maverick-b')).toBe('llama-4-maverick')
      await execute(await editor(), undoMerge, { kind: 'model', id: b })
      expect(await findRedirect(record, 'model', 'maverick-a')).toBe('maverick-b')
      expect(await findRedirect(record, 'model', 'maverick-b')).toBeNull()
    })
  })

  test('of an entry that no published version mentions leaves its address unknown to the public', async () => {
    await publishedClaim(here)
    const secrets = {
      organization: await organization('Stealth Lab', ['vendor']),
      model: await model('Stealth One'),
      benchmark: await benchmark('Stealth Bench'),
    }
    const who = await editor()
    await execute(who, mergeOrganizations, { fromId: secrets.organization, intoId: here.meta })
    await execute(who, mergeModels, { fromId: secrets.model, intoId: here.maverick })
    await execute(who, mergeBenchmarks, { fromId: secrets.benchmark, intoId: here.gpqa })
    await reading(async (record) => {
      expect(await findRedirect(record, 'organization', 'stealth-lab')).toBeNull()
      expect(await findRedirect(record, 'model', 'stealth-one')).toBeNull()
      expect(await findRedirect(record, 'benchmark', 'stealth-bench')).toBeNull()
      const filter = { vendor: 'stealth-lab', evaluator: 'stealth-lab', model: 'stealth-one' }
      expect(await entryIds(record, { ...filter, benchmark: 'stealth-bench' })).toEqual({
        vendor: null,
        evaluator: null,
        model: null,
        benchmark: null,
      })
    })
  })

  test('leaves an address in force that an entry had before it was renamed', async () => {
    await publishedClaim(here)
    const data = { kind: 'organization', slug: 'facebook', targetId: here.meta, createdAt: new Date() }
    await here.db.slugRedirect.create({ data })
    await reading(async (record) =>
      expect(await findRedirect(record, 'organization', 'facebook')).toBe('meta'),
    )
  })

  test('puts public claims and numbers of the duplicate on the page and under the filter of the other', async () => {
    const twin = await model('Maverick twin')
    const { id } = await draftScore(here, { modelId: twin })
    await attachRun(here, id, { modelId: twin })
    await execute(here.as(starterActor), publishClaim, {
      id,
      revision: 1,
      basisHash: await basisHash(here, id),
    })
    await execute(await editor(), mergeModels, { fromId: twin, intoId: here.maverick })
    await reading(async (record) => {
      const page = await getModelPage(record, 'llama-4-maverick')
      expect(page?.claims.map((row) => row.id)).toEqual([id])
      expect([page?.claimed.length, page?.measured.length]).toEqual([1, 1])
      expect(await getModelPage(record, 'maverick-twin')).toBeNull()
      for (const slug of ['llama-4-maverick', 'maverick-twin']) {
        const list = await listClaims(record, { filter: { model: slug }, sort: 'changed', after: null })
        expect(list.claims.map((row) => row.id)).toEqual([id])
      }
    })
  })

  test('is refused in a circle, twice, of a variant with its name, and of benchmarks that measure otherwise', async () => {
    const twin = await model('Maverick twin')
    const pair = [
      { fromId: twin, intoId: here.maverick },
      { fromId: here.maverick, intoId: twin },
    ] as const
    const who = [await editor(), await editor()] as const
    expect(await twice((which) => execute(who[which], mergeModels, pair[which]))).toEqual([
      'conflict',
      'done',
    ])
    const { id: variant } = await execute(here.as(starterActor), addModel, {
      name: 'other-1',
      organizationId: here.meta,
      variantOfId: await model('Other'),
    })
    const { variantOfId } = await here.db.model.findUniqueOrThrow({ where: { id: variant } })
    await expect(
      execute(await editor(), mergeModels, { fromId: variant, intoId: variantOfId }),
    ).rejects.toMatchObject({ details: { reason: 'registry.merge_variant' } })
    await expect(
      execute(await editor(), mergeBenchmarks, {
        fromId: await benchmark('GPQA points', 'points'),
        intoId: here.gpqa,
      }),
    ).rejects.toMatchObject({ details: { reason: 'registry.merge_differs', values: { field: 'unit' } } })
    await expect(
      execute(await editor(), undoMerge, { kind: 'benchmark', id: here.gpqa }),
    ).rejects.toMatchObject({
      details: { reason: 'registry.not_merged' },
    })
    await expect(
      execute(here.as(await here.person(['reviewer'])), mergeModels, pair[0]),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('shows in the next version, not in those that were published before', async () => {
    const same = await benchmark('GPQA (diamond set)')
    const { claimId } = await publishedClaim(here, { benchmarkId: same })
    await execute(await editor(), mergeBenchmarks, { fromId: same, intoId: here.gpqa })
    expect((await newest(here, claimId)).evidence[0]?.results[0]?.benchmark.id).toBe(same)
    const author = await here.person(['reviewer'])
    const assessmentId = await propose(here, author, claimId)
    expect(assessmentId).toBeTruthy()
  })
})

test('likely duplicates are found by their names, in Korean too, and not across versions or variants', async () => {
  await organization('메타 플랫폼스', ['vendor'])
  await organization('메타 플랫폼즈', ['vendor'])
  await organization('Holding', ['vendor'])
  expect(
    (await likelyDuplicates(here.db, 'organization')).map(({ a, b }) => [a.name, b.name].sort()),
  ).toEqual([['메타 플랫폼스', '메타 플랫폼즈']])
  await model('Llama 4 Maverik')
  await model('Llama 3 Maverick')
  await execute(here.as(starterActor), addModel, {
    name: 'Llama 4 Maverick FP',
    organizationId: here.meta,
    variantOfId: here.maverick,
  })
  const pairs = await likelyDuplicates(here.db, 'model')
  expect(pairs.map(({ a, b }) => [a.name, b.name].sort())).toContainEqual([
    'Llama 4 Maverick',
    'Llama 4 Maverik',
  ])
  expect(pairs.flatMap(({ a, b }) => [a.name, b.name])).not.toContain('Llama 3 Maverick')
  const names = pairs.map(({ a, b }) => [a.name, b.name].sort())
  expect(names).not.toContainEqual(['Llama 4 Maverick', 'Llama 4 Maverick FP'])
})

test('a pair that an editor found to be two things is not proposed again until that is taken back', async () => {
  const near = await model('Llama 4 Maverik')
  const who = await editor()
  const pair = { kind: 'model', aId: here.maverick, bId: near } as const
  const swapped = { kind: 'model', aId: near, bId: here.maverick } as const
  const proposed = async () => (await readDuplicates(here.db, who.actor, 'model')).pairs.length
  await draftScore(here)
  const [likely] = (await readDuplicates(here.db, who.actor, 'model')).pairs
  expect([likely?.a, likely?.b].find((one) => one?.id === here.maverick)?.claims).toBe(1)
  expect(await proposed()).toBe(1)
  expect(
    await twice((which) => execute(who, keepApart, which === 0 ? pair : swapped)),
    'one row for a pair, whichever is named first',
  ).toEqual(['conflict', 'done'])
  expect(await proposed()).toBe(0)
  const { apart } = await readDuplicates(here.db, who.actor, 'model')
  expect(apart.map(({ a, b, by }) => [[a.name, b.name].sort(), by])).toEqual([
    [['Llama 4 Maverick', 'Llama 4 Maverik'], who.actor.name],
  ])
  await execute(who, forgetApart, swapped)
  expect(await proposed()).toBe(1)
  await expect(execute(who, forgetApart, pair)).rejects.toMatchObject({
    details: { reason: 'registry.not_apart' },
  })
  await expect(execute(who, keepApart, { ...pair, bId: here.maverick })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(execute(here.as(await here.person(['reviewer'])), keepApart, pair)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('the desk sees what was merged, by whom, and what came together under one entry', async () => {
  const twin = await model('Maverick twin')
  const who = await editor()
  await execute(who, mergeModels, { fromId: twin, intoId: here.maverick })
  const { rows } = await readMerges(here.db, who.actor, { kind: 'model', query: {} })
  expect(rows).toMatchObject([
    { name: 'Maverick twin', into: { name: 'Llama 4 Maverick' }, merged: { by: who.actor.name } },
  ])
  const of = (id: string) => readNeighbours(here.db, who.actor, { kind: 'model', id })
  expect((await of(twin))?.mergedInto).toMatchObject({ id: here.maverick, by: who.actor.name })
  expect((await of(here.maverick))?.mergedFrom).toEqual([{ id: twin, name: 'Maverick twin' }])
  await execute(who, undoMerge, { kind: 'model', id: twin })
  expect((await of(twin))?.mergedInto).toBeNull()
  expect((await readMerges(here.db, who.actor, { kind: 'model', query: {} })).rows).toEqual([])
})

test('whoever adds an entry by hand is asked once whether one with a similar name is meant', async () => {
  const reviewer = here.as(await here.person(['reviewer']))
  const entry = { name: 'Llama 4 Maverik', organizationId: here.meta }
  await expect(execute(reviewer, addModelOnce, entry)).rejects.toMatchObject({
    code: 'invalid',
    details: {
      issues: [{ path: ['another'], message: 'similar_entry', values: { names: 'Llama 4 Maverick' } }],
    },
  })
  await execute(reviewer, addModelOnce, { ...entry, another: true })
  await execute(reviewer, addModelOnce, { name: 'Llama 5 Maverick', organizationId: here.meta })
  await expect(
    execute(reviewer, addModelOnce, { ...entry, another: true }),
    'a name that is taken stays taken',
  ).rejects.toMatchObject({ details: { reason: 'registry.alias_taken' } })
})

test('a variant is not taken for a duplicate of the name it goes under', async () => {
  const reviewer = here.as(await here.person(['reviewer']))
  const variant = { name: 'Llama 4 Maverick it', organizationId: here.meta }
  await expect(execute(reviewer, addModelOnce, variant)).rejects.toMatchObject({ code: 'invalid' })
  await execute(reviewer, addModelOnce, { ...variant, variantOfId: here.maverick })
})
