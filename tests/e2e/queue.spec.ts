import { expect, test } from 'playwright/test'
import { axeInBothThemes } from './support/axe'
import { signedIn } from './support/signed-in'
import { tabTo } from './support/soundness'

test.describe.configure({ timeout: 120_000 })

/** New names for this run, since the site keeps what earlier runs entered. */
const run = Date.now().toString(36)

test('a reviewer works the queue by keyboard alone', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review?list=shipped')
  const links = page.locator('.queue-row .queue-link')
  await expect(page.getByRole('button', { name: /^Keys/ })).toBeVisible()
  await page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(page.locator('.tick:checked')).toHaveCount(2)

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('jx?')
  await expect(search).toHaveValue('jx?')
  await expect(page.locator('.tick:checked')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(links.nth(0)).toBeFocused()

  await tabTo(page, page.getByLabel('What to do'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const tag = page.getByRole('group', { name: 'Change several' }).getByLabel(/^Tag/)
  await tabTo(page, tag)
  await page.keyboard.type(`Keys ${run}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Changed: 2\./)).toBeVisible()
  await expect(page.getByRole('link', { name: `Keys ${run}` })).toHaveCount(2)

  await page.goto(`/review?list=shipped&tag=keys-${run}`)
  await expect(links).toHaveCount(2)
  await tabTo(page, page.getByRole('button', { name: /^Keys/ }))
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Keys/ })).toBeFocused()
  await page.keyboard.press('j')
  const statement = (await links.nth(0).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review\/claims\//)
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible()
})

test('single keys do nothing for whoever has switched them off', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer3')
  const save = async (on: boolean) => {
    await page.goto('/review/account')
    await page.getByLabel('Single keys act on the queue').setChecked(on)
    await page.getByRole('button', { name: 'Save this' }).click()
    await page.waitForURL(/#keys$/)
  }
  await save(false)
  await page.goto('/review?list=shipped')
  await expect(page.getByRole('button', { name: /^Keys/ })).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(page.locator('.queue-row .queue-link').first()).not.toBeFocused()
  await save(true)
})

test('without JavaScript claims are assigned and narrowed down, and a view is saved, renamed and deleted', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer2', { javaScriptEnabled: false })
  await page.goto('/review?list=shipped')
  // Other journeys take the first.
  await page.locator('.tick').last().check()
  await page.getByLabel('What to do').selectOption('assign')
  await page
    .getByRole('group', { name: 'Change several' })
    .getByLabel(/^Person/)
    .selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Change them' }).click()
  await expect(page.getByText(/^Changed: 1\./)).toBeVisible()

  await page.goto('/review?list=shipped')
  await page.getByRole('button', { name: 'Change them' }).click()
  await expect(page.getByText('Select at least one claim.').first()).toBeVisible()

  await page.goto('/review?list=all&kind=score')
  await page.getByText('Save this view for the desk').click()
  await page.getByLabel('Name', { exact: true }).fill(`Scores ${run}`)
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByRole('link', { name: `Scores ${run}` })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: /^Remove: Kind: / }).click()
  await expect(page).toHaveURL(/\/review\?list=all$/)

  await page.goto('/review/views')
  await page.getByText('Rename or delete').first().click()
  await page.getByLabel('Name', { exact: true }).first().fill(`Renamed ${run}`)
  await page.getByRole('button', { name: `Rename “Scores ${run}”` }).click()
  await page.getByText('Rename or delete').first().click()
  await page.getByRole('button', { name: `Delete “Renamed ${run}”` }).click()
  await expect(page.getByRole('link', { name: `Renamed ${run}` })).toHaveCount(0)
})

test('a filter that names nothing is said, lists nothing, and is taken away by its link', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review?vendor=Nobody+and+Sons&age=3')
  await expect(page.getByText('No organization is called “Nobody and Sons”.')).toBeVisible()
  await expect(page.locator('.queue-row')).toHaveCount(0)
  await page.getByRole('link', { name: /^Remove: Vendor/ }).click()
  await page.getByRole('link', { name: /^Remove: in the list/ }).click()
  await expect(page.locator('.queue-row').first()).toBeVisible()
})
