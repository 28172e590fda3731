import { z } from 'zod'
import type { RecordReader, Statement } from '@/lib/db/record-pool'
import {
  bytesOf,
  type ClaimColumns,
  entriesOf,
  numberOf,
  reserve,
  type TiedEntry,
  tie,
} from './claim-columns'
import { has, put } from './claim-set'
import { reorder } from './orders'

/** Which claims are read: some by their ids, or those whose numbers lie between two. */
export type Chosen = { ids: readonly string[] } | { from: number; before: number }

/** So many claims are read at a time. */
export const readAtOnce = 20_000

/** Reads claims into the columns, in place of what these hold of them. Answers their numbers. */
export async function readClaims(
  record: RecordReader,
  columns: ClaimColumns,
  chosen: Chosen,
): Promise<number[]> {
  const [by, values] =
    'ids' in chosen ? (['ids', [chosen.ids]] as const) : (['numbers', [chosen.from, chosen.before]] as const)
  const read = async (what: keyof typeof texts) => {
    const [row] = await record.rows(statements[by][what], [...values])
    return row?.found === undefined || row.found === null
      ? []
      : row.found.split(';').map((each) => each.split(' '))
  }
  const [claims, flags, model, benchmark, evaluator] = await Promise.all([
    read('claims'),
    read('flags'),
    read('model'),
    read('benchmark'),
    read('evaluator'),
  ])
  const numbers = claims.map((fields) => putClaim(columns, fields))
  for (const [number, ...names] of flags) for (const name of names) setFlag(columns, Number(number), name)
  putTies(columns, numbers, { model, benchmark, evaluator })
  reorder(columns, numbers)
  columns.totals = null
  return numbers
}

function putClaim(columns: ClaimColumns, fields: readonly string[]): number {
  const [number = '', id = '', updated, claimed, vendor = '', codes = '', slug = ''] = fields
  const claim = Number(number)
  reserve(columns, claim + 1)
  put(columns.there, claim)
  columns.ids.set(bytesOf(id), claim * 16)
  columns.updated[claim] = Number(updated)
  columns.claimed[claim] = Number(claimed)
  columns.vendors[claim] = numberOf(columns.organizations, vendor)
  columns.codes[claim] = numberOf(columns.combinations, codes)
  columns.flags[claim] = 0
  columns.slugs[claim] = slug
  return claim
}

function setFlag(columns: ClaimColumns, claim: number, name: string): void {
  // A claim that was read a moment before its flags may not be there yet; it is then read again.
  if (has(columns.there, claim))
    columns.flags[claim] = (columns.flags[claim] ?? 0) | (1 << numberOf(columns.flagNames, name))
}

function putTies(
  columns: ClaimColumns,
  claims: readonly number[],
  read: Record<TiedEntry, string[][]>,
): void {
  for (const name of ['model', 'benchmark', 'evaluator'] as const) {
    const table = entriesOf(columns, name)
    const tied = new Map(read[name].map(([number, ...ids]) => [Number(number), ids]))
    for (const claim of claims)
      tie(columns.ties[name], claim, tied.get(claim)?.map((id) => numberOf(table, id)) ?? [])
  }
}

const Found = z.strictObject({ found: z.string().nullable() })

/** Rows of a claim's number and what else there is, as one text: fields between spaces, rows between semicolons. */
const texts = {
  claims: `SELECT string_agg(concat_ws(' ', c.number, c.claim_id, floor(extract(epoch FROM c.updated_at) * 1000), c.claimed_on - date '2000-01-01',
      c.vendor_id, concat_ws(',', CASE WHEN c.withdrawn_at IS NULL THEN c.verdict ELSE '' END, c.kind, c.verdict_origin, CASE WHEN c.tested_independently THEN 'yes' ELSE 'no' END,
      CASE WHEN c.withdrawn_at IS NULL THEN '' ELSE 'withdrawn' END), c.slug), ';') AS found FROM claim c WHERE`,
  flags: `SELECT string_agg(concat_ws(' ', c.number, f.flag), ';') AS found FROM claim_flag f JOIN claim c ON c.claim_id = f.claim_id WHERE`,
  model: tiesBy('claim_model', 'model_id', `x.role <> 'measured'`),
  benchmark: tiesBy('claim_benchmark', 'benchmark_id', `x.role <> 'measured'`),
  evaluator: tiesBy('claim_evaluator', 'organization_id', 'true'),
}

function tiesBy(table: string, column: string, condition: string): string {
  return `SELECT string_agg(t.tied, ';') AS found FROM (SELECT c.number || ' ' || string_agg(DISTINCT x.${column}::text, ' ') AS tied
    FROM ${table} x JOIN claim c ON c.claim_id = x.claim_id WHERE ${condition} AND CHOSEN GROUP BY c.number) t`
}

function statementsFor(by: string, chosen: string): Record<keyof typeof texts, Statement<typeof Found>> {
  const statement = (what: keyof typeof texts) => ({
    name: `listed-${what}-by-${by}`,
    text: texts[what].includes('CHOSEN') ? texts[what].replace('CHOSEN', chosen) : `${texts[what]} ${chosen}`,
    row: Found,
  })
  return {
    claims: statement('claims'),
    flags: statement('flags'),
    model: statement('model'),
    benchmark: statement('benchmark'),
    evaluator: statement('evaluator'),
  }
}

const statements = {
  ids: statementsFor('ids', 'c.claim_id = ANY($1::uuid[])'),
  numbers: statementsFor('numbers', 'c.number >= $1::int AND c.number < $2::int'),
}
