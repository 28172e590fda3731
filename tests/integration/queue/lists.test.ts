import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { approveCorrection, proposeCorrection, returnCorrection } from '@/lib/corrections/proposal-commands'
import { assignClaims } from '@/lib/queue/assign-commands'
import { listsOf } from '@/lib/queue/lists'
import { type QueueList, readQueueQuery } from '@/lib/queue/query'
import { readQueue } from '@/lib/queue/read'
import { tagClaims } from '@/lib/queue/tag-commands'
import { askRedaction } from '@/lib/redactions/commands'
import { addOrganization } from '@/lib/registry/commands'
import { mergeOrganizations } from '@/lib/registry/merge-commands'
import { approveAssessment } from '@/lib/verdicts/commands'
import { addPerson, signedInPerson } from '../../support/people'
import { type ClaimCase, draft, openCase, proposed, published } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const read = (actor: Actor, parameters: Record<string, string>, now = new Date()) =>
  readQueue(given.desk.db, actor, readQueueQuery(parameters), now)

async function listed(actor: Actor, list: QueueList, further: Record<string, string> = {}, now = new Date()) {
  const { parts } = await read(actor, { list, ...further }, now)
  return parts.flatMap(({ rows }) => rows.map(({ id }) => id))
}

it('says beside each waiting proposal who may still approve it, and why others may not, owners included', async () => {
  const holding = await given.run(given.editor, addOrganization, {
    name: 'Meridian Holding',
    kinds: ['other'],
  })
  await given.desk.db.organizationTie.create({
    data: {
      id: given.desk.newId(),
      fromId: holding.id,
      toId: given.vendorId,
      kind: 'owns',
      createdAt: new Date(),
    },
  })
  const tied = await addPerson(given.desk, ['reviewer'])
  const interest = { organizationId: holding.id, note: 'shares', declaredAt: new Date() }
  await given.desk.db.interest.create({ data: { id: given.desk.newId(), personId: tied, ...interest } })
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId, {
    verdict: 'misleading',
    contact: { skippedReason: { en: 'A test.' } },
  })
  await given.run(given.second, approveAssessment, { assessmentId })
  const { parts } = await read(given.third, { list: 'waiting' })
  const row = parts[0]?.rows.find(({ id }) => id === claimId)
  const why = new Map(row?.proposal?.approvers.map((person) => [person.id, person.why]))
  expect([given.reviewer.id, given.second.id, given.third.id, tied].map((id) => why.get(id))).toEqual([
    { code: 'author' },
    { code: 'approved' },
    null,
    { code: 'interest', organization: 'Meridian Holding' },
  ])
  expect(why.has(given.editor.id)).toBe(false)
})

it('calls a verdict stale exactly when it is older than the setting says', async () => {
  const claimId = await published(given)
  await given.run(given.second, approveAssessment, { assessmentId: await proposed(given, claimId) })
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  expect(await listed(given.third, 'stale', {}, inDays(179))).not.toContain(claimId)
  expect(await listed(given.third, 'stale', {}, inDays(181))).toContain(claimId)
})

it('lists open challenges, and what vendors handed in until a reviewer has looked at it', async () => {
  const [challenged, answered] = [await published(given), await published(given)]
  const submittedById = await addPerson(given.desk, ['vendor'])
  const from = { organizationId: given.vendorId, submittedById, receivedAt: new Date() }
  const { db, newId } = given.desk
  await db.challenge.create({
    data: { id: newId(), claimId: challenged, version: 0, disputes: 'margin', text: 'Too narrow.', ...from },
  })
  const response = { id: newId(), claimId: answered, language: 'en', text: 'We stand by it.', ...from }
  await db.response.create({ data: response })
  expect(await listed(given.third, 'challenges')).toEqual([challenged])
  expect((await listed(given.third, 'submissions')).sort()).toEqual([challenged, answered].sort())
  await db.response.update({
    where: { id: response.id },
    data: { acceptedById: given.third.id, acceptedAt: new Date(), acceptedReason: { en: 'To the point.' } },
  })
  expect(await listed(given.third, 'submissions')).toEqual([challenged])
})

it('is narrowed down by vendor, model, benchmark, kind, person, tag and words at once, by any name they go by', async () => {
  const claimId = await draft(given, { statement: { en: 'A walrus score.', ko: '바다코끼리 점수' } })
  await given.run(given.second, assignClaims, { claimIds: [claimId], assigneeId: given.second.id })
  await given.run(given.second, tagClaims, { claimIds: [claimId], tag: '재현 필요' })
  const all = {
    q: 'WALRUS',
    vendor: 'meridian',
    model: 'Meridian 4',
    benchmark: 'general-questions',
    kind: 'score',
    assignee: given.second.id,
    tag: '재현-필요',
  }
  expect(await listed(given.third, 'all', all)).toEqual([claimId])
  expect(await listed(given.third, 'all', { q: '코끼리' })).toEqual([claimId])
  expect(await listed(given.second, 'assigned', { assignee: 'me' })).toEqual([claimId])
  expect(await listed(given.third, 'all', { ...all, assignee: 'nobody' })).toEqual([])
  for (const other of [{ vendor: 'Boreal' }, { model: 'Boreal 2' }, { kind: 'trend' }])
    expect(await listed(given.third, 'all', { ...all, ...other })).toEqual([])
})

it('finds the claims of a merged vendor under its new name', async () => {
  const twin = await given.run(given.editor, addOrganization, { name: 'Meridian Inc', kinds: ['vendor'] })
  const claimId = await draft(given, { vendorId: twin.id })
  await given.run(given.editor, mergeOrganizations, { fromId: twin.id, intoId: given.vendorId })
  expect(await listed(given.third, 'drafts', { vendor: 'meridian' })).toContain(claimId)
  expect(await listed(given.third, 'drafts', { vendor: 'Meridian Inc' })).toContain(claimId)
})

it('lists nothing, and says why, while a part of the filter cannot be read or is unknown', async () => {
  await draft(given)
  const unknown = await read(given.third, { vendor: 'Nobody & Sons' })
  expect(unknown.unknown).toEqual([{ field: 'vendor', value: 'Nobody & Sons' }])
  const unreadable = readQueueQuery({ kind: 'poem', age: '8' })
  expect(unreadable.unreadable.map(({ field }) => field)).toEqual(['kind', 'age'])
  for (const parameters of [{ vendor: 'Nobody & Sons' }, { kind: 'poem' }]) {
    const { parts } = await read(given.third, parameters)
    expect(parts.map(({ list }) => list)).toEqual(listsOf(given.third))
    expect(parts.every(({ rows, count }) => rows.length === 0 && count === 0)).toBe(true)
  }
})

it('shows by age what has been in a list for so long, and pages the other way round on demand', async () => {
  const claimId = await draft(given)
  const later = new Date(Date.now() + 8 * 86_400_000)
  expect(await listed(given.third, 'drafts', { age: '7' })).not.toContain(claimId)
  expect(await listed(given.third, 'drafts', { age: '7' }, later)).toContain(claimId)
  const newest = await listed(given.third, 'drafts')
  expect(await listed(given.third, 'drafts', { sort: 'oldest' })).toEqual(newest.toReversed())
})

it('counts exactly up to 1,000 and then stops counting', async () => {
  const { db } = given.desk
  const before = await db.claim.count({ where: { stage: 'draft' } })
  const copy = (count: number, mark: string) => db.$executeRaw`
    INSERT INTO public.claim (id, slug, vendor_id, kind, stage, attribution, statement, claimed_on, created_by_id, created_at, updated_at)
    SELECT gen_random_uuid(), ${mark} || i, ${given.vendorId}::uuid, 'score', 'draft', 'vendor', '{"en":"A copy"}', date '2026-01-01',
      ${given.reviewer.id}::uuid, now(), now() FROM generate_series(1, ${count}::int) i`
  await copy(1000 - before, 'first-')
  const countNow = async () => (await read(given.third, { list: 'drafts' })).parts[0]?.count
  expect(await countNow()).toBe(1000)
  await copy(500, 'second-')
  expect(await countNow()).toBe(1001)
})

it('lists a correction that waits for everybody but its author and its approvers, with who may still approve it', async () => {
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId, {
    verdict: 'misleading',
    contact: { skippedReason: { en: 'A test.' } },
  })
  for (const approver of [given.second, given.third])
    await given.run(approver, approveAssessment, { assessmentId })
  const { id: proposalId } = await given.run(given.reviewer, proposeCorrection, {
    claimId,
    kind: 'retraction',
    version: 1,
    note: { en: 'It rests on a slip.' },
  })
  expect(await listed(given.reviewer, 'corrections')).toEqual([])
  expect(await listed(given.second, 'corrections')).toEqual([claimId])
  await given.run(given.second, approveCorrection, { proposalId })
  expect(await listed(given.second, 'corrections')).toEqual([])
  const { parts } = await read(given.third, { list: 'corrections' })
  const waits = parts[0]?.rows[0]?.secondPerson
  expect(waits).toMatchObject({ id: proposalId, kind: 'retraction', given: 1, needed: 2 })
  const why = new Map(waits?.approvers.map((person) => [person.id, person.why]))
  expect([given.reviewer.id, given.second.id, given.third.id].map((id) => why.get(id))).toEqual([
    { code: 'author' },
    { code: 'approved' },
    null,
  ])
  expect(await listed(given.reviewer, 'returned')).toEqual([])
  await given.run(given.third, returnCorrection, { proposalId, reason: 'Name the slip.' })
  expect(await listed(given.second, 'returned')).toEqual([])
  const returned = (await read(given.reviewer, { list: 'returned' })).parts[0]
  expect([returned?.count, returned?.rows[0]?.secondPerson]).toEqual([
    1,
    expect.objectContaining({ id: proposalId, returned: { by: given.third.name, reason: 'Name the slip.' } }),
  ])
  await given.run(given.reviewer, proposeCorrection, {
    claimId,
    kind: 'retraction',
    version: 1,
    note: { en: 'It rests on a slip of the date.' },
  })
  expect(await listed(given.reviewer, 'returned')).toEqual([])
})

it('lists a redaction that waits for those alone who may decide it, and never for whoever asked', async () => {
  const claimId = await published(given, { statement: { en: 'Ring 555 0100 for the score.' } })
  const [asker, other] = [
    await signedInPerson(given.desk, ['admin']),
    await signedInPerson(given.desk, ['admin']),
  ]
  const publicNote = { en: 'A private number.' }
  const { id } = await given.run(asker, askRedaction, { claimId, words: '555 0100', publicNote })
  expect(await listed(other, 'redactions')).toEqual([claimId])
  expect(await listed(given.editor, 'redactions')).toEqual([claimId])
  expect(await listed(asker, 'redactions')).toEqual([])
  expect(await listed(given.third, 'redactions')).toEqual([])
  expect((await read(given.third, {})).parts.map(({ list }) => list)).not.toContain('redactions')
  const { parts } = await read(other, { list: 'redactions' })
  const waits = parts[0]?.rows[0]?.secondPerson
  expect(waits).toMatchObject({ id, kind: 'redaction' })
  const able = waits?.approvers.filter(({ why }) => why === null).map((person) => person.id)
  expect(able).toEqual(expect.arrayContaining([other.id, given.editor.id]))
  expect(able).not.toContain(asker.id)
})
