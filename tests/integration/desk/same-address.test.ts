import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/core/id'
import { captureDraft, captureSource, captureSourceEdit } from '@/lib/desk/capture/commands'
import { findByName } from '@/lib/desk/capture/find-by-name'
import { type ClaimCase, draftOf, openCase, outcomes, refusal } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const source = (url: string, title = 'A card') => ({ title, url, language: 'en' })
const add = (url: string, more: object = {}) =>
  given.run(given.reviewer, captureSource, { ...source(url), ...more })

describe('two sources with one address', () => {
  it('are one, however the address is spelt; a query makes another one', async () => {
    const { id } = await add('https://Cards.example/Scout')
    for (const spelt of [
      'https://cards.example/Scout/',
      'HTTPS://cards.example:443/Scout#results',
      'https://cards.example/Scout//#',
    ]) {
      const { details } = await refusal(add(spelt))
      expect(details.issues).toMatchObject([
        { path: ['url'], message: 'same_address', entry: { kind: 'source', id } },
      ])
      expect([...(await findByName(given.desk.db, 'source', [spelt])).values()]).toEqual([id])
    }
    for (const other of [
      'https://cards.example/scout',
      'http://cards.example/Scout',
      'https://cards.example:8443/Scout',
      'https://cards.example/Scout?v=2',
      'https://cards.example/Scout?v=2/',
    ])
      expect((await add(other)).id).not.toBe(id)
  })

  it('are made on purpose only, also where two people add it at once', async () => {
    const url = 'https://cards.example/at-once'
    const { done, refused } = await outcomes([add(url), add(`${url}/`)])
    expect([done, refused]).toEqual([1, ['invalid source.same_address']])
    await add(url, { sameAddress: 'another' })
  })

  it('do not come about by editing one, which is then told field by field in the trail', async () => {
    const first = await add('https://cards.example/first')
    const second = await add('https://cards.example/second')
    const edit = (changes: object) =>
      given.run(given.reviewer, captureSourceEdit, {
        ...source('https://cards.example/second/'),
        id: second.id,
        revision: 1,
        ...changes,
      })
    const { details } = await refusal(edit({ url: 'https://cards.example/first/' }))
    expect(details.issues).toMatchObject([{ path: ['url'], entry: { id: first.id } }])
    await edit({ author: 'A. Author', archivedUrl: 'https://archive.example/1' })
    const event = await given.desk.db.auditEvent.findFirstOrThrow({
      where: { subjectId: second.id, action: 'source.edit' },
    })
    expect(JSON.parse(event.text)).toMatchObject({
      before: { author: null, archivedUrl: null, url: 'https://cards.example/second' },
      after: {
        author: 'A. Author',
        archivedUrl: 'https://archive.example/1',
        url: 'https://cards.example/second/',
      },
    })
  })

  it('are offered on the spot: the one that is there takes the place of the new one', async () => {
    const { id } = await add('https://cards.example/offered')
    const standIn = newId()
    const appearances = [{ sourceId: standIn, quote: '80.0%', language: 'en' }]
    const capture = (more: object) =>
      given.run(given.reviewer, captureDraft, {
        ...draftOf(given, { statement: { en: 'Something nobody said before 77.1%.' }, appearances }),
        adding: {
          sources: {
            here: { id: standIn, ...source('https://cards.example/offered/', 'Another title'), ...more },
          },
        },
      })
    const { details } = await refusal(capture({}))
    expect(details.issues).toMatchObject([
      { path: ['adding', 'sources', 'here', 'url'], entry: { kind: 'source', id } },
    ])
    const claim = await capture({ sameAddress: 'use' })
    expect(await given.desk.db.appearance.findMany({ where: { claimId: claim.id } })).toMatchObject([
      { sourceId: id },
    ])
  })
})
