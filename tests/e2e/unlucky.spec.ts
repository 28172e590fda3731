import { expect, test } from 'playwright/test'
import { firstAccounts } from './support/accounts'
import { fillClaim, group, pathOf } from './support/desk-forms'
import { chosenPassword, signedIn } from './support/signed-in'

test.describe.configure({ timeout: 120_000 })

const workbench = /\/review\/claims\/[0-9a-f-]{36}(#.*)?$/
/** New words for this run, since the site keeps what earlier runs entered. */
const run = Date.now().toString(36)
const draft = {
  vendor: 'Meta',
  model: 'Llama 4 Scout',
  benchmark: 'MMLU-Pro',
  source: 'https://ai.meta.com/blog/llama-4-multimodal-intelligence/',
}

test('a session that ends while somebody types costs nothing that was typed', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer3')
  const statement = `A sentence that took an hour, ${run}.`
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement, value: '74.3' })
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByText('You are not signed in any more.')).toBeVisible()
  await expect(group(page, 'The claim in one sentence').getByLabel('English')).toHaveValue(statement)

  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Sign in, in a new tab' }).click(),
  ])
  await tab.getByLabel('E-mail address').fill(firstAccounts()[3]?.email ?? '')
  await tab.getByLabel('Password', { exact: true }).fill(chosenPassword('reviewer3'))
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await tab.waitForURL(/\/review$/)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('button', { name: 'Save anyway' }).click()
  await page.waitForURL(workbench)
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible()
})

test('a draft that is sent twice at once, and again after going back, is saved once', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer2')
  const word = `ocelot${run}`
  const statement = `The ${word} scores 12.5% on nothing at all.`
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement, value: '12.5' })
  const save = page.getByRole('button', { name: /^Save (the draft|anyway)$/ })
  await save.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await page.waitForURL(workbench)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'New claim' })).toBeVisible()
  await fillClaim(page, { ...draft, statement, value: '12.5' })
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('button', { name: 'Save anyway' })).toBeVisible()
  await page.goto(`/review?list=drafts&q=${word}`)
  await expect(page.locator('.queue-row')).toHaveCount(1)
})

test('very long texts, emoji and text from right to left come back as they were typed, and widen no page', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review?list=shipped&q=10M')
  await page.getByRole('row').getByRole('link').first().click()
  await page.waitForURL(workbench)
  const claim = pathOf(page)
  const field = page.locator('#comment').getByLabel('Comment')
  const long = `${'검증'.repeat(2400)} 👩🏽‍🔬 ${'‏العربية '.repeat(10)}${'x'.repeat(200)} ${run}`
  await field.fill(long.repeat(2))
  await page.locator('#comment').getByRole('button', { name: 'Comment' }).click()
  const count = long.repeat(2).length
  await expect(page.getByText(`This has ${count} characters; 5000 is the most.`).first()).toBeVisible()
  await expect(field).toHaveValue(long.repeat(2))
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const short = long.slice(0, 60) + long.slice(4800)
  await field.fill(short)
  await page.locator('#comment').getByRole('button', { name: 'Comment' }).click()
  await page.waitForURL(/#c-/)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(claim)
  await expect(page.getByText(short.slice(0, 40)).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('numbers as people paste them are taken, or refused with what to change', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement: `Pasted, ${run}.`, value: '73,4 %' })
  const value = group(page, 'Claimed number 1').getByLabel('Value as printed')
  const save = page.getByRole('button', { name: 'Save the draft' })
  for (const [pasted, answer] of [
    ['73,4 %', 'Write the decimals after a point, as in 73.4; a comma only sets off thousands.'],
    ['73.4%', 'Give the number alone, without its unit or error: they have fields of their own.'],
  ] as const) {
    await value.fill(pasted)
    await save.click()
    await expect(page.getByText(answer).first()).toBeVisible()
    await expect(value).toHaveValue(pasted)
  }
  await value.fill('７３．４')
  await save.click()
  await expect(page.getByText('Write the decimals after a point').first()).toBeHidden()
  const anyway = page.getByRole('button', { name: 'Save anyway' })
  await Promise.race([page.waitForURL(workbench), anyway.waitFor()])
  if (await anyway.isVisible()) await anyway.click()
  await page.waitForURL(workbench)
  await expect(page.getByText('73.4').first()).toBeVisible()
})
