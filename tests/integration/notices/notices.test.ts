import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ActionName } from '@/lib/audit/actions'
import { type Actor, operatorActor } from '@/lib/auth/actor'
import { declareInterest } from '@/lib/auth/commands/interests'
import { disablePerson, setRoles } from '@/lib/auth/commands/people'
import { withdrawClaim } from '@/lib/claims/commands'
import { command, execute } from '@/lib/core/command'
import { retractEvidence } from '@/lib/evidence/status-commands'
import { chooseMails, followClaim, readAllNotices, readNotice, unfollowClaim } from '@/lib/notices/commands'
import { noticePath } from '@/lib/notices/kinds'
import { countUnread, listNotices } from '@/lib/notices/read'
import { agreeRedaction, askRedaction, declineRedaction } from '@/lib/redactions/commands'
import { approveAssessment, returnAssessment, withdrawProposal } from '@/lib/verdicts/commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { signedInPerson } from '../../support/people'
import { attached, type ClaimCase, openCase, proposed, published } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

/** What a person is told about one claim, oldest first. */
async function toldOf(claimId: string, { id }: Actor): Promise<string[]> {
  const where = { personId: id, claimId }
  const rows = await given.desk.db.notice.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(({ what }) => what)
}

/** A command of another part of the desk, which knows nothing of notices. */
const speaking = command({
  name: 'comment.add',
  permission: 'desk.read',
  input: z.strictObject({
    claimId: z.string(),
    action: z.custom<ActionName>((action) => typeof action === 'string'),
    before: z.record(z.string(), z.json()),
    after: z.record(z.string(), z.json()),
  }),
  load: async () => null,
  guard: () => null,
  run: async ({ input: { claimId, action, before, after } }) => ({
    result: null,
    audit: [{ action, subject: { type: 'claim', id: claimId }, before, after }],
    tags: [],
  }),
})
const speak = (
  actor: Actor,
  event: { claimId: string; action: ActionName; before?: object; after: object },
) => execute(given.desk.as(actor), speaking, { before: {}, ...event })

describe('a proposal waits', () => {
  test('for everybody who may approve it, once, and for nobody else', async () => {
    const { editor, reviewer, second, third } = given
    const conflicted = await signedInPerson(given.desk, ['reviewer'])
    await given.run(conflicted, declareInterest, { organizationId: given.vendorId, note: 'I work there.' })
    const claimId = await published(given)
    await attached(given, claimId)
    const assessmentId = await proposed(given, claimId)
    expect(await toldOf(claimId, second)).toEqual(['assessment_waiting'])
    expect(await toldOf(claimId, third)).toEqual(['assessment_waiting'])
    for (const other of [editor, reviewer, conflicted]) expect(await toldOf(claimId, other)).toEqual([])
    await given.run(second, returnAssessment, { assessmentId, reason: 'The date is missing.' })
    expect(await toldOf(claimId, reviewer)).toEqual(['assessment_returned'])
    await proposed(given, claimId)
    expect(await toldOf(claimId, second)).toEqual(['assessment_waiting', 'assessment_waiting'])
  })
})

describe('what waits no longer', () => {
  /** What a person still reads as waiting about a claim. */
  const waitsFor = async (claimId: string, { id }: Actor) => {
    const rows = await given.desk.db.notice.findMany({
      where: { personId: id, claimId, what: assessmentWaits },
    })
    return rows.map(({ doneAt, readAt }) => [doneAt === null, readAt === null])
  }
  const assessmentWaits = 'assessment_waiting'
  const [open, done] = [
    [true, true],
    [false, false],
  ]

  test('is done for everybody when it is approved, returned, taken back or its claim withdrawn', async () => {
    const { editor, reviewer, second, third } = given
    const ends = [
      (assessmentId: string) => given.run(second, approveAssessment, { assessmentId }),
      (assessmentId: string) => given.run(second, returnAssessment, { assessmentId, reason: 'No date.' }),
      (assessmentId: string) => given.run(reviewer, withdrawProposal, { assessmentId }),
      (_: string, id: string) => given.run(editor, withdrawClaim, { id, note: { en: 'Entered twice.' } }),
    ]
    for (const end of ends) {
      const claimId = await published(given)
      await attached(given, claimId)
      const assessmentId = await proposed(given, claimId)
      expect(await waitsFor(claimId, third)).toEqual([open])
      await end(assessmentId, claimId)
      expect(await waitsFor(claimId, second)).toEqual([done])
      expect(await waitsFor(claimId, third)).toEqual([done])
    }
  })

  test('is done for whoever gave one approval of two, and waits for others', async () => {
    const { second, third } = given
    const claimId = await published(given)
    await attached(given, claimId)
    const contact = { skippedReason: { en: 'The vendor is gone.' } }
    const assessmentId = await proposed(given, claimId, { verdict: 'contradicted', contact })
    await given.run(second, approveAssessment, { assessmentId })
    expect(await waitsFor(claimId, second)).toEqual([done])
    expect(await waitsFor(claimId, third)).toEqual([open])
    const { notices } = await listNotices(given.desk.db, second, undefined)
    expect(notices.find((row) => row.claimId === claimId)).toMatchObject({ isDone: true, isRead: true })
  })
})

describe('a redaction waits', () => {
  test('for those alone who may decide it and have no interest, and is not there for whoever no longer may', async () => {
    const { editor, second } = given
    const [asker, admin] = [
      await signedInPerson(given.desk, ['admin']),
      await signedInPerson(given.desk, ['admin']),
    ]
    const leaving = await signedInPerson(given.desk, ['editor', 'reviewer'])
    const tied = await signedInPerson(given.desk, ['editor'])
    await given.run(tied, declareInterest, { organizationId: given.vendorId, note: 'I work there.' })
    const claimId = await published(given, { statement: { en: 'Ring 555 0199 for the score.' } })
    const publicNote = { en: 'A private number.' }
    const { id } = await given.run(asker, askRedaction, { claimId, words: '555 0199', publicNote })
    for (const one of [editor, admin, leaving])
      expect(await toldOf(claimId, one)).toEqual(['redaction_waiting'])
    for (const one of [asker, second, tied]) expect(await toldOf(claimId, one)).toEqual([])
    const { db } = given.desk
    const [notice] = (await listNotices(db, admin, undefined)).notices
    expect(notice && noticePath(notice)).toBe(`/admin/redactions/${id}`)
    const reviewerNow: Actor = { ...leaving, roles: ['reviewer'] }
    expect((await listNotices(db, reviewerNow, undefined)).notices).toEqual([])
    expect(await countUnread(db, reviewerNow)).toEqual({ count: 0, isMore: false })
  })

  test('and whoever asked is told how it ended, but not of what they took back', async () => {
    const asker = await signedInPerson(given.desk, ['admin'])
    const claimId = await published(given, { statement: { en: 'Ring 555 0199 for the score.' } })
    const asked = { claimId, words: '555 0199', publicNote: { en: 'A private number.' } }
    const { id: taken } = await given.run(asker, askRedaction, asked)
    await given.run(asker, declineRedaction, { requestId: taken })
    expect(await toldOf(claimId, asker)).toEqual([])
    const { id: declined } = await given.run(asker, askRedaction, asked)
    await given.run(given.editor, declineRedaction, { requestId: declined })
    expect(await toldOf(claimId, asker)).toEqual(['redaction_declined'])
    const { id: agreed } = await given.run(asker, askRedaction, asked)
    await given.run(given.editor, agreeRedaction, { requestId: agreed })
    expect(
      await given.desk.db.notice.count({ where: { claimId, what: 'redaction_waiting', doneAt: null } }),
    ).toBe(0)
    expect((await toldOf(claimId, asker)).toSorted()).toEqual(['redaction_agreed', 'redaction_declined'])
  })
})

test('a notice leads to what it is about: a proposal, a correction, a challenge, a comment, what was assigned, else the claim', () => {
  const path = (subjectType: string) => noticePath({ claimId: 'c', subjectType, subjectId: 's' })
  expect(
    ['assessment', 'correction', 'challenge', 'redaction', 'outside', 'comment', 'claims', 'claim'].map(path),
  ).toEqual([
    '/review/assessments/s',
    '/review/corrections/s',
    '/review/challenges/s',
    '/admin/redactions/s',
    '/review/outside/s',
    '/review/claims/c#c-s',
    '/review?list=assigned&sort=newest',
    '/review/claims/c',
  ])
})

describe('whoever follows a claim', () => {
  test('is told of every public change, and of nothing that is private', async () => {
    const { editor, second, third } = given
    const claimId = await published(given)
    await given.run(third, followClaim, { claimId })
    const { evidenceId } = await attached(given, claimId)
    const assessmentId = await proposed(given, claimId)
    expect(await toldOf(claimId, third)).toEqual(['assessment_waiting'])
    await given.run(second, approveAssessment, { assessmentId })
    await given.run(editor, suspendVerdict, { claimId, reason: { en: 'Looking again.' } })
    await given.run(editor, retractEvidence, { id: evidenceId, reason: { en: 'A faulty run.' } })
    await given.run(editor, withdrawClaim, { id: claimId, note: { en: 'Entered twice.' } })
    expect(await toldOf(claimId, third)).toEqual([
      'assessment_waiting',
      'version_verdict',
      'verdict_suspended',
      'version_retraction',
      'version_withdrawal',
    ])
    expect(await toldOf(claimId, editor)).toEqual([])
  })

  test('is told no longer after following no more', async () => {
    const { editor, third } = given
    const claimId = await published(given)
    await given.run(third, followClaim, { claimId })
    await given.run(third, followClaim, { claimId })
    await given.run(third, unfollowClaim, { claimId })
    await given.run(editor, withdrawClaim, { id: claimId, note: { en: 'Entered twice.' } })
    expect(await toldOf(claimId, third)).toEqual([])
  })

  test('is not told of their own doing', async () => {
    const claimId = await published(given)
    await given.run(given.editor, followClaim, { claimId })
    await given.run(given.editor, withdrawClaim, { id: claimId, note: { en: 'Entered twice.' } })
    expect(await toldOf(claimId, given.editor)).toEqual([])
  })
})

describe('the trail alone says whom to tell', () => {
  test('an assignment tells whom it names, and its end nobody', async () => {
    const { editor, second } = given
    const claimId = await published(given)
    const action = 'claim.assign'
    await speak(editor, { claimId, action, after: { assigneeId: second.id } })
    await speak(editor, { claimId, action, after: { assigneeId: null } })
    await speak(second, { claimId, action, after: { assigneeId: second.id } })
    expect(await toldOf(claimId, second)).toEqual(['claim_assigned'])
  })

  test('a comment tells those it mentions, and a change of it those who are new', async () => {
    const { reviewer, second, third } = given
    const claimId = await published(given)
    const mentions = [second.id]
    await speak(reviewer, { claimId, action: 'comment.add', after: { claim: claimId, mentions } })
    const after = { claim: claimId, mentions: [second.id, third.id] }
    await speak(reviewer, { claimId, action: 'comment.edit', before: { mentions }, after })
    expect(await toldOf(claimId, second)).toEqual(['comment_mention'])
    expect(await toldOf(claimId, third)).toEqual(['comment_mention'])
  })

  test('nobody is told who may not see the claim: a vendor, a disabled account', async () => {
    const { editor } = given
    const vendor = await signedInPerson(given.desk, ['vendor'])
    const gone = await signedInPerson(given.desk, ['reviewer'])
    await execute(given.desk.as(operatorActor), disablePerson, { personId: gone.id })
    const claimId = await published(given)
    const mentions = [vendor.id, gone.id, 'nobody at all']
    const known = mentions.slice(0, 2)
    await speak(editor, { claimId, action: 'comment.add', after: { claim: claimId, mentions: known } })
    for (const person of [vendor, gone]) expect(await toldOf(claimId, person)).toEqual([])
  })

  test('nothing is told of what was refused', async () => {
    const claimId = await published(given)
    const before = await given.desk.db.notice.count()
    const refused = given.run(given.reviewer, withdrawClaim, { id: claimId, note: { en: 'Entered twice.' } })
    await expect(refused).rejects.toThrow()
    expect(await given.desk.db.notice.count()).toBe(before)
  })
})

describe('one’s own notices', () => {
  test('come in pages that neither leave out nor repeat one, and are read one by one or all', async () => {
    const { db } = given.desk
    const reader = await signedInPerson(given.desk, ['reviewer'])
    const claimId = await published(given)
    for (let count = 0; count < 60; count += 1)
      await speak(given.editor, { claimId, action: 'claim.assign', after: { assigneeId: reader.id } })
    const first = await listNotices(db, reader, undefined)
    const rest = await listNotices(db, reader, first.next ?? '')
    const ids = [...first.notices, ...rest.notices].map(({ id }) => id)
    expect([first.notices.length, rest.notices.length, rest.next]).toEqual([50, 10, null])
    expect(new Set(ids).size).toBe(60)
    expect(await countUnread(db, reader)).toEqual({ count: 60, isMore: false })
    await given.run(reader, readNotice, { noticeId: ids[0] ?? '' })
    expect(await countUnread(db, reader)).toEqual({ count: 59, isMore: false })
    await given.run(reader, readAllNotices, { upTo: new Date().toISOString() })
    expect(await countUnread(db, reader)).toEqual({ count: 0, isMore: false })
  })

  test('are nobody else’s to read, and gone with the role', async () => {
    const reader = await signedInPerson(given.desk, ['reviewer'])
    const claimId = await published(given)
    await speak(given.editor, { claimId, action: 'claim.assign', after: { assigneeId: reader.id } })
    const { notices } = await listNotices(given.desk.db, reader, undefined)
    const foreign = given.run(given.second, readNotice, { noticeId: notices[0]?.id ?? '' })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
    await given.desk.db.person.update({ where: { id: reader.id }, data: { organizationId: given.vendorId } })
    await execute(given.desk.as(operatorActor), setRoles, { personId: reader.id, roles: ['vendor'] })
    await speak(given.editor, { claimId, action: 'claim.assign', after: { assigneeId: reader.id } })
    expect(await toldOf(claimId, reader)).toEqual(['claim_assigned'])
  })

  test('come by e-mail as chosen', async () => {
    const reader = await signedInPerson(given.desk, ['reviewer'])
    const claimId = await published(given)
    const assign = () =>
      speak(given.editor, { claimId, action: 'claim.assign', after: { assigneeId: reader.id } })
    await assign()
    await given.run(reader, chooseMails, { kinds: ['mentioned'] })
    await assign()
    const rows = await given.desk.db.notice.findMany({
      where: { personId: reader.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    expect(rows.map(({ mailState }) => mailState)).toEqual(['waiting', null])
  })
})
