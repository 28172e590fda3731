import { expect, type Page, test } from 'playwright/test'
import type { Actor } from '@/lib/auth/actor'
import { newId } from '@/lib/core/id'
import { attachRun, draftScore, furnish, type Here, judgedClaim } from '../support/small-record'
import { refusals } from './support/actions'
import { addressesUnder } from './support/desk-addresses'
import { group, pathOf, send } from './support/desk-forms'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'
import { password } from './support/own-desk'

test.describe.configure({ mode: 'serial' })

const statement = 'Maverick scores 69.8 on GPQA Diamond.'
const secret = '12.34567'
const mine = /\/vendor\/submissions\/[0-9a-f-]{36}$/

let own: OwnDatabase
let url: string
let here: Here
let claim: Awaited<ReturnType<typeof judgedClaim>>
let draftId: string
let secretEvidence: string
let people: ReturnType<typeof deskPeople>
let reviewer: Actor
/** The vendor's browser, which keeps what it was told by cookies; with and without JavaScript. */
let vendor: Page
let plainVendor: Page
let challengeId: string

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnish(own)
  claim = await judgedClaim(here, { slug: 'maverick-gpqa' })
  draftId = (await draftScore(here, { slug: 'a-draft', value: secret })).id
  secretEvidence = (await attachRun(here, draftId, { title: `Run of ${secret}` })).evidenceId
  reviewer = await here.person(['reviewer'])
  url = (await own.serve('site')).url
  people = deskPeople(browser, { url, db: own.db })
})
test.afterAll(() => own?.stop())

test('an administrator binds an account to an organization, and it lands on pages of its own', async () => {
  const admin = await people.signedIn(await here.person(['admin']))
  const address = { name: `Meta Press ${newId()}`, email: `${newId()}@people.example` }
  await admin.goto('/admin/people/invite')
  await admin.getByLabel('Name').fill(address.name)
  await admin.getByLabel('E-mail address').fill(address.email)
  await admin.getByLabel('Vendor: answers for one organization').check()
  await admin.getByRole('button', { name: 'Make the link' }).click()
  await expect(
    admin.getByText('A vendor account has no other role: nobody speaks for a vendor').first(),
  ).toBeVisible()
  await admin.getByLabel('Reviewer: captures').uncheck()
  await admin.getByLabel('Organization (optional)').selectOption('Meta')
  await admin.getByRole('button', { name: 'Make the link' }).click()
  const link = (await admin.getByRole('status').locator('code').textContent()) ?? ''
  await admin.goto('/admin/people')

  plainVendor = await people.visitor({ javaScriptEnabled: false })
  await plainVendor.goto(link)
  await plainVendor.getByLabel('New password').fill(password)
  await plainVendor.getByLabel('The same once more').fill(password)
  await plainVendor.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(plainVendor).toHaveURL(`${url}/vendor`)
  await admin.goto('/admin/people')
  await expect(admin.getByRole('row', { name: address.name })).toContainText('vendor (Meta)')

  const other = await here.person(['reviewer'])
  await admin.goto(`/admin/people/${other.id}`)
  await admin.getByLabel('Speaks for').selectOption('Epoch')
  await admin.getByRole('button', { name: 'Let it speak for this organization' }).click()
  await expect(admin.getByText('The account answers for Epoch')).toBeVisible()
  await admin.getByRole('button', { name: 'End it' }).click()
  await expect(admin.getByLabel('Speaks for')).toBeVisible()
  expect(await own.db.personRole.count({ where: { personId: other.id } })).toBe(0)
})

test('without JavaScript a response of 5,002 characters is refused with their number, and then received', async () => {
  await plainVendor.goto('/vendor')
  await expect(plainVendor.getByRole('link', { name: statement })).toBeVisible()
  await expect(plainVendor.getByText(secret)).toHaveCount(0)
  await plainVendor.getByRole('link', { name: statement }).click()
  await plainVendor.getByRole('link', { name: 'Respond' }).click()
  const long = `${'We stand by it. '.repeat(312)}And so on.`
  expect(long).toHaveLength(5002)
  await plainVendor.getByLabel('Your answer').fill(long)
  await plainVendor.getByRole('button', { name: 'Send it' }).click()
  await expect(plainVendor.getByText('This has 5002 characters; 5000 is the most.').first()).toBeVisible()
  await expect(plainVendor.getByLabel('Your answer')).toHaveValue(long)
  await plainVendor.getByLabel('Your answer').fill('We stand by it.\n\nThe run was ours.')
  await send(plainVendor, 'Send it', mine)
  await expect(plainVendor.getByText('Received; nobody of the desk has looked at it yet.')).toBeVisible()

  const reader = await people.visitor()
  await reader.goto('/claims/maverick-gpqa')
  await expect(
    reader.getByText(/From Meta, received on .*\. Nobody of the desk has looked at it yet\./),
  ).toBeVisible()
  await expect(reader.getByText('We stand by it.')).toHaveCount(0)
})

test('a vendor’s challenge to its published outcome, by somebody who had no part in the verdict', async () => {
  const account = await here.person(['vendor'], here.meta)
  vendor = await people.signedIn(account)
  await expect(vendor).toHaveURL(`${url}/vendor`)
  await vendor.goto(`/vendor/claims/${claim.claimId}/challenge`)
  await vendor.getByLabel('What is wrong').selectOption({ label: 'Token limit' })
  await vendor.getByLabel('Why it is wrong').fill('x'.repeat(5001))
  await expect(vendor.getByText('5001 characters; 5000 is the most. Shorten it.')).toBeVisible()
  await vendor.getByLabel('Why it is wrong').fill('The run was at a lower token limit.')
  await expect(vendor.getByText('35 of 5000 characters')).toBeVisible()
  await send(vendor, 'Send it', mine)
  challengeId = pathOf(vendor).split('/').at(-1) ?? ''
  await vendor.goto(`/vendor/claims/${claim.claimId}/challenge`)
  await vendor.getByLabel('What is wrong').selectOption({ label: 'Shots' })
  await vendor.getByLabel('Why it is wrong').fill('And another thing.')
  await vendor.getByRole('button', { name: 'Send it' }).click()
  await expect(vendor.getByText('Your challenge to this version is still open.').first()).toBeVisible()
  await expect(vendor.getByLabel('Why it is wrong')).toHaveValue('And another thing.')

  const author = await people.signedIn(claim.author)
  await author.goto(`/review/challenges/${challengeId}`)
  await expect(author.getByText('You had a part in the version that is disputed')).toBeVisible()
  await expect(author.getByRole('button', { name: /^(Take it|It is to the point)$/ })).toHaveCount(0)

  const handler = await people.signedIn(reviewer, { javaScriptEnabled: false })
  await handler.goto(`/review/claims/${claim.claimId}`)
  const handedIn = handler.getByRole('region', { name: 'Handed in by vendors' })
  await expect(handedIn.getByRole('row', { name: 'Challenge to version' })).toContainText('Not looked at yet')
  await handler.goto('/review/challenges')
  await handler.getByRole('link', { name: 'Challenge to version' }).click()
  await expect(handler.getByText(`${claim.author.name}: had a part in the version`)).toBeVisible()
  await handler.getByRole('button', { name: 'Take it' }).click()
  await expect(handler.getByText('Somebody has to say first whether it is to the point.')).toBeVisible()
  await group(handler.locator('#accept'), 'Why').getByLabel('English').fill('It names a field.')
  await handler.getByRole('button', { name: 'It is to the point' }).click()
  await expect(handler.getByRole('button', { name: 'Publish the outcome' })).toBeVisible()
  const reader = await people.visitor()
  await reader.goto('/claims/maverick-gpqa')
  await expect(reader.getByText('Disputed').first()).toBeVisible()
  await expect(reader.getByText('The run was at a lower token limit.')).toBeVisible()
  await handler.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(handler.getByText('Fill this in.').first()).toBeVisible()
  await handler.getByLabel('Outcome').selectOption('partly_upheld')
  const note = group(handler.locator('#decide'), 'Reason, for the public')
  await note.getByLabel('English').fill('The limit was lower in one of two runs.')
  await note.getByLabel('Korean').fill('두 측정 가운데 하나에서 한도가 더 낮았다.')
  await handler.getByRole('button', { name: 'Publish the outcome' }).click()
  await expect(handler.getByText('Decided', { exact: true })).toBeVisible()

  await reader.goto('/ko/claims/maverick-gpqa')
  await expect(reader.getByText('두 측정 가운데 하나에서 한도가 더 낮았다.').first()).toBeVisible()
  await reader.goto('/claims/maverick-gpqa')
  await expect(reader.getByText('Partly upheld.')).toBeVisible()
  await expect(reader.getByText('Disputed', { exact: true })).toHaveCount(0)
  await vendor.goto(`/vendor/submissions/${challengeId}`)
  await expect(vendor.getByText('The limit was lower in one of two runs.')).toBeVisible()
  await expect(vendor.getByText(reviewer.name)).toHaveCount(0)
})

test('a vendor’s evidence names what is public, is attached when a reviewer accepts it, and has grade D', async () => {
  const handIn = `/vendor/claims/${claim.claimId}/evidence`
  await vendor.goto(handIn)
  await expect(vendor.locator('#pick-model option')).not.toHaveCount(0)
  await vendor.getByLabel('Title', { exact: true }).first().fill('Our own run')
  await vendor.getByLabel('Form', { exact: true }).selectOption('run')
  const source = group(vendor, 'Where it was published')
  await source.getByLabel('Title').fill('Our logs')
  await source.getByLabel('Address').fill('https://ai.meta.example/logs')
  const value = group(vendor, 'Measured value 1')
  await value.getByLabel('Model', { exact: true }).fill('Nobody knows this one')
  await value.getByLabel('Benchmark or property').fill('GPQA Diamond')
  await value.getByLabel('Value as printed').fill('69.8')
  await value.getByLabel('Unit').fill('%')
  await vendor.getByLabel('Stance').selectOption('supports')
  await group(vendor, 'Why').getByLabel('English').fill('It is the number we printed.')
  await vendor.getByRole('button', { name: 'Send it' }).click()
  await expect(vendor.getByText('This was not saved')).toBeVisible()
  await expect(vendor.getByText('No model is called “Nobody knows this one” yet.')).toBeVisible()
  await expect(vendor.getByLabel('Add it as a new model')).toHaveCount(0)
  await value.getByLabel('Model', { exact: true }).fill('Llama 4 Maverick')
  await send(vendor, 'Send it', mine)
  const id = pathOf(vendor).split('/').at(-1) ?? ''

  const desk = await people.signedIn(reviewer)
  await desk.goto('/review/submissions')
  await desk.getByRole('link', { name: 'Evidence' }).click()
  await expect(desk).toHaveURL(`${url}/review/submissions/${id}`)
  await group(desk.locator('#accept'), 'Why').getByLabel('English').fill('It is a run of its own.')
  await desk.getByRole('button', { name: 'It is to the point' }).click()
  await expect(desk.getByText('To the point', { exact: true }).first()).toBeVisible()
  await desk.goto(`/review/claims/${claim.claimId}`)
  await expect(desk.getByText('Our own run').first()).toBeVisible()
  await expect(desk.getByText('The vendor itself').first()).toBeVisible()
  await vendor.goto(`/vendor/submissions/${id}`)
  await expect(vendor.getByText('To the point. Not public yet.')).toBeVisible()
})

test('every address of the desk and of the administration answers a vendor as if it were not there', async () => {
  test.setTimeout(240_000)
  const ids: Record<string, string> = {
    claims: draftId,
    evidence: secretEvidence,
    assessments: claim.assessmentId,
    challenges: challengeId,
    submissions: challengeId,
    people: reviewer.id,
    registry: 'models',
    models: here.maverick,
  }
  const fill = (noun: string) => ids[noun] ?? draftId
  // Their own account, the way to their own pages, and a farewell that shows nothing and asks for no account.
  const theirOwn = /^\/review(\/account(\/.*)?|\/outside\/done)?$/
  const addresses = ['review', 'admin'].flatMap((part) => addressesUnder(part, fill))
  expect(addresses).toEqual(
    expect.arrayContaining([
      `/review/claims/${draftId}`,
      '/admin/people',
      `/review/challenges/${challengeId}`,
    ]),
  )
  const answers: Record<string, string> = {}
  for (const address of addresses.filter((path) => !theirOwn.test(path))) {
    const response = await vendor.request.get(address)
    const text = await response.text()
    const says = /There is nothing here|"status":404/.test(text) ? 'nothing here' : 'something else'
    answers[address] = `${response.status()} ${text.includes(secret) ? 'the secret' : says}`
  }
  const told = Object.entries(answers).filter(([, answer]) => answer !== '404 nothing here')
  expect(told).toEqual([])

  // What the interface for programs says to a vendor is what it says to everybody.
  const stranger = await people.visitor()
  for (const address of addressesUnder('api/v1', fill)) {
    const [theirs, everybodys] = [await vendor.request.get(address), await stranger.request.get(address)]
    expect([address, theirs.status()]).toEqual([address, everybodys.status()])
    expect(await theirs.text(), address).not.toContain(secret)
  }
})

test('every form of the desk refuses a vendor before it looks at what was sent', async () => {
  const answers = Object.entries(await refusals(vendor.request, { page: '/vendor', origin: url }))
  const open = answers.filter(([, refusal]) => refusal !== 'forbidden').map(([name]) => name)
  expect(open.filter((name) => !/^app\/(vendor|review\/account|login|accept)\//.test(name))).toEqual([])
  expect(answers.length).toBeGreaterThan(40)
})
