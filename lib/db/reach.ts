import pg from 'pg'
import { databaseAddress, passwordAdvice } from '../core/database-address'
import { Refusal } from '../core/refusal'

/**
 * Opens one connection, for the commands that start, migrate, back up and restore.
 *
 * @param url postgresql://…; the password in it is never repeated in a message
 * @throws Refusal saying which database cannot be reached, and why
 */
export async function reach(url: string): Promise<pg.Client> {
  const address = databaseAddress(url)
  if (address === null) throw new Refusal(`DATABASE_URL ${passwordAdvice}.`)
  const client = clientFor(url)
  // A connection that breaks while idle is reported by the next query; without this it ends the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw new Refusal(`The database ${address} cannot be reached: ${reasonOf(error)}.`)
  }
}

/** The library reads %-codes more strictly than URLs are read, and repeats in its error what it could not read. */
function clientFor(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch {
    throw new Refusal(`DATABASE_URL ${passwordAdvice}.`)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/\.$/, '')
}
