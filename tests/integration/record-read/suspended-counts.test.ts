import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TallyTable } from '@/components/public/tally-table'
import { execute } from '@/lib/core/command'
import { openRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { getHomePage } from '@/lib/publication/read/home'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { freshCommands } from '../../support/commands'
import { furnish, judgedClaim } from '../../support/small-record'

test('numbers of verdicts say how many of these are suspended, and where', async () => {
  const here = await furnish(await freshCommands())
  const { claimId } = await judgedClaim(here)
  await judgedClaim(here, { slug: 'another' })
  const record = openRecord(here.url)
  const before = (await getHomePage(record)).tallies
  expect(before).toMatchObject([{ verdict: 'confirmed', claims: 2, suspended: 0 }])
  expect(shown(before)).not.toContain('suspended')

  const reason = { en: 'A reader found an error.' }
  await execute(here.as(await here.person(['editor'])), suspendVerdict, { claimId, reason })
  const { tallies } = await getHomePage(record)
  expect(tallies).toMatchObject([{ verdict: 'confirmed', claims: 2, suspended: 1 }])
  expect((await getVendorPage(record, 'meta'))?.tallies).toEqual(tallies)
  expect(shown(tallies)).toContain('1 of these verdicts is suspended and under re-review.')
  expect(shown(tallies)).toContain('href="/claims?flag=suspended"')
  await record.end()
})

function shown(tallies: Awaited<ReturnType<typeof getHomePage>>['tallies']): string {
  return renderToStaticMarkup(
    createElement(TallyTable, { s: speech('en'), tallies, caption: 'Claims', filter: {} }),
  )
}
