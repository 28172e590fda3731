import { beforeEach, expect, test } from 'vitest'
import { declareInterest } from '@/lib/auth/commands/interests'
import { execute } from '@/lib/core/command'
import { readSubmission, readSubmissions, SubmissionQuery } from '@/lib/desk/read/submissions'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { acceptSubmission } from '@/lib/vendors/judge-commands'
import { againstHandling } from '@/lib/vendors/one-submission'
import { submissionKinds } from '@/lib/vendors/schema'
import { type Here, judgedClaim, openRecord } from './record'

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
  expect(found && againstHandling(found, author)).toEqual({ code: 'involved' })
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
