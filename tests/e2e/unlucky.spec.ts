import { expect, test } from 'playwright/test'
import { firstAccounts } from './support/accounts'
import { fillClaim, group, send } from './support/desk-forms'
import { chosenPassword, signedIn } from './support/signed-in'

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
  await page.context().clearCookies({ name: /session-token$/ })
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
  await send(page, 'Save the draft', workbench)
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible()
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
  await send(page, 'Save the draft', workbench)
  await expect(page.getByText('73.4').first()).toBeVisible()
})

test('rows that go leave the focus in the form, and a link asks before it loses what was typed', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer2')
  await page.goto('/review/claims/new')
  const models = group(page, 'Models that it is about')
  const add = models.getByRole('button', { name: 'Add a model' })
  const first = group(page, 'Model 1').getByLabel('Model', { exact: true })
  const second = group(page, 'Model 2').getByLabel('Model', { exact: true })
  await add.click()
  await expect(second).toBeFocused()
  await page.keyboard.type('Second')
  await group(page, 'Model 1')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(second).toBeHidden()
  await expect(first).toBeFocused()
  await expect(first).toHaveValue('Second')

  const asked = page.waitForEvent('dialog')
  const leaving = page.getByRole('link', { name: 'Registry' }).click()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  await expect(first).toHaveValue('Second')
})

test('what is typed while an answer is on its way stays', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer2')
  await page.goto('/review/claims/new')
  let answer = () => {}
  const wait = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/review/claims/new', async (route) => {
    if (route.request().method() === 'POST') await wait
    await route.continue()
  })
  const sentence = group(page, 'The claim in one sentence').getByLabel('English')
  await sentence.fill('A sentence')
  await group(page, 'Models that it is about').getByRole('button', { name: 'Add a model' }).click()
  await sentence.fill('A sentence that goes on')
  await page.getByLabel('Kind', { exact: true }).selectOption('score')
  await page.getByLabel('This is the vendor’s own first wording').check()
  answer()
  await expect(group(page, 'Model 2')).toBeVisible()
  await expect(sentence).toHaveValue('A sentence that goes on')
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('score')
  await expect(page.getByLabel('This is the vendor’s own first wording')).toBeChecked()
})
