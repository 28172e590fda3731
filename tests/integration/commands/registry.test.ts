import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkClaims } from '@/lib/claims/link-commands'
import { addSource, editSource } from '@/lib/claims/source-commands'
import { addBenchmark, editBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie, editOrganization } from '@/lib/registry/commands'
import { addModel, editModel } from '@/lib/registry/model-commands'
import { editTie, tieForm } from '@/lib/registry/tie-commands'
import { signedInPerson } from '../../support/people'
import { type ClaimCase, draft, openCase, outcomes, refusal, refusalOf } from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

describe('the registry', () => {
  it('is kept by the desk', async () => {
    const vendor = await signedInPerson(given.desk, ['vendor'])
    const add = given.run(vendor, addOrganization, { name: 'Other', kinds: ['other'] })
    expect(await refusalOf(add)).toBe('forbidden forbidden')
  })

  it('gives a name to one entry, however it is written, also when two add it at once', async () => {
    const names = ['Meridian-5', 'meridian 5', 'ＭＥＲＩＤＩＡＮ５']
    const tries = names.map((name) =>
      given.run(given.reviewer, addModel, { name, organizationId: given.vendorId }),
    )
    const { done, refused } = await outcomes(tries)
    expect([done, refused.length]).toEqual([1, 2])
    for (const reason of refused)
      expect(reason).toMatch(/^(invalid registry.alias_taken|conflict constraint.unique)$/)
  })

  it('says at the field that gives a taken name which entry has it, and takes it for no conflict of writers', async () => {
    const taken = await given.desk.db.model.findUniqueOrThrow({ where: { id: given.modelId } })
    const entry = { kind: 'model', id: given.modelId, name: taken.name }
    const tries = [
      { at: 'name', changes: { name: taken.name } },
      { at: 'names.ko', changes: { name: 'Meridian 9', names: { ko: 'MERIDIAN-4' } } },
      {
        at: 'aliases.1.alias',
        changes: { name: 'Meridian 9', aliases: [{ alias: 'M9' }, { alias: 'meridian 4' }] },
      },
    ]
    for (const { at, changes } of tries) {
      const input = { organizationId: given.vendorId, ...changes }
      const { code, details } = await refusal(given.run(given.reviewer, addModel, input))
      const [issue] = details.issues ?? []
      expect([code, details.current, issue?.path.join('.')]).toEqual(['invalid', undefined, at])
      expect(issue).toMatchObject({ message: 'alias_taken', entry })
    }
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const edits = {
      organization: () =>
        given.run(given.reviewer, editOrganization, {
          id: given.vendorId,
          revision: 1,
          name: 'Meridian',
          kinds: ['vendor'],
        }),
      model: () =>
        given.run(given.reviewer, editModel, {
          id: given.modelId,
          revision: 1,
          name: 'Meridian 4',
          organizationId: given.vendorId,
        }),
      benchmark: () =>
        given.run(given.reviewer, editBenchmark, {
          id: given.benchmarkId,
          revision: 1,
          name: 'General Questions',
          metric: 'accuracy',
          unit: '%',
          scale: 'percent',
          direction: 'higher',
        }),
      source: () =>
        given.run(given.reviewer, editSource, {
          id: given.sourceId,
          revision: 1,
          title: 'Introducing Meridian 4',
          url: 'https://meridian.example/blog',
          language: 'en',
        }),
    }
    for (const edit of Object.values(edits))
      expect(await outcomes([edit(), edit()])).toEqual({ done: 1, refused: ['conflict stale'] })
  })

  it('refuses circles of variants and of predecessors', async () => {
    const model = async (name: string, variantOfId?: string) =>
      (
        await given.run(given.reviewer, addModel, {
          name,
          organizationId: given.vendorId,
          ...(variantOfId ? { variantOfId } : {}),
        })
      ).id
    const loose = await model('Meridian X')
    const dated = await model('Meridian X 2026-01-01', loose)
    const circle = { id: loose, revision: 1, name: 'Meridian X', organizationId: given.vendorId }
    expect(await refusalOf(given.run(given.reviewer, editModel, { ...circle, variantOfId: dated }))).toBe(
      'conflict constraint.check',
    )
    expect(await refusalOf(given.run(given.reviewer, editModel, { ...circle, predecessorId: loose }))).toBe(
      'conflict registry.cycle',
    )
  })

  it('wants bounds in their order', async () => {
    const benchmark = { metric: 'm', unit: 'x', scale: 'other', direction: 'higher' } as const
    const add = { name: 'Backwards', lowerBound: '5', upperBound: '1', ...benchmark }
    expect(await refusalOf(given.run(given.reviewer, addBenchmark, add))).toBe('invalid invalid')
  })

  it('takes a source without an address only with a note', async () => {
    const source = { title: 'A leaflet', language: 'en' }
    expect(await refusalOf(given.run(given.reviewer, addSource, source))).toBe('invalid invalid')
    await given.run(given.reviewer, addSource, { ...source, note: { en: 'Seen in print.' } })
  })
})

describe('a tie', () => {
  it('is between two, ends after it began, and its second editor is told', async () => {
    const tie = { fromId: given.rivalId, toId: given.vendorId, kind: 'owns', since: '2025-01-01' } as const
    const self = given.run(given.reviewer, addTie, { ...tie, toId: given.rivalId })
    expect(await refusalOf(self)).toBe('invalid invalid')
    const { id } = await given.run(given.reviewer, addTie, tie)
    const { seen } = tieForm(await given.desk.db.organizationTie.findUniqueOrThrow({ where: { id } }))
    const end = (until: string) => given.run(given.editor, editTie, { id, seen, since: tie.since, until })
    expect(await refusalOf(end('2024-01-01'))).toBe('invalid invalid')
    expect(await outcomes([end('2026-01-01'), end('2026-01-02')])).toEqual({
      done: 1,
      refused: ['conflict stale'],
    })
  })
})

describe('a link between claims', () => {
  it('is made once, and never to itself', async () => {
    const [fromId, toId] = [await draft(given), await draft(given)]
    const self = given.run(given.reviewer, linkClaims, { fromId, toId: fromId, kind: 'implies' })
    expect(await refusalOf(self)).toBe('invalid invalid')
    const link = { fromId, toId, kind: 'implies' } as const
    const both = [1, 2].map(() => given.run(given.reviewer, linkClaims, link))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['invalid invalid'] })
  })
})
