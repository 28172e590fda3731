import { beforeAll, expect, test } from 'vitest'
import { linkClaims, unlinkClaims } from '@/lib/claims/link-commands'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { type ClaimCase, draft, openCase } from '../commands/claim-case'

let here: ClaimCase
beforeAll(async () => {
  here = await openCase()
})

type Kind = 'duplicate' | 'part_of' | 'implies' | 'supersedes' | 'contradicts'

const tie = (fromId: string, toId: string, kind: Kind) =>
  here.run(here.reviewer, linkClaims, { fromId, toId, kind })
const at = (message: string) => ({ details: { issues: [{ path: ['toId'], message }] } })

test('a tie of each kind shows at both claims, from its own side, and can be taken away at either', async () => {
  for (const kind of ['duplicate', 'part_of', 'implies', 'supersedes', 'contradicts'] as const) {
    const [one, other] = [await draft(here), await draft(here)]
    const { id } = await tie(one, other, kind)
    const linksOf = async (claimId: string) =>
      (await readWorkbench(here.desk.db, here.second, claimId))?.links
    expect(await linksOf(one)).toMatchObject([{ linkId: id, direction: 'outgoing', kind, id: other }])
    expect(await linksOf(other)).toMatchObject([{ linkId: id, direction: 'incoming', kind, id: one }])
    await here.run(here.second, unlinkClaims, { id })
    expect(await linksOf(one)).toEqual([])
    await expect(here.run(here.second, unlinkClaims, { id })).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a claim is no part of its own part and supersedes no successor, however far apart', async () => {
  for (const kind of ['part_of', 'supersedes'] as const) {
    const [a, b, c] = [await draft(here), await draft(here), await draft(here)]
    await tie(a, b, kind)
    await tie(b, c, kind)
    await expect(tie(b, a, kind)).rejects.toMatchObject(at('tied_in_circle'))
    await expect(tie(c, a, kind)).rejects.toMatchObject(at('tied_in_circle'))
    await tie(a, c, kind)
  }
})

test('two ties made at once do not close a circle', async () => {
  const [a, b, c] = [await draft(here), await draft(here), await draft(here)]
  const made = await Promise.allSettled([tie(a, b, 'part_of'), tie(b, c, 'part_of'), tie(c, a, 'part_of')])
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
})

test('two claims may imply each other; what says the same from either side is tied once', async () => {
  const [a, b] = [await draft(here), await draft(here)]
  await tie(a, b, 'implies')
  await tie(b, a, 'implies')
  for (const kind of ['duplicate', 'contradicts'] as const) {
    await tie(a, b, kind)
    await expect(tie(b, a, kind)).rejects.toMatchObject(at('tied_already'))
  }
})
