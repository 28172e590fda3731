import { expect, type Locator, type Page } from 'playwright/test'

/** A group of fields by its legend. */
export function group(page: Page | Locator, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

/** Fills in a claim that one model scores a number on one benchmark; all names as given. */
export async function fillClaim(
  page: Page,
  claim: {
    statement: string
    vendor: string
    model: string
    benchmark: string
    source: string
    value: string
  },
): Promise<void> {
  await group(page, 'The claim in one sentence').getByLabel('English').fill(claim.statement)
  await page.getByLabel('Vendor', { exact: true }).fill(claim.vendor)
  await page.getByLabel('Claimed on').fill('2026-02-01')
  await page.getByLabel('Kind', { exact: true }).selectOption('score')
  await group(page, 'Model 1').getByLabel('Model', { exact: true }).fill(claim.model)
  const wording = group(page, 'Wording 1')
  await wording.getByLabel('Source', { exact: true }).fill(claim.source)
  await wording.getByLabel('Quotation', { exact: true }).fill('80.0% on this benchmark')
  await wording.getByLabel('This is the vendor’s own first wording').check()
  const number = group(page, 'Claimed number 1')
  await number.getByLabel('Model', { exact: true }).fill(claim.model)
  await number.getByLabel('Benchmark or property').fill(claim.benchmark)
  await number.getByLabel('Value as printed').fill(claim.value)
  await number.getByLabel('Unit (optional)').fill('%')
}

/**
 * Presses the button that sends a form and waits for the page that it leads to. A claim that is worded like others is
 * saved all the same.
 */
export async function send(page: Page, button: string, leadsTo: RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const anyway = page.getByRole('button', { name: 'Save anyway' })
  const isRefused = await Promise.race([
    page.waitForURL(leadsTo).then(() => false),
    anyway.waitFor().then(
      () => true,
      () => false,
    ),
  ])
  if (isRefused) await anyway.click()
  await page.waitForURL(leadsTo)
}

/** The address of a page without what comes after its path. */
export function pathOf(page: Page): string {
  return new URL(page.url()).pathname
}

export async function expectSaved(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
