import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { newId } from '@/lib/core/id'
import { readProposal } from '@/lib/desk/read/proposal'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { type QueueList, readQueueQuery } from '@/lib/queue/query'
import { readQueue } from '@/lib/queue/read'
import { approveAssessment, returnAssessment } from '@/lib/verdicts/commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { addPerson, signedInPerson, signIn } from '../../support/people'
import { type ClaimCase, draft, openCase, proposed, published, refusalOf } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

async function listed(actor: Actor, list: QueueList, query: object = {}): Promise<string[]> {
  const { parts } = await readQueue(given.desk.db, actor, readQueueQuery({ list, ...query }), new Date())
  return parts.flatMap(({ rows }) => rows.map(({ id }) => id))
}

it('never asks anybody to approve what they proposed, or have approved already', async () => {
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId, {
    verdict: 'misleading',
    contact: { skippedReason: { en: 'A test.' } },
  })
  expect(await listed(given.reviewer, 'waiting')).not.toContain(claimId)
  expect(await listed(given.reviewer, 'own')).toContain(claimId)
  expect(await listed(given.second, 'waiting')).toContain(claimId)
  await given.run(given.second, approveAssessment, { assessmentId })
  expect(await listed(given.second, 'waiting')).not.toContain(claimId)
  expect(await listed(given.third, 'waiting')).toContain(claimId)
})

it('shows a returned proposal to its author until something newer is proposed', async () => {
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId)
  await given.run(given.second, returnAssessment, { assessmentId, reason: 'Name the margin.' })
  expect(await listed(given.reviewer, 'returned')).toContain(claimId)
  expect(await listed(given.second, 'returned')).not.toContain(claimId)
  await proposed(given, claimId)
  expect(await listed(given.reviewer, 'returned')).not.toContain(claimId)
})

it('tells drafts, claims without a verdict and those under re-review apart', async () => {
  const [draftId, bareId, judgedId] = [await draft(given), await published(given), await published(given)]
  await given.run(given.second, approveAssessment, { assessmentId: await proposed(given, judgedId) })
  await given.run(given.editor, suspendVerdict, { claimId: judgedId, reason: { en: 'A doubt.' } })
  expect(await listed(given.reviewer, 'drafts')).toContain(draftId)
  const unjudged = await listed(given.reviewer, 'unjudged')
  expect([unjudged.includes(bareId), unjudged.includes(judgedId), unjudged.includes(draftId)]).toEqual([
    true,
    false,
    false,
  ])
  expect(await listed(given.reviewer, 'rereview')).toContain(judgedId)
})

it('is narrowed down by words in any language and by vendor', async () => {
  const id = await draft(given, { statement: { en: 'A zebra score.', ko: '얼룩말 점수' } })
  expect(await listed(given.reviewer, 'all', { q: 'ZEBRA score' })).toEqual([id])
  expect(await listed(given.reviewer, 'all', { q: '얼룩말' })).toEqual([id])
  expect(await listed(given.reviewer, 'all', { q: 'zebra', vendor: 'boreal' })).toEqual([])
})

it('goes on where the page before ended, with nothing twice and nothing left out', async () => {
  for (let made = 0; made < 53; made += 1) await draft(given)
  const seen: string[] = []
  let after: string | undefined
  do {
    const query = readQueueQuery({ list: 'drafts', after })
    const [part] = (await readQueue(given.desk.db, given.reviewer, query, new Date())).parts
    seen.push(...(part?.rows.map(({ id }) => id) ?? []))
    after = part?.next ?? undefined
  } while (after)
  expect(seen.length).toBe(await given.desk.db.claim.count({ where: { stage: 'draft' } }))
  expect(new Set(seen).size).toBe(seen.length)
})

it('says who may approve, and why others may not', async () => {
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId)
  const tied = await signIn(given.desk, await addPerson(given.desk, ['reviewer'], 'Tied Person'))
  const interest = { id: newId(), personId: tied.id, organizationId: given.vendorId, note: 'Shares' }
  await given.desk.db.interest.create({ data: { ...interest, declaredAt: new Date() } })
  const proposal = await readProposal(given.desk.db, { actor: given.reviewer, locale: 'en' }, assessmentId)
  const why = new Map(proposal?.approvers.map((person) => [person.id, person.why]))
  expect([why.get(given.reviewer.id), why.get(given.second.id), why.get(tied.id)]).toEqual([
    { code: 'author' },
    null,
    { code: 'interest', organization: 'Meridian' },
  ])
  expect(why.has(given.editor.id)).toBe(false)
})

it('is not there for whoever is not of the desk', async () => {
  const vendor = await signedInPerson(given.desk, ['vendor'])
  expect(await refusalOf(readQueue(given.desk.db, vendor, readQueueQuery({}), new Date()))).toBe(
    'not_found not_found',
  )
  expect(await readWorkbench(given.desk.db, vendor, await draft(given))).toBeNull()
})
