import { expect, test } from 'playwright/test'
import { claim } from './support/public-pages'

const comparison = '/compare/gemini-2-0-flash-001/llama-4-maverick'
const scoreClaim = '/claims/llama-4-maverick-mmlu-pro'

test('a claim shows what the measurements say as a picture with a name, and as a table', async ({ page }) => {
  await page.goto(scoreClaim)
  const says = page.getByRole('region', { name: 'What the measurements say' })
  await expect(says.getByRole('img', { name: /MMLU-Pro: claimed and measured/ })).toBeVisible()
  await expect(says.getByRole('row', { name: /Stanford CRFM/ }).first()).toContainText('yes')
  await expect(says.getByText('claimed for Llama 4 Maverick: 80.5%')).toBeVisible()
})

test('a comparison claim says win, loss and cannot tell in words, and leads to the models side by side', async ({
  page,
}) => {
  await page.goto(`/claims/${claim}`)
  const says = page.getByRole('region', { name: 'What the measurements say' })
  for (const word of ['win', 'loss', 'cannot tell']) {
    await expect(says.getByRole('cell', { name: word, exact: true }).first()).toBeVisible()
  }
  await says
    .getByRole('link', { name: /Gemini 2.0 Flash 001 and Llama 4|Llama 4 Maverick and Gemini 2.0 Flash 001/ })
    .click()
  await expect(page).toHaveURL(comparison)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Llama 4 Maverick')
})

test('a comparison has one address, and none without a benchmark in common', async ({ page, request }) => {
  await page.goto('/compare/llama-4-maverick/gemini-2-0-flash-001')
  await expect(page).toHaveURL(comparison)
  for (const path of [
    '/compare/llama-4-maverick/nothing',
    '/compare/llama-4-maverick/llama-4-maverick',
    '/compare/llama-4-maverick',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('a page by noun names its numbers with their denominators', async ({ page }) => {
  await page.goto('/vendors/meta')
  await expect(page.getByText(/in the median, over \d+ of \d+ claims/)).toBeVisible()
  await page.goto('/benchmarks/gpqa-diamond')
  await expect(page.getByText(/at 198 items/)).toBeVisible()
  await page.goto('/evaluators/epoch-ai')
  await expect(page.getByRole('heading', { name: 'Ties to other organizations' })).toBeVisible()
})

test('on the first screen of a phone the home page says what it is, shows a verdict, and can be searched', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(page.getByRole('searchbox')).toBeInViewport()
  await expect(page.locator('.claim-item .verdict').first()).toBeInViewport()
})
