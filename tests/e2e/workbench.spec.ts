import { expect, type Page, test } from 'playwright/test'
import { expectSaved, fillClaim, group, pathOf, send } from './support/desk-forms'
import { signedIn } from './support/signed-in'
import { faultsOf } from './support/soundness'

const workbench = /\/review\/claims\/[0-9a-f-]{36}(#.*)?$/

/** A claim of the data that ships, with evidence, by words in it. */
async function openClaim(page: Page, words: string): Promise<string> {
  await page.goto(`/review?list=shipped&q=${encodeURIComponent(words)}`)
  await page.getByRole('row').getByRole('link').first().click()
  await page.waitForURL(workbench)
  return pathOf(page)
}

test('evidence is attached on the workbench without JavaScript: an answer comes back to the form with all that was typed', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer1', { javaScriptEnabled: false })
  const claim = await openClaim(page, 'MMLU-Pro')
  await page.goto(`${claim}?sort=date#evidence-list`)
  await page.getByRole('link', { name: 'Attach evidence that is here already' }).click()
  const form = page.locator('#attach')
  await form.getByLabel('Evidence', { exact: true }).fill('no such evidence')
  await form.getByLabel('Stance').selectOption('context')
  await group(form, 'Why').getByLabel('Korean').fill('배경으로만 봅니다')
  await form.getByRole('button', { name: 'Attach it' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(group(form, 'Why').getByLabel('Korean')).toHaveValue('배경으로만 봅니다')
  await expect(form.getByLabel('Evidence', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  // The page comes in parts, and all that it offers and shows is read.
  await page.waitForLoadState()
  const other = await page
    .locator('#pick-evidence option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  const shown = await page.locator('.group-head').allTextContents()
  const title = other.find((name) => !shown.some((text) => text.includes(name.replace(/ \(.*$/, ''))))
  await form.getByLabel('Evidence', { exact: true }).fill(title ?? '')
  await form.getByRole('button', { name: 'Attach it' }).click()
  await expect(page).toHaveURL(/\?sort=date#e-[0-9a-f-]{36}$/)
  await expect(page.locator(`tbody${new URL(page.url()).hash}`)).toBeInViewport()
})

test('the desk discusses a claim: names, answers, changes and resolves, and nothing of it is public', async ({
  browser,
}) => {
  const asker = await signedIn(browser, 'reviewer1')
  const other = await signedIn(browser, 'reviewer2', { javaScriptEnabled: false })
  const claim = await openClaim(asker, 'GPQA Diamond')
  const words = `Whose temperature is this? ${Date.now()}`
  await asker.getByRole('link', { name: 'Comment on it' }).first().click()
  const form = asker.locator('#comment')
  await expect(form.getByLabel('About')).not.toHaveValue('')
  await form.getByLabel('Comment').fill(`@Nobody ${words}`)
  await form.getByRole('button', { name: 'Comment' }).click()
  await expect(form.getByText(/Nobody at the desk is called @Nobody/).first()).toBeVisible()
  await form.getByLabel('Comment').fill(`@Reviewer 2 **${words}**`)
  await form.getByRole('button', { name: 'Comment' }).click()
  await asker.waitForURL(/#c-[0-9a-f-]{36}$/)
  const id = new URL(asker.url()).hash
  await expect(asker.locator(id).locator('strong', { hasText: words })).toBeVisible()
  await expect(asker.locator(id)).toContainText('to Reviewer 2')

  await other.goto(claim)
  const thread = other.locator(id)
  await thread.getByText('Answer', { exact: true }).click()
  await thread.getByLabel(/^Answer to/).fill('The vendor’s own.')
  await thread.getByRole('button', { name: 'Send the answer' }).click()
  await expect(other.locator(id)).toContainText('The vendor’s own.')
  await expect(other.locator(id).getByText('Change', { exact: true })).toHaveCount(1)

  await asker.goto(claim)
  await asker.locator(id).getByText('Change', { exact: true }).first().click()
  await asker.locator(id).getByLabel('Change your comment').fill('Settled words')
  await asker.locator(id).getByRole('button', { name: 'Save the change' }).click()
  await expect(asker.locator(id).getByText('Settled words', { exact: true }).first()).toBeVisible()
  await other.goto(claim)
  await other.locator(id).getByText('changed once; what it said before').click()
  await expect(other.locator(id)).toContainText(words)
  await other.locator(id).getByRole('button', { name: 'Resolve' }).click()
  await expect(other.getByText('1 resolved thread', { exact: true })).toBeVisible()
  await other.getByText('1 resolved thread', { exact: true }).click()
  await other.locator(id).getByRole('button', { name: 'Open again' }).click()
  await expect(other.locator(id).getByRole('button', { name: 'Resolve' })).toBeVisible()

  const link = await asker.getByRole('link', { name: 'Public page' }).getAttribute('href')
  for (const address of [link ?? '', '/export/claims.csv', '/export/evidence.csv'])
    expect(await (await asker.request.get(address)).text()).not.toContain('Settled words')
})

test('a claim is tied to another, seen from both, and untied again', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer3', { javaScriptEnabled: false })
  const other = await openClaim(page, 'DocVQA')
  const slug = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? ''
  const claim = await openClaim(page, 'MathVista')
  await page.getByRole('link', { name: 'Tie it to another claim' }).click()
  await page.locator('#tie').getByLabel('How').selectOption('contradicts')
  await page.locator('#tie').getByLabel('Other claim').fill(slug)
  await page.locator('#tie').getByRole('button', { name: 'Tie', exact: true }).click()
  const ties = page.locator('section', { has: page.locator('#links') })
  await expect(ties.locator(`a[href="${other}"]`)).toBeVisible()
  await page.goto(other)
  const tie = ties.getByRole('listitem').filter({ has: page.locator(`a[href="${claim}"]`) })
  await tie.getByRole('button', { name: 'Untie' }).click()
  await expect(tie).toHaveCount(0)
})

const model = 'Llama 4 Scout'
const draft = {
  vendor: 'Meta',
  model,
  benchmark: 'MMLU-Pro',
  source: 'https://ai.meta.com/blog/llama-4-multimodal-intelligence/',
  value: '74.3',
}

test('claims like the one that is typed are shown as it is typed', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement: `${model} scores 74.3% on MMLU-Pro.` })
  await expect(page.getByText('This may have been entered already')).toBeVisible()
  await expect(
    page
      .locator('.similar')
      .getByRole('link', { name: /Llama 4 Scout scores 74.3% on MMLU-Pro/ })
      .first(),
  ).toBeVisible()
})

test('without JavaScript they are shown after sending, and the claim can be saved all the same', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer1', { javaScriptEnabled: false })
  const statement = `${model} scores 74.3% on MMLU-Pro, take ${Date.now().toString(36)}.`
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement })
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('button', { name: 'Save anyway' })).toBeVisible()
  await expect(group(page, 'The claim in one sentence').getByLabel('English')).toHaveValue(statement)
  await page.getByRole('button', { name: 'Save anyway' }).click()
  await page.waitForURL(workbench)
  await expectSaved(page, statement)
})

test('without JavaScript a draft is thrown away once a box says so, and is at no address then', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer1', { javaScriptEnabled: false })
  await page.goto('/review/claims/new')
  await fillClaim(page, { ...draft, statement: `Thrown away ${Date.now().toString(36)}.` })
  await send(page, 'Save the draft', workbench)
  const claim = pathOf(page)
  const form = page.locator('#discard')
  const throwAway = form.getByRole('button', { name: 'Throw the draft away' })
  await form.locator('summary').click()
  await throwAway.click()
  await expect(form.getByRole('checkbox')).toHaveAttribute('aria-invalid', 'true')
  await form.getByLabel('Yes, throw this draft away').check()
  await throwAway.click()
  await page.waitForURL(/list=drafts/)
  await expect(page.locator(`a[href^="${claim}"]`)).toHaveCount(0)
  await page.goto(claim)
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
})

test('a claim with much evidence passes axe with a form open and its values in order', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'editor')
  const claim = await openClaim(page, 'MMLU-Pro')
  expect(await faultsOf(page, `${claim}?add=link&sort=value`)).toEqual([])
})
