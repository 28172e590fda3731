import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Actor, starterActor } from '@/lib/auth/actor'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import type { Database } from '@/lib/db/client'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { DatasetProblem } from '@/lib/exchange/import/dataset/read'
import type { DatasetFile } from '@/lib/exchange/import/dataset/schema'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { slugFrom } from '@/lib/registry/slug'
import { changedDataset } from '../../support/changed-dataset'
import { freshCommands } from '../../support/commands'

const place = path.resolve(import.meta.dirname, '../../fixtures/datasets/small.json')
const options = { place, name: 'small', publish: true }

async function counts(db: Database) {
  return {
    events: await db.auditEvent.count(),
    versions: await db.version.count(),
    models: await db.model.count(),
    results: await db.result.count(),
    tags: (await db.cacheTag.aggregate({ _max: { seq: true } }))._max.seq,
  }
}

async function newest(db: Database, slug: string): Promise<Snapshot> {
  const version = await db.version.findFirstOrThrow({
    where: { claim: { slug } },
    orderBy: { number: 'desc' },
  })
  return Snapshot.parse(JSON.parse(version.text))
}

describe('loading a data set', () => {
  it('changes nothing the second time', async () => {
    const { db, as } = await freshCommands()
    const first = await loadDataset(as(starterActor), options)
    const before = await counts(db)
    const second = await loadDataset(as(starterActor), options)
    expect(first.added).toBeGreaterThan(0)
    expect(second).toEqual({ done: first.total, total: first.total, added: 0, verdictsLeftOut: 0 })
    expect(await counts(db)).toEqual(before)
  })

  it('goes on where a load broke off, to the same end', async () => {
    const whole = await freshCommands()
    await loadDataset(whole.as(starterActor), options)
    const broken = await freshCommands()
    const stop = new Error('power cut')
    const onProgress = ({ done }: { done: number }) => {
      if (done === 9) throw stop
    }
    await expect(loadDataset(broken.as(starterActor), { ...options, onProgress })).rejects.toBe(stop)
    await loadDataset(broken.as(starterActor), options)
    const { tags: _, ...end } = await counts(broken.db)
    const { tags: __, ...expected } = await counts(whole.db)
    expect(end).toEqual(expected)
  })

  it('shows a starter verdict as approved by nobody, and the rule’s own words beside it', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const snapshot = await newest(db, 'maverick-beats-gpt-4o')
    expect(snapshot.verdict).toMatchObject({
      id: 'unverified',
      origin: 'starter',
      approvers: [],
      decidedInVersion: 1,
    })
    expect(snapshot.suggestion).toMatchObject({
      rule: '1',
      verdict: 'unverified',
      reason: 'not_enough_tested',
    })
    expect(snapshot.suggestion?.flags).toContain('several_variants')
    expect(snapshot.evidence[0]).toMatchObject({ grade: 'A', counted: true, whyNot: null })
  })

  it('counts evidence against a claim only as far as its set-up allows', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const snapshot = await newest(db, 'maverick-gpqa')
    const result = snapshot.evidence[0]?.results[0]
    expect(result).toMatchObject({ comparability: 'material', counted: false, whyNot: 'material_difference' })
    expect(result?.differences).toContainEqual({
      field: 'precision',
      claimed: 'bf16',
      found: 'FP8',
      weight: 'material',
    })
  })

  it('writes each version as canonical text whose SHA-256 is its content hash, chained to the one before', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const versions = await db.version.findMany({
      where: { claim: { slug: 'maverick-beats-gpt-4o' } },
      orderBy: { number: 'asc' },
    })
    expect(versions.map((version) => version.number)).toEqual([0, 1])
    for (const version of versions) {
      expect(sha256(version.text)).toBe(version.contentHash)
      expect(canonicalJson(JSON.parse(version.text))).toBe(version.text)
    }
    expect(JSON.parse(versions[1]?.text ?? '').version.previousHash).toBe(versions[0]?.contentHash)
  })

  it('is refused as a whole when one reference leads nowhere, and writes nothing', async () => {
    const { db, as } = await freshCommands()
    const broken = path.resolve(import.meta.dirname, '../../fixtures/datasets/broken.json')
    await expect(loadDataset(as(starterActor), { ...options, place: broken })).rejects.toBeInstanceOf(
      DatasetProblem,
    )
    expect((await counts(db)).events).toBe(0)
  })

  it('is refused as a whole when one row says what no command takes, and writes nothing', async () => {
    const { db, as } = await freshCommands()
    const broken = changedDataset(({ evidence: [e1], sources: [blog], claims: [, c2] }) => {
      Object.assign(e1?.results[0] ?? {}, { ciLow: '70' })
      Object.assign(blog ?? {}, { url: undefined })
      Object.assign(c2?.assertions[0] ?? {}, { relation: 'between', value: undefined, low: '2', high: '1' })
    })
    await expect(loadDataset(as(starterActor), { ...options, place: broken })).rejects.toEqual(
      new DatasetProblem([
        'sources blog, url: Give the address, or say in the note why there is none.',
        'claims c2, assertions 1 (mav gpqa), high: The upper end lies below the lower one.',
        'evidence e1, results r1, ciLow: An interval has two ends and a level.',
      ]),
    )
    expect((await counts(db)).events).toBe(0)
  })

  it('marks superseded evidence whatever stands first in the file', async () => {
    const { db, as } = await freshCommands()
    const reason = { en: 'run anew' }
    const place = changedDataset(({ evidence }) => {
      const [e1] = evidence
      if (!e1) return
      evidence.push({ ...e1, key: 'e2', status: { is: 'superseded', by: 'e3', reason } })
      evidence.push({ ...e1, key: 'e3' })
      e1.status = { is: 'superseded', by: 'e2', reason }
      evidence.reverse()
    })
    await loadDataset(as(starterActor), { ...options, place })
    expect(await db.evidence.count({ where: { status: 'superseded' } })).toBe(2)
  })

  it('puts what is said of a result to no other one when they were reordered since', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const before = await counts(db)
    const reordered = changedDataset(({ evidence: [e1] }) => {
      e1?.claims[1]?.comparability.push({ result: 'r1', comparability: 'match', reason: { en: 'same' } })
      e1?.results.reverse()
    })
    await expect(loadDataset(as(starterActor), { ...options, place: reordered })).rejects.toThrow(
      /evidence e1, results r1: Another measurement was loaded in its place/,
    )
    expect(await counts(db)).toEqual(before)
    const inOrder = changedDataset(({ evidence: [e1] }) => {
      e1?.claims[1]?.comparability.push({ result: 'r1', comparability: 'match', reason: { en: 'same' } })
    })
    await loadDataset(as(starterActor), { ...options, place: inOrder })
    const override = await db.comparabilityOverride.findFirstOrThrow({ include: { result: true } })
    expect(override.result.valueText).toBe('66.98')
  })

  it('is refused as a whole when the registry has one of its names already', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const before = await counts(db)
    const other = changedDataset(({ organizations, models, claims, benchmarks: [gpqa] }) => {
      for (const row of claims) row.slug = `other-${row.slug}`
      for (const row of [...organizations, ...models]) Object.assign(row, { name: `Other ${row.name}` })
      for (const row of [...organizations, ...models]) Object.assign(row, { names: {}, aliases: [] })
      Object.assign(gpqa ?? {}, { name: 'gpqa-diamond' })
    })
    await expect(loadDataset(as(starterActor), { ...options, name: 'other', place: other })).rejects.toEqual(
      new DatasetProblem(['benchmarks gpqa, name: “GPQA Diamond” is a name of GPQA Diamond already.']),
    )
    expect(await counts(db)).toEqual(before)
  })

  it('is refused as a whole when its name was taken for another data set whose keys are the same', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const before = await counts(db)
    const other = changedDataset(({ models: [mav], claims: [c1], sources: [blog] }) => {
      Object.assign(mav ?? {}, { name: 'Orca 9', names: {}, aliases: [] })
      Object.assign(c1 ?? {}, { slug: 'orca-9-wins', statement: { en: 'Orca 9 wins.' } })
      Object.assign(blog ?? {}, { url: 'https://orca.example/9', title: 'Orca 9 is here' })
    })
    const loading = loadDataset(as(starterActor), { ...options, place: other })
    const error = await loading.catch((thrown: unknown) => thrown)
    const problems = error instanceof DatasetProblem ? error.problems : []
    expect(problems.map((problem) => problem.split(' was loaded before')[0])).toEqual([
      'models mav: Under this key "Llama 4 Maverick"',
      'sources blog: Under this key "The Llama 4 herd"',
      'claims c1: Under this key "maverick-beats-gpt-4o"',
    ])
    expect(await counts(db)).toEqual(before)
  })

  it('goes on after what it loaded was renamed', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    await db.model.updateMany({ data: { name: 'Renamed' } })
    await db.modelAlias.deleteMany({})
    await db.claim.updateMany({ data: { statement: { en: 'Said otherwise.' } } })
    expect(await loadDataset(as(starterActor), options)).toMatchObject({ added: 0 })
  })

  it('is refused as a whole when it gives a claim the address of another', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const before = await counts(db)
    const other = changedDataset((data) => standOnRecord(data))
    await expect(loadDataset(as(starterActor), { ...options, name: 'other', place: other })).rejects.toThrow(
      'claims c1, slug: "maverick-beats-gpt-4o" is the address of another claim, or was.',
    )
    expect(await counts(db)).toEqual(before)
  })

  it('builds on entries and claims that are on record, by their addresses, old ones too', async () => {
    const { db, as } = await freshCommands()
    await loadDataset(as(starterActor), options)
    const { id: targetId } = await db.model.findUniqueOrThrow({ where: { slug: 'llama-4-maverick' } })
    await db.slugRedirect.create({
      data: { kind: 'model', slug: 'old-maverick', targetId, createdAt: new Date() },
    })
    const before = await counts(db)
    const place = changedDataset((data) => {
      const { slug = '' } = data.claims[0] ?? {}
      data.existing.claims = { c1: slug }
      data.claims.shift()
      standOnRecord(data, { mav: 'old-maverick' })
      for (const row of data.claims) row.slug = `other-${row.slug}`
      data.assessments = []
      data.evidence[0]?.claims[1]?.comparability.push({
        result: 'r1',
        comparability: 'match',
        reason: { en: 'same' },
      })
      const { key = '', url = '' } = data.sources.shift() ?? {}
      data.existing.sources = { [key]: `${url}/#top` }
    })
    await loadDataset(as(starterActor), { ...options, name: 'other', place })
    expect(await loadDataset(as(starterActor), { ...options, name: 'other', place })).toMatchObject({
      added: 0,
    })
    const evidence = await db.evidence.findUniqueOrThrow({
      where: { importKey: 'other:e1' },
      include: { results: true, claims: { include: { claim: true } } },
    })
    expect(evidence.results.some(({ modelId }) => modelId === targetId)).toBe(true)
    expect(evidence.claims.map(({ claim }) => claim.importKey)).toContain('small:c1')
    expect((await counts(db)).models).toBe(before.models)
    expect(await db.source.count({ where: { importKey: 'other:blog' } })).toBe(0)
  })

  it('is refused as a whole when what it builds on is not on record', async () => {
    const { db, as } = await freshCommands()
    const place = changedDataset((data) => standOnRecord(data))
    const loading = loadDataset(as(starterActor), { ...options, place })
    await expect(loading).rejects.toThrow(
      'existing, models, mav: No model has the address "llama-4-maverick".',
    )
    expect((await counts(db)).events).toBe(0)
  })

  it('publishes nothing for whoever may not, and says which verdicts it left out', async () => {
    const { db, as } = await freshCommands()
    const actor = (roles: Actor['roles']): Actor => ({ ...starterActor, name: 'Ada', roles })
    await expect(loadDataset(as(actor(['reviewer'])), options)).rejects.toThrow(
      'Ada may not publish claims, which takes the role editor.',
    )
    expect((await counts(db)).events).toBe(0)
    const verdicts = JSON.parse(await readFile(place, 'utf8')).assessments.length
    expect(verdicts).toBeGreaterThan(0)
    const drafts = await loadDataset(as(actor(['reviewer'])), { ...options, publish: false })
    expect(drafts).toMatchObject({ done: drafts.total, verdictsLeftOut: verdicts })
    expect(await db.claim.count({ where: { stage: { not: 'draft' } } })).toBe(0)
    expect(await loadDataset(as(actor(['editor'])), options)).toMatchObject({ verdictsLeftOut: verdicts })
    expect(await db.assessment.count()).toBe(0)
  })
})

/** Takes the registry of the small data set as what is on record already, but for other addresses of models. */
function standOnRecord(data: DatasetFile, models: Record<string, string> = {}): void {
  const addresses = (rows: readonly { key: string; slug?: string | undefined; name: string }[]) =>
    Object.fromEntries(rows.map(({ key, slug, name }) => [key, slug ?? slugFrom(name, 'entry')]))
  data.existing.organizations = addresses(data.organizations)
  data.existing.models = { ...addresses(data.models), ...models }
  data.existing.benchmarks = addresses(data.benchmarks)
  Object.assign(data, { organizations: [], models: [], benchmarks: [], ties: [] })
}
