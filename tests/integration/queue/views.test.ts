import { afterAll, beforeAll, expect, it } from 'vitest'
import { deleteView, renameView, saveView } from '@/lib/queue/view-commands'
import { listViews } from '@/lib/queue/view-read'
import { type ClaimCase, openCase, outcomes, refusal, refusalOf } from '../commands/claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const save = (name: string, filter = 'list=drafts&vendor=meridian') =>
  given.run(given.reviewer, saveView, { name, filter })

it('a view is shared by the whole desk, and changed by whoever saved it or an editor', async () => {
  const { id } = await save('Drafts of Meridian')
  const seen = (await listViews(given.desk.db, given.second)).find((view) => view.id === id)
  expect(seen).toMatchObject({ filter: 'list=drafts&vendor=meridian', mayChange: false })
  const rename = { id, revision: 1, name: '메리디언 초안' }
  expect(await refusalOf(given.run(given.second, renameView, rename))).toBe('forbidden view.not_own')
  expect(await refusalOf(given.run(given.second, deleteView, { id }))).toBe('forbidden view.not_own')
  await given.run(given.reviewer, renameView, rename)
  expect(await refusalOf(given.run(given.editor, renameView, { ...rename, name: 'Late' }))).toBe(
    'conflict stale',
  )
  await given.run(given.editor, deleteView, { id })
  expect(await refusalOf(given.run(given.reviewer, deleteView, { id }))).toBe('not_found not_found')
})

it('of two that are saved under one name at once, the second is told', async () => {
  const { done, refused } = await outcomes([save('Mine, old'), save('MINE,  old')])
  expect(done).toBe(1)
  expect(['invalid invalid', 'conflict constraint.unique']).toContain(refused[0])
  expect((await refusal(save('mine, old'))).details.issues).toMatchObject([{ message: 'view_taken' }])
})

it('a view keeps the list, the filter and the order, and nothing that cannot be read', async () => {
  const { filter } = await save('Order', 'sort=oldest&q=%20score%20&list=all&after=abc&nonsense=1')
  expect(filter).toBe('list=all&q=score&sort=oldest')
  expect((await refusal(save('Bad', 'age=8'))).details.issues?.[0]?.message).toBe('filter_unreadable')
})
