import type { ClientBase } from 'pg'

/** How many rows the bench puts into the record. */
export type Amounts = {
  claims: number
  evidence: number
  results: number
  models: number
  benchmarks: number
}

/** Fills an empty record with made-up claims, evidence and results of the given amounts, set-ups included. */
export async function seedRecord(client: ClientBase, amounts: Amounts): Promise<void> {
  const { claims, evidence, results, models, benchmarks } = amounts
  await client.query(registry, [])
  await client.query(modelRows, [models])
  await client.query(benchmarkRows, [benchmarks])
  await client.query(claimRows, [claims])
  await client.query(evidenceRows, [evidence, claims])
  await client.query(resultRows, [results, evidence, models, benchmarks])
  await client.query(mentionRows)
  await client.query('ANALYZE')
}

/** A UUID out of a namespace digit and a number, so that rows find each other without being looked up. */
function uuid(space: number, number: string): string {
  return `('0000000${space}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}

const registry = `
  INSERT INTO public.organization (id, slug, name, kinds, url, created_at)
  SELECT ${uuid(1, 'i')}, 'organization-' || i, 'Organization ' || i, '{vendor}', 'https://example.org/' || i, now()
  FROM generate_series(0, 49) i`

const modelRows = `
  INSERT INTO public.model (id, slug, name, organization_id, created_at)
  SELECT ${uuid(2, 'i')}, 'model-' || i, 'Model ' || i || ' Instruct', ${uuid(1, 'i % 50')}, now()
  FROM generate_series(0, $1::int - 1) i`

const benchmarkRows = `
  INSERT INTO public.benchmark (id, slug, name, metric, unit, scale, direction, created_at)
  SELECT ${uuid(3, 'i')}, 'benchmark-' || i, 'Benchmark ' || i, 'accuracy', '%', 'percent', 'higher', now()
  FROM generate_series(0, $1::int - 1) i`

const claimRows = `
  INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line,
    verdict_origin, approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count)
  SELECT ${uuid(4, 'i')}, 'claim-' || i, ${uuid(1, 'i % 50')}, 'score', 'vendor',
    jsonb_build_object('en', 'Model ' || i || ' scores above the rest', 'ko', i || '번 모델이 앞선다'), date '2025-04-05',
    'unverified', '{}', 'none', 0, 0, repeat('0', 64), now(), now(), 4, 0
  FROM generate_series(0, $1::int - 1) i`

const evidenceRows = `
  INSERT INTO record.claim_evidence (claim_id, evidence_id, ordinal, title, form, date, source_url, source_title, stance,
    stance_reason, grade, grade_overridden, comparability, counted, artifact_level, status, unconfirmed, parties)
  SELECT ${uuid(4, 'i % $2::int')}, ${uuid(5, 'i')}, i / $2::int, 'Run ' || i || ', "open" leaderboard', 'run', date '2025-05-01',
    'https://example.org/runs/' || i, 'Leaderboard, page ' || i, 'supports', '{"en": "Same benchmark and split"}', 'A', false,
    'match', true, 2, 'active', false,
    jsonb_build_array(jsonb_build_object('role', 'ran', 'organizationId', ${uuid(1, 'i % 50')}))
  FROM generate_series(0, $1::int - 1) i`

const resultRows = `
  INSERT INTO record.result (result_id, evidence_id, ordinal, model_id, benchmark_id, value_text, unit, direction,
    se, se_source, n, setup)
  SELECT ${uuid(6, 'i')}, ${uuid(5, 'i % $2::int')}, i / $2::int, ${uuid(2, 'i % $3::int')}, ${uuid(3, '(i / 7) % $4::int')},
    to_char((i % 1000) / 10.0, 'FM990.00'), '%', 'higher', 0.41, 'binomial', 1000 + i % 500,
    jsonb_build_object('precision', 'bf16', 'shots', (i % 6)::text, 'temperature', '0', 'harness', 'lm-eval',
      'harnessVersion', '0.4.8', 'promptTemplate', 'Chat, "system" empty', 'repeats', '1')
  FROM generate_series(0, $1::int - 1) i`

const mentionRows = `
  INSERT INTO record.mention (kind, subject_id, claim_id)
  SELECT kind, id, ${uuid(4, '0')} FROM (
    SELECT 'organization' AS kind, id FROM public.organization UNION ALL
    SELECT 'model', id FROM public.model UNION ALL
    SELECT 'benchmark', id FROM public.benchmark) subjects`
