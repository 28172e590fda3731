import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import {
  ClaimRow,
  Count,
  claimColumns,
  InsteadOfVerdict,
  insteadOfVerdict,
  notAnEcho,
  reasonOf,
  Text,
  testedIndependently,
  VerdictId,
} from './rows'
import { Tally, tallyColumns } from './vendor-page'

const Change = z.strictObject({
  slug: z.string(),
  statement: Text,
  number: z.int(),
  reason: z.string(),
  note: Text,
  publishedAt: z.string(),
  verdict: VerdictId,
  origin: z.enum(['desk', 'starter', 'none']),
  instead: InsteadOfVerdict,
})
export type Change = z.output<typeof Change>

/** All but `withdrawn` are of claims that stand. */
const Numbers = z.strictObject({
  claims: Count,
  withdrawn: Count,
  judgedHere: Count,
  tested: Count,
  evidence: Count,
  results: Count,
})

export type HomePage = {
  /** The claim whose verdict stands as the example: the newest that says how well a claim stands. */
  lead: ClaimRow | null
  changes: Change[]
  /** Claims that stand and that evidence both supports and contradicts, or that somebody disputes. */
  contested: ClaimRow[]
  tallies: Tally[]
  numbers: z.output<typeof Numbers>
}

export async function getHomePage(record: RecordReader): Promise<HomePage> {
  const [lead, changes, contested, tallies, numbers] = await Promise.all([
    record.rows(leadClaim),
    record.rows(lastChanges),
    record.rows(contestedClaims),
    record.rows(allTallies),
    record.rows(counts),
  ])
  return {
    lead: lead[0] ?? null,
    changes,
    contested,
    tallies,
    numbers: numbers[0] ?? { claims: 0, withdrawn: 0, judgedHere: 0, tested: 0, evidence: 0, results: 0 },
  }
}

const fromClaims = 'FROM claim c JOIN organization o ON o.id = c.vendor_id'

const leadClaim = {
  name: 'home-lead',
  text: `SELECT ${claimColumns} ${fromClaims} WHERE c.withdrawn_at IS NULL AND c.verdict_origin <> 'none'
      AND NOT EXISTS (SELECT 1 FROM claim_flag f WHERE f.claim_id = c.claim_id AND f.flag = 'suspended')
    ORDER BY c.verdict IN ('confirmed', 'mostly_confirmed', 'mixed', 'misleading', 'contradicted') DESC,
      c.verdict_origin = 'desk' DESC, c.decided_at DESC NULLS LAST, c.slug LIMIT 1`,
  row: ClaimRow,
}

const lastChanges = {
  name: 'home-changes',
  text: `SELECT c.slug, c.statement, v.number, ${reasonOf('v')} AS reason, v.note, v.published_at AS "publishedAt", v.verdict,
      c.verdict_origin AS origin, ${insteadOfVerdict('c')} AS instead
    FROM (SELECT * FROM version ORDER BY published_at DESC LIMIT 8) v JOIN claim c ON c.claim_id = v.claim_id
    ORDER BY v.published_at DESC, c.slug, v.number DESC`,
  row: Change,
}

const contestedClaims = {
  name: 'home-contested',
  text: `SELECT ${claimColumns} ${fromClaims} WHERE c.withdrawn_at IS NULL AND c.claim_id IN (
      SELECT e.claim_id FROM claim_evidence e WHERE e.status = 'active' GROUP BY e.claim_id
      HAVING bool_or(e.stance = 'supports') AND bool_or(e.stance = 'contradicts')
      UNION SELECT f.claim_id FROM claim_flag f WHERE f.flag = 'disputed')
    ORDER BY c.updated_at DESC, c.slug LIMIT 5`,
  row: ClaimRow,
}

const allTallies = {
  name: 'home-tallies',
  text: `SELECT ${tallyColumns} FROM claim c
    WHERE withdrawn_at IS NULL GROUP BY verdict`,
  row: Tally,
}

const counts = {
  name: 'home-counts',
  text: `SELECT count(*) AS claims, (SELECT count(*) FROM claim w WHERE w.withdrawn_at IS NOT NULL) AS withdrawn,
      count(*) FILTER (WHERE verdict_origin = 'desk') AS "judgedHere",
      count(*) FILTER (WHERE ${testedIndependently}) AS tested,
      (SELECT count(DISTINCT e.evidence_id) FROM claim_evidence e WHERE ${notAnEcho('e')}) AS evidence,
      (SELECT count(*) FROM result r WHERE r.evidence_id IN (SELECT e.evidence_id FROM claim_evidence e WHERE ${notAnEcho('e')})) AS results
    FROM claim c WHERE withdrawn_at IS NULL`,
  row: Numbers,
}
