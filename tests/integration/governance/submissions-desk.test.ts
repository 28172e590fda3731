import { beforeEach, expect, test } from 'vitest'
import { declareInterest } from '@/lib/auth/commands/interests'
import { execute } from '@/lib/core/command'
import { readSubmission, readSubmissions, SubmissionQuery } from '@/lib/desk/read/submissions'
import { noticePath } from '@/lib/notices/kinds'
import { listNotices } from '@/lib/notices/read'
import { decideChallenge, leaveChallenge, takeChallenge } from '@/lib/vendors/challenge-commands'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { acceptSubmission, declineSubmission } from '@/lib/vendors/judge-commands'
import { ownHandling } from '@/lib/vendors/one-submission'
import { submissionKinds } from '@/lib/vendors/schema'
import { approveAssessment } from '@/lib/verdicts/commands'
import { flags, type Here, judgedClaim, openRecord, propose } from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})

const reason = { en: 'It speaks to what the page says.' }
const disputed = (claimId: string) => ({
  claimId,
  version: 1,
  disputes: 'setup.tokenLimit',
  text: 'The run was at a lower token limit.',
})

test('the desk is told who may handle a challenge, and why others may not, also through an owner', async () => {
  const { claimId, author, approvers } = await judgedClaim(here)
  const meta = await here.person(['vendor'], here.meta)
  const { id } = await execute(here.as(meta), submitChallenge, disputed(claimId))
  const interested = await here.person(['reviewer'])
  await execute(here.as(interested), declareInterest, { organizationId: here.meta, note: 'shares' })
  const free = await here.person(['editor'])
  const admin = await here.person(['admin'])
  const found = await readSubmission(here.db, free, id)
  const why = Object.fromEntries(found?.handlers.map((row) => [row.id, row.why]) ?? [])
  expect(why[author.id]).toEqual({ code: 'involved' })
  expect(why[approvers[0]?.id ?? '']).toEqual({ code: 'involved' })
  expect(why[interested.id]).toEqual({ code: 'interest', organization: 'Meta' })
  expect(why[free.id]).toBeNull()
  expect(Object.keys(why)).not.toContain(admin.id)
  expect(Object.keys(why)).not.toContain(meta.id)
  expect(found && ownHandling(found, author)).toMatchObject({ why: { code: 'involved' } })
  expect(await readSubmission(here.db, meta, id).catch((error) => Reflect.get(error, 'code'))).toBeNull()
})

test('what waits comes oldest first, leaves the list when it is judged, and pages without gaps', async () => {
  const { claimId } = await judgedClaim(here)
  const meta = await here.person(['vendor'], here.meta)
  const reviewer = await here.person(['reviewer'])
  const ids: string[] = []
  for (const text of ['one', 'two', 'three'])
    ids.push((await execute(here.as(meta), submitResponse, { claimId, language: 'en', text })).id)
  ids.push((await execute(here.as(meta), submitChallenge, disputed(claimId))).id)
  const read = async (state: string, kinds = [...submissionKinds]) =>
    (await readSubmissions(here.db, reviewer, { kinds, query: SubmissionQuery.parse({ state }) })).rows.map(
      (row) => row.id,
    )
  expect(await read('waiting')).toEqual(ids)
  expect(await read('waiting', ['challenge'])).toEqual(ids.slice(3))
  await execute(here.as(reviewer), acceptSubmission, { kind: 'response', id: ids[0], reason })
  expect(await read('waiting')).toEqual(ids.slice(1))
  expect(await read('all')).toEqual([...ids].reverse())
})

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error) => Reflect.get(error.details, 'reason'),
  )

test('whoever is offered a challenge can judge, take and decide it, an editor too', async () => {
  const { claimId } = await judgedClaim(here, { verdict: 'contradicted' })
  const meta = await here.person(['vendor'], here.meta)
  const { id } = await execute(here.as(meta), submitChallenge, disputed(claimId))
  const editor = await here.person(['editor'])
  const admin = await here.person(['admin'])
  const able = (await readSubmission(here.db, editor, id))?.handlers.filter(({ why }) => why === null)
  expect(able?.map((row) => row.id)).toEqual([editor.id])
  const take = execute(here.as(admin), takeChallenge, { challengeId: id })
  expect(await refusalOf(take)).toBe('submission.desk_only')
  await execute(here.as(editor), acceptSubmission, { kind: 'challenge', id, reason })
  await execute(here.as(editor), takeChallenge, { challengeId: id })
  await execute(here.as(editor), decideChallenge, { challengeId: id, outcome: 'upheld', note: reason })
  expect(await flags(here, claimId)).toEqual(['under_re_review'])
})

test('where everybody of the desk had a part, an administrator who had none steps in and ends what they took', async () => {
  const { claimId, author } = await judgedClaim(here, { verdict: 'contradicted' })
  const meta = await here.person(['vendor'], here.meta)
  const { id } = await execute(here.as(meta), submitChallenge, disputed(claimId))
  const response = await execute(here.as(meta), submitResponse, { claimId, language: 'en', text: 'No.' })
  const able = async () =>
    (await readSubmission(here.db, author, id))?.handlers.filter(({ why }) => why === null)
  expect(await able()).toEqual([])
  const admin = await here.person(['admin'])
  expect(await able()).toMatchObject([{ id: admin.id, stepsIn: true }])
  const judgeResponse = { kind: 'response', id: response.id, reason }
  expect(await refusalOf(execute(here.as(admin), declineSubmission, judgeResponse))).toBe(
    'submission.desk_only',
  )
  await execute(here.as(admin), takeChallenge, { challengeId: id })
  await here.person(['reviewer'])
  await execute(here.as(admin), acceptSubmission, { kind: 'challenge', id, reason })
  await execute(here.as(admin), decideChallenge, { challengeId: id, outcome: 'rejected', note: reason })
  expect(await flags(here, claimId)).toEqual([])
})

test('who had a part is taken from the disputed version, not from what was decided or proposed since', async () => {
  const { claimId, author, approvers } = await judgedClaim(here)
  const later = await here.person(['reviewer'])
  const assessmentId = await propose(here, later, claimId, 'mixed')
  const last = await here.person(['reviewer'])
  await execute(here.as(last), approveAssessment, { assessmentId })
  const meta = await here.person(['vendor'], here.meta)
  const involvedOf = async (version: number) => {
    const { id } = await execute(here.as(meta), submitChallenge, { ...disputed(claimId), version })
    const handlers = (await readSubmission(here.db, later, id))?.handlers ?? []
    return handlers.flatMap((row) => (row.why?.code === 'involved' ? [row.id] : [])).sort()
  }
  expect(await involvedOf(0)).toEqual([])
  expect(await involvedOf(1)).toEqual([author.id, ...approvers.map((row) => row.id)].sort())
  expect(await involvedOf(2)).toEqual([later.id, last.id].sort())
})

/** Who is told that the challenge waits, and whether it still does. */
async function toldOf(challengeId: string) {
  const rows = await here.db.notice.findMany({ where: { subjectId: challengeId, what: 'challenge_waiting' } })
  return rows.map(({ personId, doneAt }) => ({ personId, waits: doneAt === null }))
}

test('a challenge is told to whoever may take it, until somebody does, and again when it is given back', async () => {
  const { claimId } = await judgedClaim(here, { verdict: 'contradicted' })
  await here.person(['admin'])
  const [first, second] = [await here.person(['reviewer']), await here.person(['editor'])]
  const tied = await here.person(['reviewer'])
  await execute(here.as(tied), declareInterest, { organizationId: here.meta, note: 'I work there.' })
  const meta = await here.person(['vendor'], here.meta)
  const { id } = await execute(here.as(meta), submitChallenge, disputed(claimId))
  const both = [first.id, second.id].sort()
  expect((await toldOf(id)).map(({ personId }) => personId).sort()).toEqual(both)
  await execute(here.as(first), takeChallenge, { challengeId: id })
  expect((await toldOf(id)).map(({ waits }) => waits)).toEqual([false, false])
  await execute(here.as(first), leaveChallenge, { challengeId: id })
  expect((await toldOf(id)).filter(({ waits }) => waits)).toEqual([{ personId: second.id, waits: true }])
  await execute(here.as(second), declineSubmission, { kind: 'challenge', id, reason })
  expect((await toldOf(id)).filter(({ waits }) => waits)).toEqual([])
})

test('a challenge that falls to administrators is told to them', async () => {
  const { claimId } = await judgedClaim(here, { verdict: 'contradicted' })
  const admin = await here.person(['admin'])
  const meta = await here.person(['vendor'], here.meta)
  const { id } = await execute(here.as(meta), submitChallenge, disputed(claimId))
  expect(await toldOf(id)).toEqual([{ personId: admin.id, waits: true }])
  const [notice] = (await listNotices(here.db, admin, undefined)).notices
  expect(notice && noticePath(notice)).toBe(`/review/challenges/${id}`)
})
