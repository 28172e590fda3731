import { expect, test } from 'vitest'
import { withdrawClaim } from '@/lib/claims/commands'
import { linkClaims } from '@/lib/claims/link-commands'
import { execute } from '@/lib/core/command'
import { openRecord } from '@/lib/db/record-pool'
import { getHomePage } from '@/lib/publication/read/home'
import { linkedClaims } from '@/lib/publication/read/linked-claims'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { freshCommands } from '../../support/commands'
import { furnish, judgedClaim } from '../../support/small-record'

test('what changed lately and what is related show no verdict that does not stand', async () => {
  const here = await furnish(await freshCommands())
  const editor = await here.person(['editor'])
  const [stands, suspended, withdrawn] = [
    await judgedClaim(here, { slug: 'stands' }),
    await judgedClaim(here, { slug: 'suspended' }),
    await judgedClaim(here, { slug: 'withdrawn' }),
  ]
  for (const { claimId: toId } of [suspended, withdrawn])
    await execute(here.as(editor), linkClaims, { fromId: stands.claimId, toId, kind: 'implies' })
  const reason = { en: 'A reader found an error.' }
  await execute(here.as(editor), suspendVerdict, { claimId: suspended.claimId, reason })
  await execute(here.as(editor), withdrawClaim, { id: withdrawn.claimId, note: reason })
  const record = openRecord(here.url)
  const { changes } = await getHomePage(record)
  const given = changes.filter((change) => change.reason === 'verdict')
  expect(Object.fromEntries(given.map(({ slug, instead }) => [slug, instead]))).toEqual({
    stands: null,
    suspended: 'suspended',
    withdrawn: 'withdrawn',
  })
  const related = await linkedClaims(record, stands.claimId)
  expect(related.map(({ slug, instead }) => [slug, instead])).toEqual([
    ['suspended', 'suspended'],
    ['withdrawn', 'withdrawn'],
  ])
  await record.end()
})
