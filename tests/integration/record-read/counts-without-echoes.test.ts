import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { reach } from '@/lib/db/reach'
import { openRecord } from '@/lib/db/record-pool'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { getHomePage } from '@/lib/publication/read/home'
import { listClaims } from '@/lib/publication/read/list-claims'
import { freshCommands } from '../../support/commands'
import { root } from '../../support/source-files'
import { changedDataset, type Dataset } from './changed-dataset'

const migration = path.join(root, 'prisma/migrations/20261128234000_counts_without_echoes/migration.sql')

test('lists and the home page count what was measured, and not what repeats it', async () => {
  const { url, as } = await freshCommands()
  await loadDataset(as(starterActor), { place: changedDataset(withEchoes), name: 'small', publish: true })
  const record = openRecord(url)
  const evidenceOf = async () => {
    const { claims } = await listClaims(record, { filter: {}, sort: 'name', after: null })
    return claims.map(({ slug, evidence }) => [slug, evidence])
  }
  const counted = [
    ['maverick-beats-gpt-4o', 1],
    ['maverick-gpqa', 1],
  ]
  expect((await evidenceOf()).sort()).toEqual(counted)
  expect((await getHomePage(record)).numbers).toMatchObject({ evidence: 1, results: 3 })

  const client = await reach(url)
  await client.query('UPDATE record.claim SET evidence_count = 3')
  await client.query(readFileSync(migration, 'utf8'))
  expect((await evidenceOf()).sort()).toEqual(counted)
  await client.end()
  await record.end()
})

/** A measurement, a piece that repeats it, and one that repeats the repetition. */
function withEchoes({ evidence, ...small }: Dataset): object {
  const [run] = evidence
  const results = run?.results.map(({ key: _, ...result }) => result)
  const repeating = (key: string, derivedFrom: string) => ({ ...run, key, derivedFrom, title: key, results })
  return { ...small, evidence: [run, repeating('echo', 'e1'), repeating('echo-of-echo', 'echo')] }
}
