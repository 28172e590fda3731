import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { execute } from '@/lib/core/command'
import { runTask } from '@/lib/jobs/run-task'
import { bulkChanges } from '@/lib/jobs/tasks/bulk-changes'
import { changeMany, changePortion, stopChange } from '@/lib/queue/bulk-commands'
import { readBulkChange } from '@/lib/queue/bulk-read'
import { documentOf } from '@/lib/search/document'
import { signedInPerson } from '../../support/people'
import { type ClaimCase, draft, openCase, refusal, refusalOf } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const carryOut = () => runTask(given.desk, bulkChanges)
const tagged = (key: string) => given.desk.db.claimTag.count({ where: { tag: { key } } })
const events = (action: string) => given.desk.db.auditEvent.findMany({ where: { action } })

/** Drafts straight into the table, under a word that only they have. */
async function drafts(count: number, word: string): Promise<void> {
  const { searchText, lexemes } = documentOf([word])
  await given.desk.db.$executeRaw`
    WITH made AS (
      INSERT INTO public.claim (id, slug, vendor_id, kind, stage, attribution, statement, claimed_on, created_by_id, created_at, updated_at)
      SELECT gen_random_uuid(), ${word} || '-' || ${given.desk.newId()} || '-' || i, ${given.vendorId}::uuid, 'score', 'draft', 'vendor', '{"en":"A copy"}',
        date '2026-01-01', ${given.reviewer.id}::uuid, now(), now() FROM generate_series(1, ${count}::int) i RETURNING id)
    INSERT INTO public.draft_words (claim_id, search_text, search)
    SELECT id, ${searchText}, ${lexemes}::tsvector FROM made`
}

it('changes few at once, and says how many changed', async () => {
  const claimIds = [await draft(given), await draft(given)]
  const change = { what: 'tag', tag: 'Soon' } as const
  const ask = () => given.run(given.second, changeMany, { of: { scope: 'ticked', claimIds }, change })
  expect(await ask()).toMatchObject({ changed: 2, kept: 0, jobId: null })
  expect(await ask()).toMatchObject({ changed: 0, kept: 2, jobId: null })
})

it('changes all that matched when it was asked for, goes on where it was cut off, and none twice', async () => {
  await drafts(450, 'ocelot')
  const { jobId, total } = await given.run(given.second, changeMany, {
    of: { scope: 'all', filter: 'list=drafts&q=ocelot' },
    change: { what: 'tag', tag: 'Ocelots' },
  })
  expect(total).toBe(450)
  await drafts(20, 'ocelot')
  const id = jobId ?? ''
  await given.run(given.second, changePortion, { id })
  expect(await readBulkChange(given.desk.db, given.third, id)).toMatchObject({
    done: 100,
    finishedAt: null,
  })
  // What a process that was killed had in hand is given back by its transaction: the next run finds the rest.
  await Promise.all([carryOut(), carryOut()])
  expect(await readBulkChange(given.desk.db, given.third, id)).toMatchObject({ done: 450, changed: 450 })
  expect(await tagged('ocelots')).toBe(450)
  const trail = await given.desk.db.auditEvent.findMany({
    where: { action: 'claim.tag', text: { contains: 'Ocelots' } },
  })
  expect(trail).toHaveLength(450)
  expect(new Set(trail.map(({ actorId }) => actorId))).toEqual(new Set([given.second.id]))
  expect(await given.desk.db.bulkChangeClaim.count()).toBe(0)
})

it('stops when its asker or an editor says so, and what was done stays done', async () => {
  await drafts(300, 'lynx')
  const { jobId } = await given.run(given.second, changeMany, {
    of: { scope: 'all', filter: 'q=lynx' },
    change: { what: 'tag', tag: 'Lynxes' },
  })
  const id = jobId ?? ''
  await given.run(given.second, changePortion, { id })
  expect(await refusalOf(given.run(given.third, stopChange, { id }))).toBe('forbidden bulk.not_own')
  await given.run(given.editor, stopChange, { id })
  await carryOut()
  expect(await tagged('lynxes')).toBe(100)
  expect(await readBulkChange(given.desk.db, given.third, id)).toMatchObject({
    done: 100,
    stoppedBy: given.editor.name,
  })
  expect(await refusalOf(given.run(given.editor, stopChange, { id }))).toBe('conflict bulk.over')
})

it('goes no further once its asker may no longer change claims, and says so', async () => {
  const leaving = await signedInPerson(given.desk, ['reviewer'])
  await drafts(250, 'serval')
  const { jobId } = await given.run(leaving, changeMany, {
    of: { scope: 'all', filter: 'q=serval' },
    change: { what: 'assign', assigneeId: given.second.id, takeOver: true },
  })
  await given.desk.db.person.update({ where: { id: leaving.id }, data: { disabledAt: new Date() } })
  await carryOut()
  expect(await readBulkChange(given.desk.db, given.third, jobId ?? '')).toMatchObject({
    done: 0,
    failure: 'forbidden',
  })
  expect(await events('queue.fail_change')).toHaveLength(1)
})

it('is refused for a filter that matches nothing, names nobody, or cannot be read, and for nobody to assign', async () => {
  const ask = (filter: string, assigneeId = given.second.id) =>
    given.run(given.second, changeMany, {
      of: { scope: 'all', filter },
      change: { what: 'assign', assigneeId, takeOver: false },
    })
  expect(await refusalOf(ask('q=nothing-of-the-sort'))).toBe('conflict queue.nothing_matches')
  expect(await refusalOf(ask('vendor=Nobody'))).toBe('conflict queue.filter_unknown')
  expect((await refusal(ask('kind=poem'))).details.issues?.[0]?.message).toBe('filter_unreadable')
  const { details } = await refusal(ask('list=drafts', given.desk.newId()))
  expect(details.issues).toMatchObject([{ path: ['change', 'assigneeId'], message: 'assignee_unknown' }])
  const empty = given.run(given.second, changeMany, {
    of: { scope: 'ticked', claimIds: [] },
    change: { what: 'unassign' },
  })
  expect((await refusal(empty)).details.issues?.[0]?.message).toBe('nothing_ticked')
})

it('nobody carries out a portion in somebody else’s name', async () => {
  await drafts(250, 'caracal')
  const { jobId } = await given.run(given.second, changeMany, {
    of: { scope: 'all', filter: 'q=caracal' },
    change: { what: 'unassign' },
  })
  const attempt = execute(given.desk.as(given.third), changePortion, { id: jobId ?? '' })
  expect(await refusalOf(attempt)).toBe('forbidden forbidden')
  await carryOut()
})

it('tells whoever is given many claims once, with how many, at the end of the change', async () => {
  const told = (personId: string) =>
    given.desk.db.notice.findMany({
      where: { personId, what: { in: ['claim_assigned', 'claims_assigned'] } },
      select: { what: true, claims: true, subjectType: true },
    })
  const assign = (of: z.input<typeof changeMany.input>['of'], assigneeId: string) =>
    given.run(given.editor, changeMany, { of, change: { what: 'assign', assigneeId, takeOver: false } })
  const several = { what: 'claims_assigned', subjectType: 'claims' }
  const [few, many, stopped] = [
    await signedInPerson(given.desk, ['reviewer']),
    await signedInPerson(given.desk, ['reviewer']),
    await signedInPerson(given.desk, ['reviewer']),
  ]
  await assign({ scope: 'ticked', claimIds: [await draft(given), await draft(given)] }, few.id)
  expect(await told(few.id)).toEqual([{ ...several, claims: 2 }])
  await drafts(250, 'margay')
  await assign({ scope: 'all', filter: 'q=margay' }, many.id)
  expect(await told(many.id)).toEqual([])
  await carryOut()
  expect(await told(many.id)).toEqual([{ ...several, claims: 250 }])
  await drafts(250, 'ocicat')
  const { jobId } = await assign({ scope: 'all', filter: 'q=ocicat' }, stopped.id)
  await given.run(given.editor, changePortion, { id: jobId ?? '' })
  await given.run(given.editor, stopChange, { id: jobId ?? '' })
  expect(await told(stopped.id)).toEqual([{ ...several, claims: 100 }])
})
