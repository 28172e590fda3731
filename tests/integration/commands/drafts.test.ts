import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createDraft, editDraft, publishClaim, withdrawClaim } from '@/lib/claims/commands'
import { dayOf, latestToday } from '@/lib/core/day'
import { differences } from '@/lib/core/difference'
import { signedInPerson } from '../../support/people'
import {
  basisHash,
  type ClaimCase,
  draft,
  draftOf,
  newestVersion,
  openCase,
  outcomes,
  published,
  refusal,
  refusalOf,
} from './claim-case'

const seen = async (id: string) => ({ id, revision: 1, basisHash: await basisHash(given, id) })
const Current = z.object({ revision: z.number(), statement: z.record(z.string(), z.string()) })
const daysAhead = (days: number) => dayOf(new Date(given.desk.now().getTime() + days * 86_400_000))

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

describe('a draft', () => {
  it('is written by a reviewer or an editor, and by nobody else', async () => {
    for (const actor of [given.reviewer, given.editor])
      expect((await given.run(actor, createDraft, draftOf(given))).slug).toMatch(/^meridian-4/)
    for (const roles of [['admin'], ['vendor']] as const) {
      const other = await signedInPerson(given.desk, [...roles])
      expect(await refusalOf(given.run(other, createDraft, draftOf(given)))).toBe('forbidden forbidden')
    }
  })

  it('is not public in any table of the record', async () => {
    const id = await draft(given)
    expect(await given.desk.db.recordClaim.count({ where: { claimId: id } })).toBe(0)
    expect(await given.desk.db.version.count({ where: { claimId: id } })).toBe(0)
  })

  it('keeps values as they were printed', async () => {
    const id = await draft(given, {
      assertions: [
        { modelId: given.modelId, benchmarkId: given.benchmarkId, relation: 'eq', value: '74.30', unit: '%' },
      ],
    })
    const row = await given.desk.db.assertion.findFirstOrThrow({ where: { claimId: id } })
    expect([row.valueText, row.value?.toFixed()]).toEqual(['74.30', '74.3'])
  })

  it('says at its field what does not fit together', async () => {
    const wrong = draftOf(given, { quantifier: 'all', subjectIds: [given.modelId, given.modelId] })
    const { details } = await refusal(given.run(given.reviewer, createDraft, wrong))
    expect(details.issues?.map(({ path }) => path[0])).toEqual(['quantifier', 'subjectIds'])
  })

  it('is refused at the place of a text, a day or a bound that the database cannot hold', async () => {
    const bounds = { modelId: given.modelId, benchmarkId: given.benchmarkId, unit: '%' }
    const appearance = { sourceId: given.sourceId, quote: 'a\0b', language: 'en' }
    const wrong = [
      { statement: { en: 'Half \ud83d of a character' } },
      { appearances: [appearance] },
      { claimedOn: '0000-01-01' },
      { assertions: [{ ...bounds, relation: 'between' as const, low: '10K', high: '9,000' }] },
    ]
    const places = []
    for (const changes of wrong) {
      const { code, details } = await refusal(given.run(given.reviewer, createDraft, draftOf(given, changes)))
      places.push([
        code,
        ...(details.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
      ])
    }
    expect(places).toEqual([
      ['invalid', 'statement.en unclean_text'],
      ['invalid', 'appearances.0.quote unclean_text'],
      ['invalid', 'claimedOn invalid_date'],
      ['invalid', 'assertions.0.high interval_order'],
    ])
  })

  it('may be of what is today anywhere on earth, and of no later day', async () => {
    const { details } = await refusal(
      given.run(given.reviewer, createDraft, draftOf(given, { claimedOn: daysAhead(2) })),
    )
    expect(details.issues).toEqual([{ path: ['claimedOn'], message: 'in_the_future' }])
    const today = latestToday(given.desk.now())
    await given.run(given.reviewer, createDraft, draftOf(given, { claimedOn: today }))
  })

  it('tells the second of two writers, and shows them what the first one wrote', async () => {
    const id = await draft(given)
    const first = { ...draftOf(given, { statement: { en: 'The first writer was here.' } }), id, revision: 1 }
    await given.run(given.reviewer, editDraft, first)
    const second = {
      ...draftOf(given, { statement: { en: 'The second writer was here.' } }),
      id,
      revision: 1,
    }
    const { code, details } = await refusal(given.run(given.second, editDraft, second))
    const current = Current.parse(details.current)
    expect([code, current.revision]).toEqual(['conflict', 2])
    expect(differences(current.statement, second.statement)).toHaveLength(1)
    await given.run(given.second, editDraft, { ...second, revision: current.revision })
    const row = await given.desk.db.claim.findUniqueOrThrow({ where: { id } })
    expect(row.statement).toEqual({ en: 'The second writer was here.' })
  })

  it('takes one of two edits that come at once', async () => {
    const id = await draft(given)
    const edit = { ...draftOf(given), id, revision: 1 }
    const both = await outcomes([
      given.run(given.reviewer, editDraft, edit),
      given.run(given.second, editDraft, edit),
    ])
    expect(both).toEqual({ done: 1, refused: ['conflict stale'] })
  })

  it('is no longer edited once it is published', async () => {
    const id = await published(given)
    const edit = given.run(given.reviewer, editDraft, { ...draftOf(given), id, revision: 2 })
    expect(await refusalOf(edit)).toBe('conflict claim.not_draft')
  })
})

describe('publishing', () => {
  it('is for editors', async () => {
    const id = await draft(given)
    expect(await refusalOf(given.run(given.reviewer, publishClaim, await seen(id)))).toBe(
      'forbidden forbidden',
    )
  })

  it('makes version 0, not yet verified, and a page for it', async () => {
    const id = await published(given)
    const version = await newestVersion(given, id)
    expect([version.number, version.verdict, version.reason]).toEqual([0, 'unverified', 'published'])
    const row = await given.desk.db.recordClaim.findUniqueOrThrow({ where: { claimId: id } })
    expect([row.version, row.contentHash]).toEqual([0, version.contentHash])
  })

  it('wants a source, and a number where numbers decide', async () => {
    const unsaid = await draft(given, { appearances: [] })
    const empty = await draft(given, { assertions: [] })
    expect(await refusalOf(given.run(given.editor, publishClaim, await seen(unsaid)))).toBe(
      'conflict claim.no_appearance',
    )
    expect(await refusalOf(given.run(given.editor, publishClaim, await seen(empty)))).toBe(
      'conflict claim.no_assertion',
    )
  })

  it('refuses what changed since the editor looked', async () => {
    const id = await draft(given)
    await given.run(given.reviewer, editDraft, { ...draftOf(given), id, revision: 1 })
    expect(await refusalOf(given.run(given.editor, publishClaim, await seen(id)))).toBe('conflict stale')
  })

  it('happens once, however often it is tried at once', async () => {
    const id = await draft(given)
    const looked = await seen(id)
    const tries = [1, 2, 3].map(() => given.run(given.editor, publishClaim, looked))
    const { done, refused } = await outcomes(tries)
    expect([done, refused]).toEqual([1, ['conflict stale', 'conflict stale']])
    expect(await given.desk.db.version.count({ where: { claimId: id } })).toBe(1)
  })
})

describe('withdrawing', () => {
  it('keeps the page and says why, as a further version', async () => {
    const id = await published(given)
    await given.run(given.editor, withdrawClaim, { id, note: { en: 'It was a duplicate.' } })
    const version = await newestVersion(given, id)
    expect([version.number, version.reason, version.snapshot.claim.withdrawn.note]).toEqual([
      1,
      'withdrawal',
      { en: 'It was a duplicate.' },
    ])
  })

  it('is for editors, wants a reason, and a claim that is public', async () => {
    const id = await published(given)
    const note = { en: 'A reason.' }
    expect(await refusalOf(given.run(given.reviewer, withdrawClaim, { id, note }))).toBe(
      'forbidden forbidden',
    )
    expect(await refusalOf(given.run(given.editor, withdrawClaim, { id, note: {} }))).toBe('invalid invalid')
    expect(await refusalOf(given.run(given.editor, withdrawClaim, { id: await draft(given), note }))).toBe(
      'conflict claim.not_published',
    )
    const both = [1, 2].map(() => given.run(given.editor, withdrawClaim, { id, note }))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['conflict claim.withdrawn'] })
  })
})
