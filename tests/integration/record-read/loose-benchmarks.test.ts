import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { reach } from '@/lib/db/reach'
import { openRecord, type RecordReader } from '@/lib/db/record-pool'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { readListAddress } from '@/lib/publication/list-address'
import { getBenchmarkPage } from '@/lib/publication/read/benchmark-page'
import { getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { freshCommands } from '../../support/commands'
import { root } from '../../support/source-files'
import { changedDataset, type Dataset } from './changed-dataset'

const migration = path.join(root, 'prisma/migrations/20261128234100_loose_benchmarks/migration.sql')

test('a loose name of a benchmark finds the claims about its splits and has a page that names them', async () => {
  const { url, as } = await freshCommands()
  await loadDataset(as(starterActor), { place: changedDataset(withLooseName), name: 'small', publish: true })
  const record = openRecord(url)
  const client = await reach(url)
  await expectFound(record)
  await client.query(
    "DELETE FROM record.mention WHERE subject_id = (SELECT id FROM benchmark WHERE slug = 'gpqa')",
  )
  expect(await getBenchmarkPage(record, 'gpqa')).toBeNull()
  await client.query(readFileSync(migration, 'utf8'))
  await expectFound(record)
  await client.end()
  await record.end()
})

async function expectFound(record: RecordReader) {
  const page = await getClaimListPage(
    record,
    readListAddress(new URLSearchParams({ q: 'vendor:meta benchmark:gpqa' })),
    'en',
  )
  expect(page.unknown).toEqual([])
  expect(page.found.claims.map(({ slug }) => slug)).toEqual(['maverick-gpqa'])
  const found = await getBenchmarkPage(record, 'gpqa')
  expect(found?.benchmark.variants.map(({ slug }) => slug)).toEqual(['gpqa-diamond'])
}

function withLooseName({ benchmarks, ...small }: Dataset): object {
  const loose = { ...benchmarks[0], key: 'loose', name: 'GPQA' }
  return { ...small, benchmarks: [loose, ...benchmarks.map((one) => ({ ...one, variantOf: 'loose' }))] }
}
