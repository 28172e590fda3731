import type pg from 'pg'
import { ids } from './ids'
import { at, insert, uuid } from './insert'

/** A judged claim, a withdrawn one and a draft. */
export async function claims(client: pg.ClientBase): Promise<void> {
  const live = (id: string, slug: string, stage: string, rest: object) => ({
    id,
    slug,
    stage,
    vendor_id: ids.vendor,
    kind: 'score',
    statement: { en: `Statement of ${slug}` },
    claimed_on: '2025-04-05',
    created_by_id: ids.author,
    created_at: at,
    updated_at: at,
    published_at: null,
    withdrawn_at: null,
    withdrawn_note: null,
    ...rest,
  })
  await insert(client, 'public.claim', [
    live(ids.claim, 'maverick-mmlu', 'published', { published_at: at }),
    live(ids.withdrawn, 'scout-old', 'withdrawn', {
      published_at: at,
      withdrawn_at: at,
      withdrawn_note: { en: 'Said by nobody' },
    }),
    live(ids.draft, 'secret-draft', 'draft', {}),
  ])
  await insert(client, 'record.claim', [judgedClaim, withdrawnClaim])
  await client.query(`INSERT INTO record.claim_words (number, claim_id, search_text, search)
    SELECT number, claim_id, ' holds ', '''.holds''' FROM record.claim WHERE slug = '${judgedClaim.slug}'`)
  await insert(client, 'record.claim_model', [
    { claim_id: ids.claim, model_id: ids.model, role: 'subject' },
    { claim_id: ids.claim, model_id: ids.comparator, role: 'comparator' },
  ])
  await insert(client, 'record.claim_benchmark', [
    { claim_id: ids.claim, benchmark_id: ids.benchmark, role: 'claimed' },
  ])
  const mention = (kind: string, subject_id: string) => ({ kind, subject_id, claim_id: ids.claim })
  await insert(client, 'record.mention', [
    ...[ids.vendor, ids.evaluator, ids.funder].map((id) => mention('organization', id)),
    ...[ids.model, ids.comparator].map((id) => mention('model', id)),
    mention('benchmark', ids.benchmark),
  ])
  await insert(client, 'public.claim_flag', [
    {
      id: uuid(95),
      claim_id: ids.claim,
      flag: 'disputed',
      reason: { en: 'Why' },
      set_by_id: ids.author,
      set_at: at,
    },
  ])
}

const recordClaim = {
  vendor_id: ids.vendor,
  kind: 'score',
  quantifier: null,
  attribution: 'vendor',
  claimed_on: '2025-04-05',
  sub_reason: null,
  judged_as_of: '2026-02-01',
  decided_at: at,
  version: 3,
  content_hash: 'f'.repeat(64),
  published_at: at,
  updated_at: at,
  evidence_count: 2,
  counted_count: 1,
}

const judgedClaim = {
  ...recordClaim,
  claim_id: ids.claim,
  slug: 'maverick-mmlu',
  statement: { en: '=1+1, "quoted"\nsecond line', ko: '매버릭이 80.5점을 받았다' },
  verdict: 'confirmed',
  one_line: { en: 'Holds', ko: '성립한다' },
  verdict_origin: 'desk',
  approvals: 1,
  source_url: 'https://example.org/llama',
  source_title: '＝SUM(A1)',
  withdrawn_at: null,
  withdrawn_note: null,
}

const withdrawnClaim = {
  ...recordClaim,
  claim_id: ids.withdrawn,
  slug: 'scout-old',
  statement: { en: '-2 was said' },
  verdict: 'mixed',
  one_line: { en: '' },
  verdict_origin: 'starter',
  approvals: 0,
  source_url: null,
  source_title: null,
  withdrawn_at: at,
  withdrawn_note: { en: 'Said by nobody' },
}
