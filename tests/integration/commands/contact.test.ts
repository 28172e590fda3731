import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeSetting } from '@/lib/settings/commands'
import { approveAssessment, proposeAssessment, withdrawProposal } from '@/lib/verdicts/commands'
import { recordAnswer } from '@/lib/verdicts/contact-commands'
import { proposeRestoration } from '@/lib/verdicts/restore-commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { addWorkingDays } from '@/lib/verdicts/working-days'
import { signedInPerson } from '../../support/people'
import {
  attached,
  basisHash,
  type ClaimCase,
  contact,
  newestVersion,
  openCase,
  proposalOf,
  proposed,
  published,
  refusal,
  refusalOf,
} from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const today = () => given.desk.now().toISOString().slice(0, 10)
const approve = (actor: ClaimCase['second'], assessmentId: string) =>
  given.run(actor, approveAssessment, { assessmentId })
const answer = (assessmentId: string, en = 'Our harness was older.') =>
  given.run(given.editor, recordAnswer, { assessmentId, text: { en }, receivedOn: today() })

async function contradicted(contactNow: object = contact) {
  const claimId = await published(given)
  await attached(given, claimId, { value: '60.0' })
  return {
    claimId,
    assessmentId: await proposed(given, claimId, { verdict: 'contradicted', contact: contactNow }),
  }
}

it('a deadline that was left out is counted in working days from the day of contact, by the setting', async () => {
  const admin = await signedInPerson(given.desk, ['admin'])
  const { deadline: _, ...asked } = contact
  await given.run(admin, changeSetting, { key: 'contact.working_days', value: 8 })
  const { assessmentId } = await contradicted(asked)
  await given.run(admin, changeSetting, { key: 'contact.working_days', value: 5 })
  const row = await given.desk.db.contactRecord.findUniqueOrThrow({ where: { assessmentId } })
  expect(row.deadline?.toISOString().slice(0, 10)).toBe(addWorkingDays(contact.contactedOn, 8))
})

it('a day of contact in the future and a deadline before it are refused at their fields', async () => {
  const claimId = await published(given)
  const wrong = { ...contact, contactedOn: '2999-01-02', deadline: '2999-01-01' }
  const input = await proposalOf(given, claimId, { verdict: 'misleading', contact: wrong })
  const { details } = await refusal(given.run(given.reviewer, proposeAssessment, input))
  expect(details.issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['contact.contactedOn', 'in_the_future'],
    ['contact.deadline', 'ends_before_it_begins'],
  ])
})

it('the last approval waits for the deadline while the vendor is silent, and not beyond it', async () => {
  const { claimId, assessmentId } = await contradicted({ ...contact, deadline: today() })
  expect(await approve(given.second, assessmentId)).toMatchObject({ version: null })
  expect(await refusalOf(approve(given.third, assessmentId))).toBe('conflict assessment.deadline_runs')
  expect((await newestVersion(given, claimId)).number).toBe(0)
  const past = await contradicted()
  await approve(given.second, past.assessmentId)
  expect(await approve(given.third, past.assessmentId)).toMatchObject({ version: 1 })
})

it('an answer that comes before the approval makes it stale, with the answer in the difference', async () => {
  const { claimId, assessmentId } = await contradicted()
  await approve(given.second, assessmentId)
  await answer(assessmentId)
  const { details } = await refusal(approve(given.third, assessmentId))
  expect(details).toMatchObject({
    reason: 'assessment.stale',
    current: [{ path: 'contact.answer[0]', after: { en: 'Our harness was older.' } }],
  })
  await given.run(given.reviewer, withdrawProposal, { assessmentId })
  const again = await proposed(given, claimId, {
    verdict: 'contradicted',
    contact: { ...contact, deadline: today(), answer: { en: 'Our harness was older.' } },
  })
  await approve(given.second, again)
  expect(await approve(given.third, again)).toMatchObject({ version: 1 })
  const { snapshot } = await newestVersion(given, claimId)
  expect(snapshot.verdict.contact.answer).toEqual({ en: 'Our harness was older.' })
})

it('an answer after the verdict is printed with it, as the next version, and outlives a suspension', async () => {
  const { claimId, assessmentId } = await contradicted()
  await approve(given.second, assessmentId)
  await approve(given.third, assessmentId)
  await answer(assessmentId)
  const after = await newestVersion(given, claimId)
  expect([after.number, after.reason]).toEqual([2, 'answer'])
  expect(after.snapshot.verdict).toMatchObject({
    id: 'contradicted',
    contact: { answer: { en: 'Our harness was older.' }, answeredOn: today() },
  })
  await given.run(given.editor, suspendVerdict, { claimId, reason: { en: 'Look again.' } })
  const restoring = { claimId, basisHash: await basisHash(given, claimId) }
  const { id } = await given.run(given.reviewer, proposeRestoration, restoring)
  await approve(given.second, id)
  await approve(given.third, id)
  const { snapshot } = await newestVersion(given, claimId)
  expect(snapshot.verdict.contact).toEqual(after.snapshot.verdict.contact)
})

it('an answer is recorded only of a vendor that was asked, about what waits or stands, and is never changed', async () => {
  const skipped = await contradicted({ skippedReason: { en: 'They have no address.' } })
  expect(await refusalOf(answer(skipped.assessmentId))).toBe('conflict assessment.not_asked')
  const { assessmentId } = await contradicted()
  const early = { assessmentId, text: { en: 'Early.' }, receivedOn: '2020-01-01' }
  expect(await refusalOf(given.run(given.editor, recordAnswer, early))).toBe('invalid invalid')
  await answer(assessmentId)
  await expect(given.desk.db.contactAnswer.updateMany({ data: { text: { en: 'x' } } })).rejects.toThrow(
    'contact_answer_append_only',
  )
  await given.run(given.reviewer, withdrawProposal, { assessmentId })
  expect(await refusalOf(answer(assessmentId))).toBe('conflict assessment.not_open')
})
