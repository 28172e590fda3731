import { expect, type Page, test } from 'playwright/test'
import { hashPassword } from '@/lib/auth/password'
import { newId } from '@/lib/core/id'
import { grouped } from '@/lib/verdicts/suggest/grouped'
import { privatePages } from './support/desk-addresses'
import { deskPeople } from './support/desk-people'
import { type Visitor, visits } from './support/desk-visits'
import { type Furnished, furnishDesk } from './support/furnished-desk'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'
import { password, signIn } from './support/own-desk'
import { faultsOf } from './support/soundness'

// The pages of the desk take three minutes and a half of a machine that does little else.
test.describe.configure({ timeout: 600_000 })

let own: OwnDatabase
let here: Furnished
let people: ReturnType<typeof deskPeople>

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnishDesk(own)
  const { url } = await own.serve('site')
  people = deskPeople(browser, { url, db: own.db })
})
test.afterAll(() => own?.stop())

test('every page that is not public is among those that are looked at', () => {
  expect(Object.keys(visits).sort()).toEqual(privatePages().sort())
})

for (const [area, routes] of byArea(Object.keys(visits)))
  test(`axe finds nothing on ${area}, and whatever takes the focus shows it, small and wide`, async () => {
    const faults: Record<string, string[]> = {}
    for (const [visitor, group] of byVisitor(routes)) {
      const page = await pageOf(visitor)
      for (const address of group.flatMap(({ at }) => at(here)))
        faults[address] = await faultsOf(page, address)
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  })

test('a page of the desk says in words that something is not there', async () => {
  const page = await people.signedIn(here.people.desk)
  for (const address of [
    '/review/claims/0199c0de-0000-7000-8000-000000000001',
    '/review/evidence/not-an-id',
    '/review/assessments/0199c0de-0000-7000-8000-000000000001',
    '/review/registry/nothing',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  }
})

/** Routes by the part of the desk that they belong to, so that no test takes long. */
function byArea(routes: readonly string[]) {
  const areas = ['/review/claims', '/review/registry', '/review', '/admin', '/vendor']
  return grouped(routes, (route) => areas.find((area) => route.startsWith(area)) ?? 'the way in')
}

/** What is visited on routes, by whom it is shown to. */
function byVisitor(routes: readonly string[]) {
  const visited = routes.map((route) => visits[route]).filter((visit) => visit !== undefined)
  return grouped(visited, ({ who = 'desk' }) => who)
}

async function pageOf(visitor: Visitor): Promise<Page> {
  if (visitor === 'stranger') return people.visitor()
  if (visitor !== 'halfway') return people.signedIn(here.people[visitor])
  const id = newId()
  const email = `${id}@people.example`
  const at = { createdAt: new Date() }
  await own.db.person.create({
    data: { id, name: 'Half Way', email, passwordHash: await hashPassword(password), ...at },
  })
  await own.db.secondFactor.create({
    data: { personId: id, sealedSecret: 'none', confirmedAt: new Date(), ...at },
  })
  const page = await people.visitor()
  await signIn(page, { email, password })
  await page.waitForURL(/\/login\/code/)
  return page
}
