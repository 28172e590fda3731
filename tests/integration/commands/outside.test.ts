import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Actor, anonymousActor } from '@/lib/auth/actor'
import { acceptInvitation } from '@/lib/auth/commands/acceptance'
import { disablePerson } from '@/lib/auth/commands/people'
import { newId } from '@/lib/core/id'
import { interestChoices } from '@/lib/desk/read/interest-choices'
import { readOutside } from '@/lib/desk/read/outside'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { noticePath } from '@/lib/notices/kinds'
import { listNotices } from '@/lib/notices/read'
import { declareAllInterests, inviteOutside } from '@/lib/outside/commands'
import { addOrganization } from '@/lib/registry/commands'
import { approveAssessment, returnAssessment } from '@/lib/verdicts/commands'
import { addPerson, signedInPerson, signIn } from '../../support/people'
import {
  attached,
  type ClaimCase,
  newestVersion,
  openCase,
  proposed,
  published,
  refusalOf,
} from './claim-case'

let given: ClaimCase
let admin: Awaited<ReturnType<typeof signedInPerson>>
beforeAll(async () => {
  given = await openCase()
  admin = await signedInPerson(given.desk, ['admin'])
})
afterAll(() => given.desk.db.$disconnect())

/** A proposal that nobody of the desk may approve: the others have an interest in the vendor, or are disabled. */
async function stuck(changes: Parameters<typeof published>[1] = {}) {
  const claimId = await published(given, changes)
  const assessmentId = await proposed(given, claimId)
  await given.desk.db.interest.createMany({
    data: [given.second, given.third].map((person) => ({
      id: newId(),
      personId: person.id,
      organizationId: given.vendorId,
      note: 'Shares',
      declaredAt: new Date(),
    })),
    skipDuplicates: true,
  })
  return { claimId, assessmentId }
}

const invite = (assessmentId: string, email = `${newId()}@outside.example`) =>
  given.run(admin, inviteOutside, { assessmentId, name: 'Jane Roe', email })

const newPassword = 'a lantern above the quiet harbour'
async function accept(token: string) {
  const input = { token, newPassword, repeatPassword: newPassword }
  const { personId } = await given.run(anonymousActor, acceptInvitation, input)
  return personId
}

it('nobody is invited while somebody of the desk may still approve', async () => {
  const claimId = await published(given)
  const assessmentId = await proposed(given, claimId)
  expect(await refusalOf(invite(assessmentId))).toBe('conflict outside.somebody_left')
  await given.run(given.second, returnAssessment, { assessmentId, reason: 'Not needed any more.' })
})

it('an outside approver declares interests first, sees and decides one proposal, and is named for it', async () => {
  const { claimId, assessmentId } = await stuck()
  const other = await stuck()
  expect(
    await refusalOf(
      given.run(given.editor, inviteOutside, { assessmentId, name: 'X', email: 'x@x.example' }),
    ),
  ).toBe('forbidden forbidden')
  const { token } = await invite(assessmentId)
  expect(await refusalOf(invite(assessmentId))).toBe('conflict outside.invited_already')
  const personId = await accept(token)
  expect(await refusalOf(accept(token))).toBe('gone invitation.used')

  const outsider = await signIn(given.desk, personId)
  expect(outsider.roles).toEqual(['outside'])
  const told = async () => (await listNotices(given.desk.db, outsider, undefined)).notices
  expect((await told()).map((notice) => [notice.what, noticePath(notice)])).toEqual([
    ['outside_waiting', `/review/outside/${assessmentId}`],
  ])
  const approve = (id: string) => given.run(outsider, approveAssessment, { assessmentId: id })
  expect(await refusalOf(approve(assessmentId))).toBe('forbidden outside.interests_first')
  expect(await refusalOf(approve(other.assessmentId))).toBe('not_found not_found')
  expect(await readWorkbench(given.desk.db, outsider, claimId)).toBeNull()
  const reader = { actor: outsider, locale: 'en' as const }
  expect(await readOutside(given.desk.db, reader, other.assessmentId)).toBeNull()
  expect(await readOutside(given.desk.db, reader, assessmentId)).toMatchObject({ hasDeclared: false })

  await given.run(outsider, declareAllInterests, { assessmentId, complete: true })
  expect(await approve(assessmentId)).toMatchObject({ version: 1 })
  const { snapshot } = await newestVersion(given, claimId)
  expect(snapshot.verdict.approvers).toMatchObject([{ name: 'Jane Roe', outside: { invitedBy: admin.name } }])
  const after = await signIn(given.desk, personId)
  expect(after.roles).toEqual([])
  expect((await listNotices(given.desk.db, after, undefined)).notices).toEqual([])
  expect(await readOutside(given.desk.db, { actor: after, locale: 'en' }, assessmentId)).toBeNull()
})

it('an outside approver is offered no private organization but those that the claim is about', async () => {
  const { db } = given.desk
  const rival = {
    modelId: given.modelId,
    benchmarkId: given.benchmarkId,
    relation: 'gt' as const,
    comparatorModelId: given.rivalModelId,
  }
  const { claimId, assessmentId } = await stuck({ assertions: [rival] })
  const names = async (actor: Actor) => (await interestChoices(db, actor)).map(({ label }) => label)
  await given.run(given.editor, addOrganization, { name: 'Stealth Lab', kinds: ['vendor'] })
  const outsider = await signIn(given.desk, await accept((await invite(assessmentId)).token))
  expect(await names(given.reviewer)).toContain('Stealth Lab')
  expect(await names(outsider)).toEqual(['Boreal', 'Meridian'])
  await attached(given, claimId)
  expect(await names(outsider)).toEqual(['Boreal', 'Meridian', 'Open Bench Lab'])
})

it('an outside approver with an interest is refused, and another can be invited', async () => {
  const { assessmentId } = await stuck()
  const { token } = await invite(assessmentId)
  const outsider = await signIn(given.desk, await accept(token))
  expect(await refusalOf(invite(assessmentId))).toBe('conflict outside.somebody_left')
  await given.desk.db.interest.create({
    data: {
      id: newId(),
      personId: outsider.id,
      organizationId: given.vendorId,
      note: 'Employed',
      declaredAt: new Date(),
    },
  })
  await given.run(outsider, declareAllInterests, { assessmentId, complete: true })
  expect(await refusalOf(given.run(outsider, approveAssessment, { assessmentId }))).toBe(
    'forbidden assessment.interest',
  )
  await invite(assessmentId)
})

it('whoever holds a role here, or is disabled, is no outsider; a former outsider can come again', async () => {
  const first = await stuck()
  const email = `${newId()}@outside.example`
  const personId = await accept((await invite(first.assessmentId, email)).token)
  const outsider = await signIn(given.desk, personId)
  await given.run(outsider, declareAllInterests, { assessmentId: first.assessmentId, complete: true })
  await given.run(outsider, returnAssessment, { assessmentId: first.assessmentId, reason: 'Say more.' })
  const second = await stuck()
  expect(await accept((await invite(second.assessmentId, email)).token)).toBe(personId)

  const third = await stuck()
  const reviewer = await addPerson(given.desk, ['reviewer'])
  await given.run(admin, disablePerson, { personId: reviewer })
  const { email: taken } = await given.desk.db.person.findUniqueOrThrow({ where: { id: reviewer } })
  expect(await refusalOf(invite(third.assessmentId, taken ?? ''))).toBe('invalid invalid')
})

it('a link for a proposal that was decided meanwhile opens nothing', async () => {
  const { assessmentId } = await stuck()
  const { token } = await invite(assessmentId)
  const fresh = await signedInPerson(given.desk, ['reviewer'])
  await given.run(fresh, returnAssessment, { assessmentId, reason: 'It is moot.' })
  expect(await refusalOf(accept(token))).toBe('gone outside.decided')
})
