import { expect, type Page, test } from 'playwright/test'
import { group, send } from './support/desk-forms'
import { signedIn } from './support/signed-in'

const registered = /\/review\/registry\/organizations$/
const runs = [
  { javaScriptEnabled: true, kept: 'Hanbit Evaluation Lab', twin: 'Hanbit Evaluations Lab' },
  { javaScriptEnabled: false, kept: 'Mirinae Test Group', twin: 'Mirinae Tests Group' },
]

for (const { javaScriptEnabled, kept, twin } of runs)
  test(`an editor adds a duplicate knowingly, merges it and undoes that, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, 'editor', { javaScriptEnabled })
    await fillOrganization(page, kept)
    await send(page, 'Save', registered)
    await fillOrganization(page, twin)
    await page.getByRole('button', { name: 'Save', exact: true }).click()

    await expect(page.getByRole('alert').filter({ hasText: kept })).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(twin)
    await page.getByLabel('This is another one').check()
    await send(page, 'Save', registered)

    await page.goto('/review/registry/duplicates')
    const pair = page.getByRole('listitem').filter({
      has: page.getByRole('region', { name: twin, exact: true }),
    })
    await pair.getByRole('button', { name: `Keep “${kept}” and merge the other into it` }).click()
    await expect(page.getByRole('region', { name: twin, exact: true })).toHaveCount(0)

    await page.goto('/review/registry/merges')
    await page.getByRole('link', { name: twin, exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'This entry has been merged' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo the merge' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(twin)

    await page.goto('/review/registry/duplicates')
    await pair.getByRole('button', { name: 'They are two things' }).click()
    const apart = page.getByRole('region', { name: 'Found to be two things' })
    await expect(apart.getByRole('region', { name: twin, exact: true })).toBeVisible()
  })

async function fillOrganization(page: Page, name: string): Promise<void> {
  await page.goto('/review/registry/organizations/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await group(page, 'What it is').getByLabel('Evaluator').check()
}
