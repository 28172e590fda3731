import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareInterest } from '@/lib/auth/commands/interests'
import { createDraft, editDraft, publishClaim } from '@/lib/claims/commands'
import { discardDraft } from '@/lib/claims/discard-command'
import { linkClaims } from '@/lib/claims/link-commands'
import { draftForm, getFacts } from '@/lib/claims/read'
import { ClaimEditInput } from '@/lib/claims/schema'
import { findSimilarClaims } from '@/lib/claims/similar'
import { addComment } from '@/lib/comments/commands'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { getEvidence } from '@/lib/evidence/read'
import { assignClaims } from '@/lib/queue/assign-commands'
import { changePortion } from '@/lib/queue/bulk-commands'
import { readQueueQuery } from '@/lib/queue/query'
import { readQueue } from '@/lib/queue/read'
import { signedInPerson } from '../../support/people'
import {
  attached,
  basisHash,
  type ClaimCase,
  draft,
  draftOf,
  openCase,
  outcomes,
  published,
  refusalOf,
} from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const discard = (actor: ClaimCase['editor'], id: string, revision = 1) =>
  given.run(actor, discardDraft, { id, revision, confirmed: true })

test('a draft that is thrown away is in no list, at no address, and nothing is done with it any more', async () => {
  const { db } = given.desk
  const statement = { en: 'Meridian 4 never existed on General Questions' }
  const id = await draft(given, { statement, slug: 'thrown-away' })
  const { evidenceId } = await attached(given, id)
  await given.run(given.reviewer, addComment, { claimId: id, evidenceId, text: 'Is it the same?' })
  await given.run(given.editor, assignClaims, { claimIds: [id], assigneeId: given.second.id })
  const other = await published(given)
  await given.run(given.reviewer, linkClaims, { fromId: other, toId: id, kind: 'part_of' })
  await discard(given.reviewer, id)

  expect(await readWorkbench(db, given.second, id)).toBeNull()
  expect((await readWorkbench(db, given.second, other))?.links).toEqual([])
  for (const list of ['drafts', 'all', 'assigned']) {
    const { parts } = await readQueue(db, given.second, readQueueQuery({ list }), new Date())
    expect(parts.flatMap(({ rows }) => rows.map((row) => row.id))).not.toContain(id)
  }
  const like = { vendorId: given.vendorId, statement, modelIds: [given.modelId], benchmarkIds: [] }
  expect((await db.$transaction((tx) => findSimilarClaims(tx, like))).map((row) => row.id)).not.toContain(id)
  expect((await getEvidence(db, evidenceId)).claims).toEqual([])
  expect(await db.notice.count({ where: { claimId: id } })).toBe(0)
  const { stanceReason, ...link } = { stance: 'supports' as const, stanceReason: { en: 'The same.' } }
  for (const act of [
    () => discard(given.editor, id, 2),
    () => given.run(given.second, addComment, { claimId: id, text: 'Hello?' }),
    () => given.run(given.second, assignClaims, { claimIds: [id], assigneeId: given.second.id }),
    () => given.run(given.second, linkEvidence, { claimId: id, evidenceId, stanceReason, ...link }),
    () => given.run(given.second, linkClaims, { fromId: other, toId: id, kind: 'part_of' }),
    () => given.run(given.editor, publishClaim, { id, revision: 2, basisHash: 'a'.repeat(64) }),
  ])
    expect(await refusalOf(act())).toBe('not_found not_found')
  const [event] = await db.auditEvent.findMany({ where: { action: 'claim.discard', subjectId: id } })
  expect(JSON.parse(event?.text ?? '')).toMatchObject({
    before: { stage: 'draft', slug: 'thrown-away' },
    after: { stage: 'discarded' },
  })
  const again = await given.run(given.second, createDraft, draftOf(given, { statement, slug: 'thrown-away' }))
  expect(again.slug).toBe('thrown-away')
})

test('a draft is thrown away by its author or an editor without an interest, as they saw it, and said so', async () => {
  const id = await draft(given)
  const tied = await signedInPerson(given.desk, ['editor'])
  await given.run(tied, declareInterest, { organizationId: given.vendorId, note: 'I work there.' })
  expect(await refusalOf(discard(given.second, id))).toBe('forbidden claim.not_own_draft')
  expect(await refusalOf(discard(tied, id))).toBe('forbidden assessment.interest')
  const unsaid = { id, revision: 1, confirmed: false as unknown as true }
  expect(await refusalOf(given.run(given.editor, discardDraft, unsaid))).toBe('invalid invalid')
  const form = draftForm(await getFacts(given.desk.db, id))
  await given.run(given.second, editDraft, ClaimEditInput.parse({ ...form, publicInputs: false }))
  expect(await refusalOf(discard(given.editor, id))).toBe('conflict stale')
  await discard(given.editor, id, 2)
})

test('what was ever public is not thrown away, by no command and by no statement', async () => {
  const { db } = given.desk
  const id = await published(given)
  expect(await refusalOf(discard(given.editor, id, 2))).toBe('conflict claim.not_draft')
  await expect(db.claim.update({ where: { id }, data: { stage: 'discarded' } })).rejects.toThrow(
    'claim_published_check',
  )
  const both = await draft(given)
  const hash = await basisHash(given, both)
  const { done } = await outcomes([
    discard(given.reviewer, both),
    given.run(given.editor, publishClaim, { id: both, revision: 1, basisHash: hash }),
  ])
  expect(done).toBe(1)
})

test('a change of many goes on past a draft that was thrown away since', async () => {
  const { db } = given.desk
  const [id, kept] = [await draft(given), await draft(given)]
  const changeId = given.desk.newId()
  const asked = { requestedById: given.editor.id, requestedAt: new Date(), total: 2 }
  const change = { what: 'tag', tag: 'Soon' }
  await db.bulkChange.create({ data: { id: changeId, change, filter: '', ...asked } })
  await discard(given.reviewer, id)
  const noted = [id, kept].map((claimId) => ({ claimId, bulkChangeId: changeId }))
  await db.bulkChangeClaim.createMany({ data: noted })
  expect(await given.run(given.editor, changePortion, { id: changeId })).toMatchObject({
    isOver: true,
    done: 2,
  })
  expect(await db.claimTag.count({ where: { claimId: { in: [id, kept] } } })).toBe(1)
})
