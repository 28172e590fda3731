import { afterAll, beforeAll, expect, it } from 'vitest'
import { operatorActor } from '@/lib/auth/actor'
import { assignClaims, unassignClaims } from '@/lib/queue/assign-commands'
import { handOver } from '@/lib/queue/hand-over-command'
import { tagClaims, untagClaims } from '@/lib/queue/tag-commands'
import { addPerson } from '../../support/people'
import { type ClaimCase, draft, openCase, outcomes, refusal, refusalOf } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const assigneeOf = async (claimId: string) =>
  (await given.desk.db.claimAssignment.findUnique({ where: { claimId } }))?.assigneeId ?? null
const events = (action: string, subjectId: string) =>
  given.desk.db.auditEvent.findMany({ where: { action, subjectId }, orderBy: { seq: 'asc' } })

it('of two people who take the same claims at once, each claim goes to exactly one, and each is told', async () => {
  const claimIds = await Promise.all(Array.from({ length: 12 }, () => draft(given)))
  const take = (who: typeof given.second, ids: string[]) =>
    given.run(who, assignClaims, { claimIds: ids, assigneeId: who.id })
  const [one, two] = await Promise.all([
    take(given.second, claimIds),
    take(given.third, claimIds.toReversed()),
  ])
  expect(one.changed + two.changed).toBe(12)
  expect([one.kept, two.kept].sort()).toEqual([0, 12])
  const holders = new Set(await Promise.all(claimIds.map(assigneeOf)))
  expect(holders.size).toBe(1)
  for (const id of claimIds) expect(await events('claim.assign', id)).toHaveLength(1)
})

it('somebody else’s claim is taken over only by whoever says so, and the trail names both', async () => {
  const claimId = await draft(given)
  const to = (assigneeId: string, takeOver = false) =>
    given.run(given.editor, assignClaims, { claimIds: [claimId], assigneeId, takeOver })
  await to(given.second.id)
  expect(await to(given.third.id)).toEqual({ changed: 0, kept: 1, barred: 0 })
  expect(await to(given.third.id, true)).toEqual({ changed: 1, kept: 0, barred: 0 })
  expect(await assigneeOf(claimId)).toBe(given.third.id)
  const texts = (await events('claim.assign', claimId)).map(({ text }) => JSON.parse(text))
  expect(texts.map(({ before, after }) => [before, after])).toEqual([
    [{ assigneeId: null }, { assigneeId: given.second.id }],
    [{ assigneeId: given.second.id }, { assigneeId: given.third.id }],
  ])
  await given.run(given.second, unassignClaims, { claimIds: [claimId] })
  expect(await assigneeOf(claimId)).toBeNull()
})

it('nobody gets a claim who does not work at the desk, has left, or may not judge it', async () => {
  const claimId = await draft(given)
  const to = (assigneeId: string) =>
    given.run(given.editor, assignClaims, { claimIds: [claimId], assigneeId })
  const vendor = await addPerson(given.desk, ['vendor'])
  const gone = await addPerson(given.desk, ['reviewer'])
  await given.desk.db.person.update({ where: { id: gone }, data: { disabledAt: new Date() } })
  for (const id of [vendor, gone, operatorActor.id]) {
    const { details } = await refusal(to(id))
    expect(details.issues).toMatchObject([{ path: ['assigneeId'], message: 'assignee_unknown' }])
  }
  const tied = await addPerson(given.desk, ['reviewer'])
  await given.desk.db.interest.create({
    data: {
      id: given.desk.newId(),
      personId: tied,
      organizationId: given.vendorId,
      note: 'shares',
      declaredAt: new Date(),
    },
  })
  expect(await refusalOf(to(tied))).toBe('conflict assignment.interest')
  const several = [claimId, await draft(given)]
  const shared = await given.run(given.editor, assignClaims, { claimIds: several, assigneeId: tied })
  expect(shared).toEqual({ changed: 0, kept: 0, barred: 2 })
})

it('a tag is one whatever its case, width and spaces, also in Korean, and also when two write it at once', async () => {
  const claimIds = [await draft(given), await draft(given)]
  const tag = (name: string) => given.run(given.second, tagClaims, { claimIds, tag: name })
  await Promise.all([tag('Needs  Replication'), tag('ＮＥＥＤＳ replication')])
  await Promise.all([tag('재현 필요'), tag('재현-필요'.normalize('NFD'))])
  const tags = await given.desk.db.tag.findMany({
    where: { key: { in: ['needs-replication', '재현-필요'] } },
  })
  expect(tags).toHaveLength(2)
  expect(await given.desk.db.claimTag.count({ where: { claimId: { in: claimIds } } })).toBe(4)
  const off = await given.run(given.third, untagClaims, { claimIds, tag: 'needs_replication' })
  expect(off).toEqual({ changed: 2, kept: 0, barred: 0 })
})

it('a tag without a letter or digit, or longer than 40 characters, is refused at its field', async () => {
  const claimIds = [await draft(given)]
  for (const tag of ['', '  ', '—', '\u200b', 'x'.repeat(41)]) {
    const { details } = await refusal(given.run(given.second, tagClaims, { claimIds, tag }))
    expect(details.issues?.[0]?.path, JSON.stringify(tag)).toEqual(['tag'])
  }
})

it('whoever is not of the desk assigns and tags nothing', async () => {
  const claimIds = [await draft(given)]
  const admin = { ...given.editor, roles: ['admin'] as const }
  const vendor = { ...given.editor, roles: ['vendor'] as const }
  const { done, refused } = await outcomes(
    [admin, vendor].flatMap((actor) => [
      given.run(actor, assignClaims, { claimIds, assigneeId: given.second.id }),
      given.run(actor, tagClaims, { claimIds, tag: 'x' }),
    ]),
  )
  expect({ done, refused: new Set(refused) }).toEqual({ done: 0, refused: new Set(['forbidden forbidden']) })
})

it('a claim handed over on its page stays with whoever took it meanwhile, who is named', async () => {
  const claimId = await draft(given)
  const hand = (assigneeId: string | undefined, seen: string | undefined) =>
    given.run(given.editor, handOver, {
      claimId,
      ...(assigneeId ? { assigneeId } : {}),
      ...(seen ? { seen } : {}),
    })
  await hand(given.second.id, undefined)
  const late = await refusal(hand(given.third.id, undefined))
  expect(late.details).toMatchObject({ reason: 'assignment.taken', values: { name: given.second.name } })
  await hand(given.third.id, given.second.id)
  expect(await assigneeOf(claimId)).toBe(given.third.id)
  await hand(undefined, given.third.id)
  expect(await assigneeOf(claimId)).toBeNull()
  expect((await refusal(hand(given.second.id, given.third.id))).details.reason).toBe('assignment.freed')
})
