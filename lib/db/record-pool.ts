import pg from 'pg'
import type { z } from 'zod'
import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'

/** A prepared statement over the schema `record`, and the shape of its rows. */
export type Statement<S extends z.ZodType> = { name: string; text: string; row: S }

/** What public pages read with. Nothing but the schema `record` is in reach by name. */
export type RecordReader = {
  rows: <S extends z.ZodType>(statement: Statement<S>, values?: unknown[]) => Promise<z.output<S>[]>
  /**
   * The same for a statement that is built for one request and not worth preparing.
   *
   * @throws DomainError limited when it takes too long
   */
  builtRows: <S extends z.ZodType>(
    statement: Omit<Statement<S>, 'name'>,
    values: unknown[],
  ) => Promise<z.output<S>[]>
}

export type OpenRecord = RecordReader & { end: () => Promise<void> }

/** The process's own connections to the public record, opened at first use. */
export function publicRecord(): RecordReader {
  globalThis.countercheckRecord ??= openRecord(env().DATABASE_URL)
  return globalThis.countercheckRecord
}

/**
 * Opens a pool whose connections see the schema `record` alone and write nothing. Days come as YYYY-MM-DD, times as
 * ISO 8601 in UTC, exact decimals and big integers as text.
 *
 * @param url postgresql://…
 */
export function openRecord(url: string): OpenRecord {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    options: '-c search_path=record -c default_transaction_read_only=on -c timezone=UTC -c work_mem=16MB',
    types: { getTypeParser: parserOf },
  })
  // A connection that breaks while idle leaves the pool by itself; the next query gets another.
  pool.on('error', () => {})
  return {
    async rows({ name, text, row }, values = []) {
      const result = await pool.query({ name, text, values })
      return result.rows.map((found: unknown) => row.parse(found))
    },
    async builtRows({ text, row }, values) {
      const result = await pool.query(text, values).catch(tooLong)
      return result.rows.map((found: unknown) => row.parse(found))
    },
    end: () => pool.end(),
  }
}

/** What somebody asked for is limited, not broken, when it cannot be answered within the time of a statement. */
function tooLong(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code === '57014')
    throw new DomainError('limited', { reason: 'request.slow', retryAfterSeconds: 60 })
  throw error
}

declare global {
  // One per process, although Next.js loads modules once per kind of bundle.
  var countercheckRecord: OpenRecord | undefined
}

const ownParsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return ownParsers[oid] ?? pg.types.getTypeParser(oid, format)
}
