import { expect, type Page, test } from 'playwright/test'
import { attachRun, furnish, type Here, judgedClaim } from '../support/small-record'
import { group } from './support/desk-forms'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'

test.describe.configure({ timeout: 90_000 })

let own: OwnDatabase
let here: Here
let people: ReturnType<typeof deskPeople>
let desk: Page
let reader: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnish(own)
  const { url } = await own.serve('site')
  people = deskPeople(browser, { url, db: own.db })
  desk = await people.signedIn(await here.person(['editor', 'reviewer']))
  reader = await people.visitor()
})
test.afterAll(() => own?.stop())

test('evidence that is superseded or retracted reopens the verdict that rests on it, on the desk and in public', async () => {
  const superseded = await judgedClaim(here, { slug: 'superseded', title: 'First run' })
  const retracted = await judgedClaim(here, { slug: 'retracted', title: 'Another run' })
  await attachRun(here, superseded.claimId, { title: 'Corrected run', value: '69.6' })

  await desk.goto(`/review/evidence/${superseded.evidenceId}`)
  await desk.getByText('Supersede it').first().click()
  const form = desk.locator('#supersede')
  await form.getByLabel('By this evidence').fill('No such run')
  await group(form, 'Reason').getByLabel('English').fill('The evaluator published a corrected run.')
  await form.getByRole('button', { name: 'Supersede it' }).click()
  await expect(form.getByLabel('By this evidence')).toHaveAttribute('aria-invalid', 'true')
  const newer = desk.locator('#pick-evidence option[value^="Corrected run"]')
  await form.getByLabel('By this evidence').fill((await newer.getAttribute('value')) ?? '')
  await form.getByRole('button', { name: 'Supersede it' }).click()
  await expect(desk.getByText('Superseded by Corrected run').first()).toBeVisible()

  await desk.goto(`/review/evidence/${retracted.evidenceId}`)
  await desk.getByText('Retract it').first().click()
  await group(desk.locator('#retract'), 'Reason').getByLabel('English').fill('It was another model.')
  await desk.locator('#retract').getByRole('button', { name: 'Retract it' }).click()
  await expect(desk.getByText('It was another model.').first()).toBeVisible()

  await desk.goto('/review?list=rereview')
  for (const { claimId } of [superseded, retracted])
    await expect(desk.locator(`a[href="/review/claims/${claimId}"]`)).toBeVisible()
  await reader.goto('/claims/superseded')
  await expect(reader.getByText('Under re-review').first()).toBeVisible()
  await expect(reader.getByText('The evaluator published a corrected run.').first()).toBeVisible()
  await reader.goto('/claims/retracted')
  await expect(reader.getByText('Under re-review').first()).toBeVisible()
  await expect(reader.getByText('It was another model.').first()).toBeVisible()
  await expect(reader.locator('s, del', { hasText: 'Another run' }).first()).toBeVisible()
})
