import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareInterest, endInterest } from '@/lib/auth/commands/interests'
import { listInterests } from '@/lib/auth/read'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

let desk: Desk
let organizationId: string

beforeAll(async () => {
  desk = await openDesk()
  organizationId = newId()
  const data = { id: organizationId, slug: 'vendor', name: 'Vendor', createdAt: new Date() }
  await desk.db.organization.create({ data })
})
afterAll(() => desk.db.$disconnect())

test('a reviewer declares an interest once, ends it, and may declare it again', async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  const declare = () => execute(desk.as(reviewer), declareInterest, { organizationId, note: 'owns shares' })
  const { id } = await declare()
  await expect(declare()).rejects.toMatchObject({ details: { issues: [{ message: 'interest_standing' }] } })
  expect(await listInterests(desk.db, reviewer.id)).toMatchObject([
    { organization: 'Vendor', note: 'owns shares' },
  ])
  await execute(desk.as(reviewer), endInterest, { interestId: id })
  expect(await listInterests(desk.db, reviewer.id)).toEqual([])
  await declare()
})

test("nobody ends somebody else's interest", async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  const other = await signedInPerson(desk, ['editor'])
  const { id } = await execute(desk.as(reviewer), declareInterest, { organizationId, note: 'consults' })
  const attempt = execute(desk.as(other), endInterest, { interestId: id })
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
})

test('an interest is in an organization that is there, merged or not: any other is refused at its field', async () => {
  const reviewer = await signedInPerson(desk, ['reviewer'])
  const merged = newId()
  const data = { id: merged, slug: 'old', name: 'Old', createdAt: new Date(), mergedIntoId: organizationId }
  await desk.db.organization.create({ data })
  const issueOf = (id: string) =>
    execute(desk.as(reviewer), declareInterest, { organizationId: id, note: 'owns shares' }).catch(
      (error) => error.details.issues,
    )
  const at = (message: string) => [expect.objectContaining({ path: ['organizationId'], message })]
  expect(await issueOf(newId())).toEqual(at('invalid_reference'))
  expect(await issueOf('nonsense')).toEqual([expect.objectContaining({ path: ['organizationId'] })])
  expect(await listInterests(desk.db, reviewer.id)).toEqual([])
  await execute(desk.as(reviewer), declareInterest, { organizationId: merged, note: 'owns shares' })
  expect(await listInterests(desk.db, reviewer.id)).toHaveLength(1)
})
