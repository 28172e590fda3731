import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import type { PageCache } from './page-cache'

const pollEvery = 2000
const reconnectAfter = 1000
const longestWait = 1000

export type CacheFollower = {
  /**
   * Resolves when every change committed before the call is known here and to all other followers of the database,
   * or after a second; never throws.
   */
  caughtUp: () => Promise<void>
  /** Whether the database is in reach, as far as its connection tells. */
  isConnected: () => boolean
  stop: () => Promise<void>
}

/**
 * Tells a page cache which tags change, whichever process changes them: it listens for PostgreSQL's notification
 * and asks the table every two seconds besides. Without a database pages go on being answered; what changed in the
 * meantime is asked for as soon as there is one again.
 */
export function followTags(url: string, cache: PageCache): CacheFollower {
  return new Follower(url, cache)
}

class Follower implements CacheFollower {
  #client: pg.Client | null = null
  #last: bigint | null = null
  #stopped = false
  #timer: NodeJS.Timeout | undefined
  #asking: Promise<void> | null = null
  #askAgain = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    readonly url: string,
    readonly cache: PageCache,
  ) {
    void this.#connect()
  }

  async caughtUp(): Promise<void> {
    const late = AbortSignal.timeout(longestWait)
    const all = this.#ask()
      .then(() => this.#ask())
      .then(() => this.#othersKnow(late))
    await Promise.race([all, pause(longestWait, undefined, { ref: false })])
  }

  isConnected(): boolean {
    return this.#client !== null
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => {})
  }

  /** Each follower says in its connection's name how far it has come, where all others can read it. */
  async #othersKnow(late: AbortSignal): Promise<void> {
    const target = String(this.#last ?? 0n)
    while (this.#client && !late.aborted) {
      const asked = { name: 'cache-behind', text: behind, values: [target] }
      const { rows } = await this.#query(this.#client, asked).catch(none)
      if (rows.length === 0) return
      await pause(5)
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      application_name: `${nameOfFollowers}0`,
    })
    client.on('notification', () => void this.#ask())
    client.on('error', () => this.#reconnect(client))
    client.on('end', () => this.#reconnect(client))
    try {
      await client.connect()
      if (this.#stopped) return await client.end()
      await client.query('LISTEN countercheck_cache')
      const newest = await newestChange(client)
      // A restored backup may be older than what this process has seen.
      if (this.#last === null || newest < this.#last) this.#startFrom(newest)
      this.#client = client
      await this.#sayReached(client)
      await this.#ask()
      this.cache.open()
      this.#poll()
    } catch {
      this.#client = client
      this.#reconnect(client)
    }
  }

  #startFrom(newest: bigint): void {
    if (this.#last !== null) this.cache.touchEverything()
    this.#last = newest
  }

  #reconnect(client: pg.Client): void {
    if (this.#stopped || this.#client !== client) return
    this.#client = null
    clearTimeout(this.#timer)
    client.end().catch(() => {})
    this.#timer = setTimeout(() => void this.#connect(), reconnectAfter).unref()
  }

  #poll(): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(
      () => void this.#ask().then(() => this.#client && this.#poll()),
      pollEvery,
    ).unref()
  }

  /** One question at a time; whoever calls while one is under way waits for the next. */
  #ask(): Promise<void> {
    if (this.#asking) {
      this.#askAgain = true
      return this.#asking
    }
    this.#asking = this.#askUntilQuiet().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #askUntilQuiet(): Promise<void> {
    do {
      this.#askAgain = false
      const client = this.#client
      if (!client) return
      try {
        await this.#readChanges(client)
      } catch {
        this.#reconnect(client)
      }
    } while (this.#askAgain)
  }

  async #readChanges(client: pg.Client): Promise<void> {
    const { rows } = await this.#query(client, {
      name: 'cache-changes',
      text: 'SELECT tag, seq::text FROM public.cache_tag WHERE seq > $1 ORDER BY seq',
      values: [String(this.#last ?? 0n)],
    })
    const changes = z.array(Change).parse(rows)
    this.cache.touch(changes.map(({ tag }) => tag))
    const newest = changes.at(-1)?.seq
    if (newest === undefined) return
    this.#last = newest
    await this.#sayReached(client)
  }

  /** A connection takes one statement after the other. */
  #query(client: pg.Client, statement: pg.QueryConfig): Promise<pg.QueryResult> {
    const answer = this.#turn.then(() => client.query(statement))
    this.#turn = answer.catch(() => {})
    return answer
  }

  async #sayReached(client: pg.Client): Promise<void> {
    await this.#query(client, {
      name: 'cache-reached',
      text: reached,
      values: [`${nameOfFollowers}${this.#last ?? 0n}`],
    })
  }
}

const nameOfFollowers = 'countercheck pages '
const reached = `SELECT set_config('application_name', $1, false)`
const behind = `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
  AND application_name ~ '^${nameOfFollowers}[0-9]+$'
  AND substr(application_name, ${nameOfFollowers.length + 1})::bigint < $1::bigint`
const none = () => ({ rows: [] })

const Change = z.strictObject({ tag: z.string(), seq: z.string().transform(BigInt) })

async function newestChange(client: pg.Client): Promise<bigint> {
  const { rows } = await client.query('SELECT coalesce(max(seq), 0)::text AS seq FROM public.cache_tag')
  return z.strictObject({ seq: z.string().transform(BigInt) }).parse(rows[0]).seq
}
