import { expect, type Page, test } from 'playwright/test'
import { operatorActor, starterActor } from '@/lib/auth/actor'
import { createFirstPeople } from '@/lib/auth/commands/first-people'
import { createDraft, publishClaim } from '@/lib/claims/commands'
import { getFacts } from '@/lib/claims/read'
import { addSource } from '@/lib/claims/source-commands'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'

import { basisOf } from '@/lib/verdicts/basis'
import { proposeAssessment } from '@/lib/verdicts/commands'
import { fillClaim, group, pathOf, send } from './support/desk-forms'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'
import { password, signIn } from './support/own-desk'
import { tabTo } from './support/soundness'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const workbench = /\/review\/claims\/[0-9a-f-]{36}$/
const proposal = /\/review\/assessments\/[0-9a-f-]{36}$/
const people = ['author', 'second', 'third', 'tied', 'editor'] as const
type Who = (typeof people)[number]

let own: OwnDatabase
let url: string
const ids: Record<string, string> = {}
const pages = new Map<Who, Page>()

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  own = await startOwnDatabase()
  await registry()
  await execute(own.as(operatorActor), createFirstPeople, {
    people: people.map((name) => ({
      name: `The ${name}`,
      email: `${name}@people.example`,
      roles: name === 'editor' ? ['admin', 'editor'] : ['reviewer'],
      password,
    })),
  })
  await own.db.person.updateMany({ where: { kind: 'person' }, data: { mustChangePassword: false } })
  await declareInterestIn(ids.owner ?? '', 'The tied')
  url = (await own.serve('site')).url
  for (const who of people) {
    const page = await (await browser.newContext({ baseURL: url })).newPage()
    await signIn(page, { email: `${who}@people.example`, password })
    await page.waitForURL(/\/review$/)
    pages.set(who, page)
  }
})
test.afterAll(() => own.stop())

test('an author and two approvers take a claim from capture to contradicted, contact record included', async () => {
  const [author, second, third, editor] = [of('author'), of('second'), of('third'), of('editor')]
  await author.goto('/review/claims/new')
  await fillClaim(author, {
    statement: 'Meridian 4 scores 80.0% on General Questions.',
    vendor: 'Meridian',
    model: 'Meridian 4',
    benchmark: 'General Questions',
    source: 'https://meridian.example/blog',
    value: '80.0',
  })
  await send(author, 'Save the draft', workbench)
  const claim = pathOf(author)
  await editor.goto(claim)
  await editor.getByRole('button', { name: 'Publish' }).click()
  await expect(editor.getByText('Version 0 is public.')).toBeVisible()
  await attach(claim.split('/').at(-1) ?? '', '60.0')

  await author.goto(`${claim}/assess`)
  await author.getByLabel('Verdict', { exact: true }).selectOption('contradicted')
  await group(author, 'The verdict in one line').getByLabel('English').fill('It scores twenty points less.')
  await group(author, 'Reasoning').getByLabel('English').fill('An independent run is far outside the margin.')
  await author.getByRole('button', { name: 'Propose it' }).click()
  await expect(author.getByText('For this verdict, say how the vendor was asked').first()).toBeVisible()
  await author.getByLabel('Whom').fill('press office')
  await author.getByLabel('How (optional)').fill('e-mail')
  await author.getByLabel('Asked on').fill('2026-11-02')
  await expect(author.getByLabel('Answer due on')).toHaveValue('2026-11-09')
  await send(author, 'Propose it', proposal)
  const address = pathOf(author)

  await second.goto(address)
  await second.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(second.getByText('1 of 2 given')).toBeVisible()
  await third.goto(address)
  await third.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(third.getByText(/^Approved on/)).toBeVisible()
  const approvals = third.getByRole('region', { name: 'Approvals' })
  for (const name of ['The second', 'The third']) await expect(approvals.getByText(name)).toBeVisible()

  await author.goto(`/claims/${await slugOf(claim)}`)
  await expect(author.getByText('Contradicted').first()).toBeVisible()
  await expect(author.getByText('Asked press office by e-mail on November 2, 2026')).toBeVisible()
})

test('a stale approval is refused with the difference on screen', async () => {
  const { claimId, address } = await waiting()
  const second = of('second')
  await second.goto(address)
  await attach(claimId, '79.9')
  await second.getByRole('button', { name: 'Approve and publish' }).click()
  const alert = second.getByRole('alert')
  await expect(alert.getByText(/changed since the verdict was proposed/)).toBeVisible()
  await expect(second.getByRole('row', { name: /Open Bench Lab measures 79.9/ }).first()).toBeVisible()
  await expect(second.getByText('Approved on')).toHaveCount(0)
})

for (const width of [390, 1280])
  test(`a verdict is found, read and approved by keyboard alone at ${width} pixels, the focus always in sight`, async () => {
    const { address } = await waiting()
    const page = of('second')
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/review')
    const unseen = await tabTo(page, page.locator(`a[href="${address}"]`).first())
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(address))
    await expect(page.getByRole('button', { name: 'Approve and publish' })).toBeVisible()
    // Through everything on the page and out of it at the end: nothing holds the focus.
    const last = page.locator('summary, a[href], button, textarea').locator('visible=true').last()
    unseen.push(...(await tabTo(page, last)))
    await page.keyboard.press('Tab')
    await expect(last).not.toBeFocused()
    await page.goto(address)
    unseen.push(...(await tabTo(page, page.getByRole('button', { name: 'Approve and publish' }))))
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Approved on/)).toBeVisible()
    expect(unseen).toEqual([])
  })

test('a conflict of interest is refused with the organization named, also through an owner', async () => {
  const third = of('third')
  const late = await waiting()
  await third.goto(late.address)
  await declareInterestIn(ids.owner ?? '', 'The third')
  await third.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(third.getByRole('alert').getByText(/Meridian Holding/)).toBeVisible()
  await expect(third.getByText(/^Approved on/)).toHaveCount(0)

  const { claimId, address } = await waiting()
  const tied = of('tied')
  await tied.goto(address)
  await expect(tied.getByText('The tied: has an interest in Meridian Holding')).toBeVisible()
  await expect(tied.getByRole('button', { name: /Approve/ })).toHaveCount(0)
  const { claimId: free } = await claimOf()
  await tied.goto(`/review/claims/${free}/assess`)
  await expect(tied.getByText('You declared an interest in Meridian Holding')).toBeVisible()
  expect(claimId).not.toBe(free)
})

test('a verdict is suspended by one editor at once, and restored by the approvals it needs', async () => {
  const { claimId, slug, address } = await waiting()
  const [author, second, editor] = [of('author'), of('second'), of('editor')]
  await second.goto(address)
  await second.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText(/^Approved on/)).toBeVisible()

  await editor.goto(`/review/claims/${claimId}`)
  await editor.getByText('Suspend the verdict').first().click()
  const form = editor.locator('#suspend')
  await form.getByLabel('English').fill('The harness was misread.')
  await form.getByRole('button').last().click()
  await expect(editor.getByText('The harness was misread.').first()).toBeVisible()
  await author.goto(`/claims/${slug}`)
  await expect(author.getByText('The harness was misread.')).toBeVisible()

  await author.goto(`/review/claims/${claimId}/restore`)
  await send(author, 'Propose to restore it', proposal)
  const again = pathOf(author)
  await second.goto(again)
  await second.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText(/^Approved on/)).toBeVisible()
  await author.goto(`/claims/${slug}`)
  await expect(author.getByText('The harness was misread.')).toHaveCount(0)
})

test('words are corrected without JavaScript, the difference first; a changed number is refused at its field', async ({
  browser,
}) => {
  const { claimId, slug } = await claimOf()
  const storageState = await of('editor').context().storageState()
  const page = await (
    await browser.newContext({ baseURL: url, storageState, javaScriptEnabled: false })
  ).newPage()
  await page.goto(`/review/claims/${claimId}/corrections/words`)
  await page.getByLabel('Typing error').check()
  await group(page, 'What was wrong, for the public').getByLabel('English').fill('A word was wrong.')
  const statement = group(page, 'The claim in one sentence').getByLabel('English')
  await statement.fill('Meridian 4 scores 81.0% here.')
  await page.getByRole('button', { name: 'Show the difference' }).click()
  await expect(
    page.getByRole('region', { name: 'What would change' }).getByRole('deletion').first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(page.getByText('A number in this text would change').first()).toBeVisible()
  await group(page, 'The claim in one sentence').getByLabel('English').fill('Meridian 4 reaches 80.0% here.')
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await page.waitForURL(/corrections$/)
  await page.goto(`/claims/${slug}`)
  await expect(page.getByRole('heading', { name: 'Meridian 4 reaches 80.0% here.' })).toBeVisible()
})

function of(who: Who): Page {
  const page = pages.get(who)
  if (!page) throw new Error(`${who} is not signed in`)
  return page
}

async function registry(): Promise<void> {
  const starter = own.as(starterActor)
  const organization = async (name: string, kind: 'vendor' | 'evaluator') =>
    (await execute(starter, addOrganization, { name, kinds: [kind] })).id
  ids.vendor = await organization('Meridian', 'vendor')
  ids.owner = await organization('Meridian Holding', 'vendor')
  ids.lab = await organization('Open Bench Lab', 'evaluator')
  await execute(starter, addTie, { fromId: ids.owner, toId: ids.vendor, kind: 'owns' })
  ids.model = (await execute(starter, addModel, { name: 'Meridian 4', organizationId: ids.vendor })).id
  const scale = { metric: 'accuracy', unit: '%', scale: 'percent', direction: 'higher', items: 1000 }
  ids.benchmark = (await execute(starter, addBenchmark, { name: 'General Questions', ...scale })).id
  const document = { title: 'Introducing Meridian 4', url: 'https://meridian.example/blog', language: 'en' }
  ids.source = (await execute(starter, addSource, document)).id
}

/** A published claim without a verdict. */
async function claimOf(): Promise<{ claimId: string; slug: string }> {
  const starter = own.as(starterActor)
  const slug = `meridian-${newId()}`
  const { id } = await execute(starter, createDraft, {
    slug,
    vendorId: ids.vendor,
    kind: 'score',
    statement: { en: 'Meridian 4 scores 80.0% here.' },
    claimedOn: '2026-02-01',
    subjectIds: [ids.model],
    appearances: [{ sourceId: ids.source, quote: '80.0%', language: 'en', isOriginal: true }],
    assertions: [
      { modelId: ids.model, benchmarkId: ids.benchmark, relation: 'eq', value: '80.0', unit: '%' },
    ],
  })
  const { hash } = basisOf(await getFacts(own.db, id))
  await execute(starter, publishClaim, { id, revision: 1, basisHash: hash })
  return { claimId: id, slug }
}

async function attach(claimId: string, value: string): Promise<void> {
  const starter = own.as(starterActor)
  const { id: evidenceId } = await execute(starter, addEvidence, {
    title: `Open Bench Lab measures ${value}`,
    form: 'run',
    sourceId: ids.source,
    date: '2026-03-01',
    access: 'public_endpoint',
    tiesCheckedOn: '2026-03-02',
    parties: [{ organizationId: ids.lab, role: 'ran' }],
    results: [{ modelId: ids.model, benchmarkId: ids.benchmark, value, unit: '%', n: 10_000 }],
  })
  const stanceReason = { en: 'It measures the same.' }
  await execute(starter, linkEvidence, { claimId, evidenceId, stance: 'supports', stanceReason })
}

/** A claim with a proposal of the author that waits for one approval. */
async function waiting(): Promise<{ claimId: string; slug: string; address: string }> {
  const { claimId, slug } = await claimOf()
  await attach(claimId, '80.2')
  const author = await own.db.person.findFirstOrThrow({ where: { name: 'The author' } })
  const actor = {
    id: author.id,
    name: author.name,
    roles: ['reviewer'] as const,
    sessionId: null,
    organizationId: null,
  }
  const { id } = await execute(own.as(actor), proposeAssessment, {
    claimId,
    verdict: 'confirmed',
    oneLine: { en: 'An independent run agrees.' },
    reasoning: { en: 'It lies within the margin.' },
    judgedAsOf: '2026-03-10',
    departure: { en: 'Said in the test.' },
    basisHash: basisOf(await getFacts(own.db, claimId)).hash,
  })
  return { claimId, slug, address: `/review/assessments/${id}` }
}

async function declareInterestIn(organizationId: string, name: string): Promise<void> {
  const { id: personId } = await own.db.person.findFirstOrThrow({ where: { name } })
  const interest = { id: newId(), personId, organizationId, note: 'Shares', declaredAt: new Date() }
  await own.db.interest.create({ data: interest })
}

async function slugOf(claim: string): Promise<string> {
  const id = claim.split('/').at(-1) ?? ''
  return (await own.db.claim.findUniqueOrThrow({ where: { id } })).slug
}
