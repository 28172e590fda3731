import { DatabaseError } from 'pg'
import { Refusal } from '../../core/refusal'

/** What to say of a backup whose bytes are not what was written. */
export function damaged(why: unknown): Refusal {
  const reason = why instanceof Error ? why.message.replace(/\.$/, '') : String(why)
  return new Refusal(`The file is damaged, so nothing was restored (${reason}).`)
}

/** The same for rows, tables or numbers that the database does not take; any other error as it is. */
export function asDamaged(error: unknown): unknown {
  const code = error instanceof DatabaseError ? (error.code ?? '') : ''
  return notTaken.test(code) ? damaged(error) : error
}

/** SQLSTATE: data exceptions, violated constraints, and names of tables, schemas and columns that do not exist. */
const notTaken = /^(22|23)...$|^(42P01|42703|3F000)$/
