import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { touchTags } from '@/lib/core/cache-tags'
import { openDatabase } from '@/lib/db/client'
import { claimTag } from '@/lib/publication/tags'
import { type CacheFollower, followTags } from '@/lib/web/cache-follower'
import { PageCache } from '@/lib/web/page-cache'
import { freshDatabase } from '../../support/database'

const key = '/route-cache/APP_PAGE/0f/$/en/claims/foo'
const page = () => ({ kind: 'APP_PAGE', html: '<p>1</p>', rscData: Buffer.from(''), headers: {} })
const followers: CacheFollower[] = []
afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.stop())))

function instance(url: string) {
  const cache = new PageCache({ maxBytes: 1_000_000 })
  const follower = followTags(url, cache)
  followers.push(follower)
  return { cache, follower }
}

/** Polls until something is so; the follower says nothing when it hears of a change. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It never came to be')
    await pause(5)
  }
}

function keeps(cache: PageCache): boolean {
  cache.set(key, page(), {})
  return cache.get(key) !== null
}

async function touch(url: string, tag: string): Promise<void> {
  const db = openDatabase(url, 1)
  await db.$transaction((tx) => touchTags(tx, [tag]))
  await db.$disconnect()
}

test('a change that one process commits refuses the page on every instance', async () => {
  const { url } = await freshDatabase()
  const instances = [instance(url), instance(url)]
  await until(() => instances.every(({ cache }) => keeps(cache)))
  await touch(url, claimTag('foo'))
  await until(() => instances.every(({ cache }) => cache.get(key) === null))
})

test('a follower knows whether it has a database', async () => {
  const { follower } = instance((await freshDatabase()).url)
  await until(() => follower.isConnected())
  const { follower: lost } = instance('postgresql://nobody@127.0.0.1:1/none')
  expect(lost.isConnected()).toBe(false)
})

test('whoever waits for the cache to catch up is answered after it has', async () => {
  const { url } = await freshDatabase()
  const { cache, follower } = instance(url)
  await until(() => keeps(cache))
  await touch(url, claimTag('foo'))
  await follower.caughtUp()
  expect(cache.get(key)).toBeNull()
})

test('whoever waits is answered after every other instance knows too', async () => {
  const { url } = await freshDatabase()
  const [first, second, third] = [instance(url), instance(url), instance(url)]
  await until(() => [first, second, third].every(({ cache }) => keeps(cache)))
  for (let round = 0; round < 20; round++) {
    const tag = claimTag(`round-${round}`)
    const at = key.replace('foo', `round-${round}`)
    for (const { cache } of [first, second, third]) cache.set(at, page(), {})
    await touch(url, tag)
    await first.follower.caughtUp()
    expect([first, second, third].map(({ cache }) => cache.get(at))).toEqual([null, null, null])
  }
})

test('a change made while the connection was broken is known once there is one again', async () => {
  const { url } = await freshDatabase()
  const { cache } = instance(url)
  await until(() => keeps(cache))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  expect(cache.get(key)).not.toBeNull()
  await client.end()
  await touch(url, claimTag('foo'))
  await until(() => cache.get(key) === null)
})

test('without a database nothing is kept, and nothing throws', async () => {
  const { cache, follower } = instance('postgresql://nobody@127.0.0.1:1/none')
  await follower.caughtUp()
  expect(keeps(cache)).toBe(false)
})

test('when the numbers of changes go back, as after a restored backup, no older page is answered', async () => {
  const { url } = await freshDatabase()
  await touch(url, claimTag('bar'))
  const { cache } = instance(url)
  await until(() => keeps(cache))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('DELETE FROM cache_tag')
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await client.end()
  await until(() => cache.get(key) === null)
})
