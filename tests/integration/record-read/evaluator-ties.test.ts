import { expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getEvaluatorPage } from '@/lib/publication/read/evaluator-page'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import { freshRecord } from './fresh-record'

test('a tie shows on the pages of both sides, and not when one of them is in drafts alone', async () => {
  const { record, db } = await freshRecord()
  const id = async (slug: string) => (await db.organization.findUniqueOrThrow({ where: { slug } })).id
  const tie = async (from: string, to: string) =>
    db.organizationTie.create({
      data: {
        id: newId(),
        fromId: await id(from),
        toId: await id(to),
        kind: 'owns',
        since: new Date('1999-01-02'),
        createdAt: new Date(),
      },
    })
  const before = (await getEvaluatorPage(record, 'epoch-ai'))?.ties.length ?? 0
  await tie('meta', 'epoch-ai')
  await tie('zyxwlab', 'epoch-ai')
  const ties = (await getEvaluatorPage(record, 'epoch-ai'))?.ties ?? []
  expect(ties).toHaveLength(before + 1)
  expect(ties).toContainEqual(
    expect.objectContaining({
      organization: expect.objectContaining({ slug: 'meta' }),
      page: 'vendor',
      kind: 'owns',
      outgoing: false,
      since: '1999-01-02',
    }),
  )
  expect(JSON.stringify(ties)).not.toContain('zyxw')
})

test('links between organizations lead to pages that exist, and a name without a page to none', async () => {
  const { record, db } = await freshRecord()
  const epoch = await db.organization.update({
    where: { slug: 'epoch-ai' },
    data: { kinds: ['evaluator', 'vendor'] },
  })
  expect((await getEvaluatorPage(record, 'epoch-ai'))?.isVendor).toBe(false)
  expect(await getVendorPage(record, 'epoch-ai')).toBeNull()
  await db.benchmark.update({ where: { slug: 'gpqa-diamond' }, data: { ownerId: epoch.id } })
  expect((await getBenchmarkPage(record, 'gpqa-diamond'))?.benchmark.ownerPage).toBe('evaluator')

  await db.$executeRaw`UPDATE record.claim_evidence SET parties = parties || jsonb_build_array(
    jsonb_build_object('role', 'funded', 'organizationId', (SELECT id FROM record.organization WHERE slug = 'meta')))`
  expect((await getEvaluatorPage(record, 'meta'))?.isVendor).toBe(true)
  await db.$executeRaw`UPDATE record.claim_evidence SET parties = '[]'`
  expect((await getBenchmarkPage(record, 'gpqa-diamond'))?.benchmark.ownerPage).toBeNull()
})
