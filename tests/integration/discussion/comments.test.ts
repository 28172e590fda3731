import { beforeAll, expect, test } from 'vitest'
import { addComment, editComment, reopenComment, resolveComment } from '@/lib/comments/commands'
import { readDiscussion } from '@/lib/comments/read'
import { approveAssessment, proposeAssessment } from '@/lib/verdicts/commands'
import { signedInPerson } from '../../support/people'
import { attached, type ClaimCase, draft, openCase, proposalOf, published } from '../commands/claim-case'

let here: ClaimCase
beforeAll(async () => {
  here = await openCase()
})

const discussion = (claimId: string, before: string | null = null) =>
  readDiscussion(here.desk.db, claimId, before)

test('a comment names the people it speaks to, and its event has their ids and not its text', async () => {
  const claimId = await draft(here)
  const text = `@${here.second.name} what of the temperature?`
  const { id } = await here.run(here.reviewer, addComment, { claimId, text })
  const [thread] = (await discussion(claimId)).threads
  expect(thread).toMatchObject({ id, text, author: here.reviewer.name, mentions: [here.second.name] })
  const event = await here.desk.db.auditEvent.findFirstOrThrow({ where: { subjectId: id } })
  expect(JSON.parse(event.text)).toMatchObject({
    action: 'comment.add',
    after: { claim: claimId, mentions: [here.second.id] },
  })
  expect(event.text).not.toContain('temperature')
})

test('a name that nobody at the desk has is refused at the text, vendors and disabled people included', async () => {
  const claimId = await draft(here)
  const vendor = await signedInPerson(here.desk, ['vendor'])
  const gone = await signedInPerson(here.desk, ['reviewer'])
  await here.desk.db.person.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  for (const name of ['Nobody', vendor.name, gone.name])
    await expect(
      here.run(here.reviewer, addComment, { claimId, text: `@${name} hello` }),
    ).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: ['text'], message: 'unknown_mention' }] },
    })
  expect((await discussion(claimId)).threads).toEqual([])
})

test('a comment is about the claim, its evidence or its assessment, and about nothing of another claim', async () => {
  const claimId = await published(here)
  const { evidenceId } = await attached(here, claimId)
  const assessment = await here.run(here.reviewer, proposeAssessment, await proposalOf(here, claimId))
  const other = await draft(here)
  await here.run(here.second, addComment, { claimId, evidenceId, text: 'About the evidence' })
  await here.run(here.second, addComment, { claimId, assessmentId: assessment.id, text: 'About the verdict' })
  const { threads, openAbout } = await discussion(claimId)
  expect(threads.map((thread) => [thread.evidenceId, thread.assessmentId])).toEqual([
    [null, assessment.id],
    [evidenceId, null],
  ])
  expect(openAbout.get(evidenceId)).toBe(1)
  const [thread] = threads
  for (const about of [{ evidenceId }, { assessmentId: assessment.id }, { threadId: thread?.id ?? '' }])
    await expect(
      here.run(here.second, addComment, { claimId: other, text: 'Elsewhere', ...about }),
    ).rejects.toMatchObject({ code: 'not_found' })
})

test('only its author changes a comment, what it said before stays, and the second of two windows is told', async () => {
  const claimId = await draft(here)
  const { id } = await here.run(here.reviewer, addComment, { claimId, text: 'First words' })
  const edit = (text: string, revision: number) => ({ id, revision, text })
  await expect(here.run(here.second, editComment, edit('Not mine', 1))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await here.run(here.reviewer, editComment, edit(`Second words @${here.editor.name}`, 1))
  await expect(here.run(here.reviewer, editComment, edit('From an old page', 1))).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'stale', current: { revision: 2 } },
  })
  const [thread] = (await discussion(claimId)).threads
  expect(thread).toMatchObject({
    revision: 2,
    mentions: [here.editor.name],
    earlier: [{ revision: 1, text: 'First words' }],
  })
  await expect(here.desk.db.commentEarlier.deleteMany({ where: { commentId: id } })).rejects.toThrow()
})

test('a thread is resolved and opened again by anybody at the desk, once each; answers have no answers', async () => {
  const claimId = await draft(here)
  const { id } = await here.run(here.reviewer, addComment, { claimId, text: 'A question' })
  const answer = await here.run(here.second, addComment, { claimId, threadId: id, text: 'An answer' })
  await here.run(here.second, resolveComment, { id })
  await expect(here.run(here.third, resolveComment, { id })).rejects.toMatchObject({
    details: { reason: 'comment.resolved_already' },
  })
  const resolved = await discussion(claimId)
  expect(resolved).toMatchObject({ open: 0, threads: [{ resolved: { by: here.second.name } }] })
  expect(resolved.threads[0]?.answers.map(({ text }) => text)).toEqual(['An answer'])
  await here.run(here.editor, reopenComment, { id })
  expect((await discussion(claimId)).open).toBe(1)
  for (const command of [resolveComment, reopenComment])
    await expect(here.run(here.third, command, { id: answer.id })).rejects.toMatchObject({
      details: { reason: 'comment.not_a_thread' },
    })
  await expect(
    here.run(here.third, addComment, { claimId, threadId: answer.id, text: 'To the answer' }),
  ).rejects.toMatchObject({ details: { reason: 'comment.not_a_thread' } })
})

test('comments do not make a waiting approval stale', async () => {
  const claimId = await published(here)
  const { evidenceId } = await attached(here, claimId)
  const { id } = await here.run(here.reviewer, proposeAssessment, await proposalOf(here, claimId))
  await here.run(here.second, addComment, { claimId, evidenceId, text: 'Looks right' })
  await here.run(here.second, addComment, { claimId, assessmentId: id, text: 'Approving' })
  await expect(here.run(here.second, approveAssessment, { assessmentId: id })).resolves.toBeTruthy()
})

test('vendor accounts can neither write nor reach comments', async () => {
  const claimId = await published(here)
  const vendor = await signedInPerson(here.desk, ['vendor'])
  await expect(here.run(vendor, addComment, { claimId, text: 'Hello' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('no view of the public record reads a comment', async () => {
  const rows = await here.desk.db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT v.relname::text AS name FROM pg_depend d
    JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
    JOIN pg_class t ON t.oid = d.refobjid
    WHERE t.relname IN ('comment', 'comment_earlier', 'comment_mention') AND v.oid <> t.oid`
  expect(rows).toEqual([])
})

test('a long discussion goes on where a page of it ends', async () => {
  const claimId = await draft(here)
  for (let n = 1; n <= 51; n += 1)
    await here.run(here.reviewer, addComment, { claimId, text: `Comment ${n}` })
  const first = await discussion(claimId)
  expect(first).toMatchObject({ open: 51, threads: { length: 50 } })
  const second = await discussion(claimId, first.before)
  expect(second.threads.map(({ text }) => text)).toEqual(['Comment 1'])
  expect(second.before).toBeNull()
})
