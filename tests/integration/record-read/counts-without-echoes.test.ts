import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { reach } from '@/lib/db/reach'
import { openRecord } from '@/lib/db/record-pool'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { getHomePage } from '@/lib/publication/read/home'
import { listClaims } from '@/lib/publication/read/list-claims'
import { freshCommands } from '../../support/commands'
import { temporaryFolder } from '../../support/folder'
import { root } from '../../support/source-files'

const migration = path.join(root, 'prisma/migrations/20261128234000_counts_without_echoes/migration.sql')

test('lists and the home page count what was measured, and not what repeats it', async () => {
  const { url, as } = await freshCommands()
  await loadDataset(as(starterActor), { place: withEchoes(), name: 'small', publish: true })
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

/** The small data set with a piece that repeats its measurement, and one that repeats the repetition. */
function withEchoes(): string {
  const small = JSON.parse(readFileSync(path.join(root, 'tests/fixtures/datasets/small.json'), 'utf8'))
  const [run] = small.evidence
  const repeating = (key: string, derivedFrom: string) => ({
    ...run,
    ...{
      key,
      derivedFrom,
      title: key,
      results: run.results.map(({ key: _, ...result }: object & { key?: string }) => result),
    },
  })
  const place = path.join(temporaryFolder(), 'echoes.json')
  const evidence = [run, repeating('echo', 'e1'), repeating('echo-of-echo', 'echo')]
  writeFileSync(place, JSON.stringify({ ...small, evidence }))
  return place
}
