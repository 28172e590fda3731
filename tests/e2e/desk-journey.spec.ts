import { expect, type Page, test } from 'playwright/test'
import { expectSaved, fillClaim, group, pathOf, send } from './support/desk-forms'
import { signedIn } from './support/signed-in'

const workbench = /\/review\/claims\/[0-9a-f-]{36}(#.*)?$/
const proposal = /\/review\/assessments\/[0-9a-f-]{36}$/
/** New names for this run, since the site keeps what earlier runs entered. */
const run = Date.now().toString(36)
const vendor = `Quillon Labs ${run}`
const model = `Quillon ${run}`
const benchmark = `Everyday Reasoning ${run}`
const source = `https://quillon.example/blog/${run}`
const statement = `${model} scores 80.0% on ${benchmark}.`
const slug = `quillon-${run}-scores-80-0-on-everyday-reasoning-${run}`

test.describe.configure({ mode: 'serial' })

test('a claim goes from capture to a public verdict by two people, and into the CSV', async ({ browser }) => {
  test.setTimeout(180_000)
  const author = await signedIn(browser, 'reviewer1')
  const second = await signedIn(browser, 'reviewer2')
  const editor = await signedIn(browser, 'editor')

  await author.goto('/review/claims/new')
  await fillClaim(author, {
    statement,
    vendor,
    model,
    benchmark,
    source,
    value: '80.0',
  })
  await addWhatIsNew(author)
  await send(author, 'Save the draft', workbench)
  await expectSaved(author, statement)
  const claim = pathOf(author)
  expect((await author.request.get(`/claims/${slug}`)).status()).toBe(404)
  await expect(author.getByRole('button', { name: 'Publish' })).toHaveCount(0)

  await editor.goto(claim)
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('Version 0 is public.')).toBeVisible()

  await author.goto(`${claim}/evidence/new`)
  await addMeasurement(author)
  await send(author, 'Add it to the claim', workbench)
  await expect(author.getByText('Not public yet')).toBeVisible()
  await expect(author.getByRole('heading', { name: 'What the rule suggests' })).toBeVisible()
  await expect(author.getByText('suggests “Confirmed”')).toBeVisible()

  await author.getByRole('link', { name: 'Propose a verdict' }).click()
  await author.getByLabel('Verdict', { exact: true }).selectOption('confirmed')
  await group(author, 'The verdict in one line').getByLabel('English').fill('An independent run agrees.')
  const reasoning = group(author, 'Reasoning').getByLabel('English')
  await reasoning.fill('It lies **within the margin**. <img src=x> [No](javascript:alert(1))')
  await author.getByRole('button', { name: 'Preview' }).click()
  const preview = author.getByRole('region', { name: 'Preview of the reasoning' })
  await expect(preview.locator('strong')).toHaveText('within the margin')
  await expect(preview.locator('img, a')).toHaveCount(0)
  await send(author, 'Propose it', proposal)
  await expect(author.getByText('You proposed this, so you can neither approve nor return it.')).toBeVisible()
  await expect(author.getByText(/Reviewer 2/).first()).toBeVisible()
  await expect(author.getByRole('button', { name: /^Approve/ })).toHaveCount(0)

  await second.goto('/review')
  await second.getByRole('link', { name: statement }).first().click()
  await second.waitForURL(proposal)
  await second.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText(/^Approved on/)).toBeVisible()

  const reader = await browser.newPage()
  await reader.goto(`/claims/${slug}`)
  await expect(reader.getByText('Confirmed').first()).toBeVisible()
  await expect(reader.getByText('An independent run agrees.').first()).toBeVisible()
  const csv = await (await reader.request.get('/export/claims.csv')).text()
  const row = csv.split('\n').find((line) => line.includes(slug))
  expect(row).toContain('confirmed')
})

test('the second of two writers is told, sees the difference, and can send either', async ({ browser }) => {
  const first = await signedIn(browser, 'reviewer1')
  const second = await signedIn(browser, 'reviewer2')
  await first.goto('/review/claims/new')
  await fillClaim(first, {
    statement: `${model} scores 81.0% on ${benchmark}.`,
    vendor: vendor.toLowerCase(),
    model: model.toUpperCase().replace(' ', '-'),
    benchmark: benchmark.toLowerCase(),
    source,
    value: '81.0',
  })
  await send(first, 'Save the draft', workbench)
  const edit = `${pathOf(first)}/edit`
  await first.goto(edit)
  await second.goto(edit)
  const oneSentence = (page: Page) => group(page, 'The claim in one sentence').getByLabel('English')
  await oneSentence(first).fill('What the first one wrote.')
  await send(first, 'Save the draft', workbench)

  await oneSentence(second).fill('What the second one wrote.')
  await second.getByRole('button', { name: 'Save the draft' }).click()
  const notice = second
    .getByRole('region', { name: 'Somebody else changed this while you were writing' })
    .first()
  await expect(notice).toBeVisible()
  await expect(notice.getByText('What the first one wrote.')).toBeVisible()
  await expect(notice.getByText('What the second one wrote.')).toBeVisible()
  await expect(oneSentence(second)).toHaveValue('What the second one wrote.')
  await expect(second.getByRole('link', { name: /Keep what stands now/ })).toHaveAttribute(
    'href',
    edit.replace('/edit', ''),
  )
  await send(second, 'Save the draft', workbench)
  await expectSaved(second, 'What the second one wrote.')
})

test('a form works without JavaScript, keeps what was typed and puts errors at their fields', async ({
  browser,
}) => {
  const other = `Tamarind ${run}`
  const page = await signedIn(browser, 'reviewer3', { javaScriptEnabled: false })
  await page.goto('/review/claims/new')
  await fillClaim(page, {
    statement: `${other} scores 70.0% on ${benchmark}.`,
    vendor,
    model: other,
    benchmark,
    source,
    value: 'seventy',
  })
  await page.getByRole('button', { name: 'Add a wording' }).click()
  await expect(group(page, 'Wording 2')).toBeVisible()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(
    page.getByText('Give a number as it is printed, for example 74.3 or 1,417.').first(),
  ).toBeVisible()
  const value = group(page, 'Claimed number 1').getByLabel('Value as printed')
  await expect(value).toHaveValue('seventy')
  await expect(value).toHaveAttribute('aria-invalid', 'true')
  await value.fill('70.0')

  const box = group(page, `No model is called “${other}” yet.`).first()
  await box.getByLabel('Add it as a new model').check()
  await box.getByLabel('Made by').fill(vendor)
  await send(page, 'Save the draft', workbench)
  await expectSaved(page, `${other} scores 70.0% on ${benchmark}.`)
  await expect(page.getByText(other, { exact: true }).first()).toBeVisible()
})

/** Ticks and fills the boxes under the names that nobody knows yet. */
async function addWhatIsNew(page: Page): Promise<void> {
  const vendorBox = group(page, `No organization is called “${vendor}” yet.`).first()
  await vendorBox.getByLabel('Add it as a new organization').check()
  await vendorBox.getByLabel('What it is').selectOption('vendor')
  const modelBox = group(page, `No model is called “${model}” yet.`).first()
  await modelBox.getByLabel('Add it as a new model').check()
  await modelBox.getByLabel('Made by').fill(vendor)
  const benchmarkBox = group(page, `No benchmark is called “${benchmark}” yet.`).first()
  await benchmarkBox.getByLabel('Add it as a new benchmark or property').check()
  await benchmarkBox.getByLabel('Metric').fill('accuracy')
  await benchmarkBox.getByLabel('Unit').fill('%')
  await benchmarkBox.getByLabel('Scale').selectOption('percent')
  await benchmarkBox.getByLabel('Better is').selectOption('higher')
  const sourceBox = group(page, 'No source has this address or title yet.').first()
  await sourceBox.getByLabel('Add it as a new source').check()
  await sourceBox.getByLabel('Title').fill(`Introducing ${model}`)
}

async function addMeasurement(page: Page): Promise<void> {
  await page.locator('#evidence').getByLabel('Title', { exact: true }).fill(`Open Bench Lab: ${model}`)
  await page.locator('#evidence').getByLabel('Source', { exact: true }).fill(source)
  await page.getByLabel('Form', { exact: true }).selectOption('run')
  await page.getByLabel('Date (optional)').fill('2026-03-01')
  await page.getByLabel('Access to the model').selectOption('public_endpoint')
  const party = group(page, 'Party 1')
  await party.getByLabel('Organization', { exact: true }).fill(`Open Bench Lab ${run}`)
  await page.keyboard.press('Tab')
  await party.getByLabel('Role').selectOption('ran')
  const box = party.getByRole('group', { name: /No organization is called/ })
  await box.getByLabel('Add it as a new organization').check()
  await box.getByLabel('What it is').selectOption('evaluator')
  await page.getByLabel('Ties looked for on').fill('2026-03-02')
  const value = group(page, 'Measured value 1')
  await value.getByLabel('Model', { exact: true }).fill(model)
  await value.getByLabel('Benchmark or property').fill(benchmark)
  await value.getByLabel('Value as printed').fill('80.4')
  await value.getByLabel('Unit').fill('%')
  await value.getByLabel('Items (n)').fill('10000')
  const link = page.locator('#evidence').getByRole('group', { name: 'What it does to this claim' })
  await link.getByLabel('Stance').selectOption('supports')
  await group(link, 'Why').getByLabel('English').fill('It measures the same within the margin.')
}
