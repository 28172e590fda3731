import { expect, test } from 'playwright/test'
import { furnish, type Here, judgedClaim } from '../support/small-record'
import { group, pathOf, send } from './support/desk-forms'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'

test.describe.configure({ mode: 'serial' })

const recallPage = /\/review\/recalls\/[0-9a-f-]{36}$/
const reason = 'The answer extraction dropped half of the answers.'

let own: OwnDatabase
let here: Here
let people: ReturnType<typeof deskPeople>
let recall: string

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnish(own)
  await judgedClaim(here, { slug: 'one' })
  await judgedClaim(here, { slug: 'two', version: '0.3.2' })
  await judgedClaim(here, { slug: 'other', harness: 'helm' })
  const { url } = await own.serve('site', { WORKER: 'inside' })
  people = deskPeople(browser, { url, db: own.db })
})
test.afterAll(() => own?.stop())

test('a recall reopens two verdicts, goes on without its page, and is lifted with a reason', async () => {
  test.setTimeout(180_000)
  const editor = await people.signedIn(await here.person(['editor']), { javaScriptEnabled: false })
  await editor.goto('/review/recalls')
  await editor.getByRole('link', { name: 'Recall something' }).click()
  const evaluator = editor.locator('select[name=evaluator]')
  await evaluator.selectOption('epoch')
  const second = editor.locator('form').filter({ has: evaluator })
  await second.getByRole('button', { name: 'Show what it touches' }).click()
  await expect(editor.getByText('Give at least one day.')).toBeVisible()
  await editor.getByRole('link', { name: 'Choose something else' }).click()
  await editor.locator('select[name=harness]').selectOption({ label: 'inspect (2 results)' })
  await editor.getByRole('button', { name: 'Show what it touches' }).first().click()
  await expect(editor.getByText('2 verdicts rest on it and would go under re-review.')).toBeVisible()
  await editor.getByLabel('0.3.2 1 result').check()
  await editor.getByRole('button', { name: 'Show what it touches' }).click()
  await expect(editor.getByText('1 verdict rests on it and would go under re-review.')).toBeVisible()
  await editor.getByLabel('0.3.1 1 result').check()
  await editor.getByRole('button', { name: 'Show what it touches' }).click()
  await expect(editor.getByText('2 verdicts rest on it and would go under re-review.')).toBeVisible()
  await editor.getByRole('button', { name: 'Recall it' }).click()
  await expect(editor.getByText('Fill this in.').first()).toBeVisible()
  await group(editor, 'What is wrong with it').getByLabel('English').fill(reason)
  await group(editor, 'What is wrong with it').getByLabel('Korean').fill('답 추출이 절반을 빠뜨렸다.')
  await send(editor, 'Recall it', recallPage)
  recall = pathOf(editor)
  await editor.goto('/review')

  const reader = await people.visitor()
  for (const slug of ['one', 'two']) {
    await expect(async () => {
      await reader.goto(`/claims/${slug}`)
      await expect(reader.getByText(reason).first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
  }
  await reader.goto('/ko/claims/one')
  await expect(reader.getByText('답 추출이 절반을 빠뜨렸다.').first()).toBeVisible()
  await reader.goto('/claims/other')
  await expect(reader.getByText(reason)).toHaveCount(0)
  await expect(async () => {
    await editor.goto(recall)
    await expect(editor.getByText('In force')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(editor.getByText('2, of which 2 stand')).toBeVisible()

  await editor.getByRole('button', { name: 'Lift the recall' }).click()
  await expect(editor.getByText('Fill this in.').first()).toBeVisible()
  await group(editor, 'Why it is lifted').getByLabel('English').fill('The extraction was right after all.')
  await editor.getByRole('button', { name: 'Lift the recall' }).click()
  await expect(editor.getByText('Lifted by')).toBeVisible()
  await expect(async () => {
    await editor.goto(recall)
    await expect(editor.getByText('2, of which 0 stand')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(editor.getByText('The extraction was right after all.')).toBeVisible()
  await reader.goto('/claims/one')
  await expect(reader.getByText(reason)).toHaveCount(0)
})
