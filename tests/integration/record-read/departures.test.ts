import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { reach } from '@/lib/db/reach'
import { openRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { verdicts } from '@/lib/publication/feed/channels/verdicts'
import { listClaims } from '@/lib/publication/read/list-claims'
import { freshCommands } from '../../support/commands'
import { furnish, judgedClaim } from '../../support/small-record'
import { root } from '../../support/source-files'

const migration = path.join(root, 'prisma/migrations/20261129003000_departures/migration.sql')

test('lists and feeds say that a verdict departs only where the rule suggests another, of old claims too', async () => {
  const here = await furnish(await freshCommands())
  await judgedClaim(here, { slug: 'as-suggested', verdict: 'confirmed' })
  await judgedClaim(here, { slug: 'otherwise', verdict: 'mixed' })
  const record = openRecord(here.url)
  const departing = async () => {
    const { claims } = await listClaims(record, { filter: {}, sort: 'name', after: null })
    return claims.filter(({ departs }) => departs).map(({ slug }) => slug)
  }
  expect(await departing()).toEqual(['otherwise'])
  const entries = await verdicts.read(record, { filter: {}, s: speech('en'), address: (to) => to })
  const said = entries.filter(({ text }) => text.includes('Decided otherwise'))
  expect(said.map(({ address }) => address)).toEqual(['/claims/otherwise/v/1'])

  const client = await reach(here.url)
  await client.query('ALTER TABLE record.claim DROP COLUMN departs')
  await client.query(readFileSync(migration, 'utf8'))
  expect(await departing()).toEqual(['otherwise'])
  await client.end()
  await record.end()
})
