import type { ClientBase } from 'pg'
import { documentOf } from '@/lib/search/document'

/**
 * Fills a desk with made-up claims in every state: one in twenty a draft, one in five without a verdict, most judged,
 * and proposals, flags, challenges, assignments and tags among them. Statements are in English and Korean.
 *
 * @param claims how many
 */
export async function seedQueue(client: ClientBase, claims: number): Promise<void> {
  await client.query('BEGIN')
  for (const statement of rows) await client.query(statement, statement.includes('$1') ? [claims] : [])
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
}

/** A UUID out of a namespace digit and a number, so that rows find each other without being looked up. */
function uuid(space: number, number: string): string {
  return `('000000a${space}-0000-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`
}

/** A number from 0 below `most` that looks random and is the same in every run. */
function dice(number: string, salt: string, most: number): string {
  return `(abs(hashtext((${number})::text || '${salt}')) % ${most})`
}

const [vendor, model, benchmark, person, claim, assessment, tag] = [1, 2, 3, 4, 5, 6, 7] as const
const vendors = 400
const models = 2500
const benchmarks = 300
const people = 12
const tags = 60
const everyClaim = 'generate_series(0, $1::int - 1) i'
/** What becomes of a claim: drafts, withdrawn, unjudged, shipped, judged. */
const fate = dice('i', 'fate', 100)
const isPublic = `${fate} >= 5`
const isJudged = `${fate} >= 26`
const when = `now() - make_interval(mins => ${dice('i', 'when', 525_600)})`
const english = [
  'reasoning',
  'context',
  'tokens',
  'refusals',
  'multimodal',
  'latency',
  'price',
  'coding',
  'maths',
  'translation',
]
const korean = ['추론', '문맥', '토큰', '거부', '멀티모달', '지연', '가격', '코딩', '수학', '번역']
const oneOf = (choices: readonly string[], salt: string, cast = '') =>
  `(ARRAY[${choices.map((choice) => `'${choice.replaceAll("'", "''")}'${cast}`).join(',')}])[1 + ${dice('i', salt, choices.length)}]`
const word = (salt: string) => oneOf(english, salt)
const inHangul = (salt: string) => oneOf(korean, salt)
/** What the search finds those words by, made by the application's own code. */
const parts = (choices: readonly string[], salt: string) =>
  oneOf(
    choices.map((choice) => documentOf([choice]).lexemes),
    salt,
    '::tsvector',
  )
const slug = `'claim-' || i`
const inEnglish = `'Model ' || ${dice('i', 'model', models)} || ' leads in ' || ${word('a')} || ' and ' || ${word('b')} || ' by ' || i`
const inKorean = `'모델은 ' || ${inHangul('c')} || '과 ' || ${inHangul('d')} || '에서 앞선다'`
const text = `' ' || lower(${inEnglish}) || ' ' || ${inKorean} || ' '`
const lexemes = `${parts(english, 'a')} || ${parts(english, 'b')} || ${parts(korean, 'c')} || ${parts(korean, 'd')}`

const rows = [
  `INSERT INTO public.organization (id, slug, name, kinds, created_at)
   SELECT ${uuid(vendor, 'i')}, 'vendor-' || i, 'Vendor ' || i, '{vendor}', now() FROM generate_series(0, ${vendors - 1}) i`,
  `INSERT INTO public.organization_alias (id, organization_id, alias, key)
   SELECT gen_random_uuid(), id, name, replace(lower(name), ' ', '') FROM public.organization WHERE slug LIKE 'vendor-%'`,
  `INSERT INTO public.organization_tie (id, from_id, to_id, kind, created_at)
   SELECT gen_random_uuid(), ${uuid(vendor, 'i')}, ${uuid(vendor, 'i + 1')}, 'owns', now() FROM generate_series(0, 60, 2) i`,
  `INSERT INTO public.model (id, slug, name, organization_id, created_at)
   SELECT ${uuid(model, 'i')}, 'bench-model-' || i, 'Model ' || i, ${uuid(vendor, `i % ${vendors}`)}, now() FROM generate_series(0, ${models - 1}) i`,
  `INSERT INTO public.model_alias (id, model_id, alias, key)
   SELECT gen_random_uuid(), id, name, replace(lower(name), ' ', '') FROM public.model WHERE slug LIKE 'bench-model-%'`,
  `INSERT INTO public.benchmark (id, slug, name, metric, unit, scale, direction, created_at)
   SELECT ${uuid(benchmark, 'i')}, 'bench-mark-' || i, 'Mark ' || i, 'accuracy', '%', 'percent', 'higher', now() FROM generate_series(0, ${benchmarks - 1}) i`,
  `INSERT INTO public.benchmark_alias (id, benchmark_id, alias, key)
   SELECT gen_random_uuid(), id, name, replace(lower(name), ' ', '') FROM public.benchmark WHERE slug LIKE 'bench-mark-%'`,
  `INSERT INTO public.person (id, name, email, created_at)
   SELECT ${uuid(person, 'i')}, 'Bench Reviewer ' || i, 'bench-' || i || '@people.example', now() FROM generate_series(0, ${people - 1}) i`,
  `INSERT INTO public.person_role (person_id, role) SELECT ${uuid(person, 'i')}, 'reviewer' FROM generate_series(0, ${people - 1}) i`,
  `INSERT INTO public.interest (id, person_id, organization_id, note, declared_at)
   SELECT gen_random_uuid(), ${uuid(person, 'i')}, ${uuid(vendor, 'i * 7')}, 'shares', now() FROM generate_series(1, ${people - 1}) i`,
  `INSERT INTO public.claim (id, slug, vendor_id, kind, stage, statement, claimed_on, created_by_id, created_at, updated_at, published_at)
   SELECT ${uuid(claim, 'i')}, ${slug}, ${uuid(vendor, `(${dice('i', 'vendor', 20)} * ${dice('i', 'vendor2', 20)}) % ${vendors}`)},
     (ARRAY['score','comparison','trend','specification','superlative','price_speed'])[1 + ${dice('i', 'kind', 6)}]::public.claim_kind,
     CASE WHEN ${isPublic} THEN 'published' ELSE 'draft' END::public.claim_stage,
     jsonb_build_object('en', ${inEnglish}, 'ko', ${inKorean}), date '2026-01-01', ${uuid(person, dice('i', 'by', people))},
     ${when}, ${when}, CASE WHEN ${isPublic} THEN ${when} END FROM ${everyClaim}`,
  `INSERT INTO public.draft_words (claim_id, search_text, search)
   SELECT ${uuid(claim, 'i')}, ${text}, ${lexemes} FROM ${everyClaim} WHERE NOT ${isPublic}`,
  `INSERT INTO public.claim_subject (claim_id, model_id, ordinal)
   SELECT ${uuid(claim, 'i')}, ${uuid(model, dice('i', 'model', models))}, 0 FROM ${everyClaim}`,
  `INSERT INTO public.assertion (id, claim_id, ordinal, model_id, benchmark_id, relation, value_text, unit, comparator_model_id)
   SELECT gen_random_uuid(), ${uuid(claim, 'i')}, row, ${uuid(model, dice('i', 'model', models))}, ${uuid(benchmark, `${dice('i', 'mark', benchmarks)}`)},
     'eq', '80.0', '%', CASE WHEN i % 2 = 0 THEN ${uuid(model, `(${dice('i', 'model', models)} + 1 + i % 99) % ${models}`)} END
   FROM ${everyClaim}, generate_series(0, 1) row`,
  `INSERT INTO public.assessment (id, claim_id, author_id, origin, state, verdict, one_line, reasoning, judged_as_of, required_approvals,
     basis, basis_hash, proposed_at, decided_at, returned_by_id, returned_reason)
   SELECT ${uuid(assessment, 'i')}, ${uuid(claim, 'i')}, ${uuid(person, dice('i', 'author', people))},
     CASE WHEN ${fate} = 26 THEN 'starter' ELSE 'desk' END::public.origin,
     CASE WHEN ${isJudged} THEN 'approved' WHEN ${fate} = 6 THEN 'returned' ELSE 'proposed' END::public.assessment_state,
     'confirmed', '{"en":"It holds."}', '{"en":"It was measured."}', date '2026-02-01',
     CASE WHEN ${fate} = 26 THEN 0 WHEN ${fate} = 7 THEN 2 ELSE 1 END, '{}', encode(sha256('{}'), 'hex'), ${when},
     CASE WHEN ${isJudged} OR ${fate} = 6 THEN ${when} + interval '1 minute' END,
     CASE WHEN ${fate} = 6 THEN ${uuid(person, '0')} END, CASE WHEN ${fate} = 6 THEN 'Name the margin.' END
   FROM ${everyClaim} WHERE ${isJudged} OR ${fate} IN (6, 7, 8, 9)`,
  `INSERT INTO public.approval (assessment_id, approver_id, author_id, approved_at)
   SELECT a.id, ${uuid(person, `(${dice('i', 'author', people)} + 1 + i % 5) % ${people}`)}, a.author_id, a.proposed_at
   FROM ${everyClaim} JOIN public.assessment a ON a.id = ${uuid(assessment, 'i')}
   WHERE a.state = 'approved' OR a.required_approvals = 2`,
  `INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin,
     approvals, decided_at, version, content_hash, published_at, updated_at, evidence_count, counted_count)
   SELECT ${uuid(claim, 'i')}, ${slug}, c.vendor_id, c.kind::text, 'vendor', c.statement, c.claimed_on,
     CASE WHEN ${isJudged} THEN 'confirmed' ELSE 'unverified' END, '{}',
     CASE WHEN ${fate} = 26 THEN 'starter' WHEN ${isJudged} THEN 'desk' ELSE 'none' END, 1, CASE WHEN ${isJudged} THEN ${when} END,
     1, repeat('0', 64), ${when}, ${when}, 0, 0
   FROM ${everyClaim} JOIN public.claim c ON c.id = ${uuid(claim, 'i')} WHERE ${isPublic}`,
  `INSERT INTO record.claim_words (number, claim_id, search_text, search)
   SELECT r.number, r.claim_id, ${text}, ${lexemes}
   FROM ${everyClaim} JOIN record.claim r ON r.claim_id = ${uuid(claim, 'i')}`,
  `INSERT INTO public.claim_flag (id, claim_id, flag, reason, set_by_id, set_at)
   SELECT gen_random_uuid(), ${uuid(claim, 'i')}, flag, '{"en":"A doubt."}', ${uuid(person, '0')}, ${when}
   FROM ${everyClaim}, LATERAL (VALUES ('stale', ${fate} >= 60), ('under_re_review', ${dice('i', 'flag', 40)} = 0), ('suspended', ${dice('i', 'flag', 200)} = 0)) f (flag, stands)
   WHERE stands AND ${isJudged}`,
  `INSERT INTO public.challenge (id, claim_id, version, organization_id, submitted_by_id, disputes, text, received_at)
   SELECT gen_random_uuid(), ${uuid(claim, 'i')}, 1, ${uuid(vendor, '0')}, ${uuid(person, '0')}, 'margin', 'Too narrow.', ${when}
   FROM ${everyClaim} WHERE ${isJudged} AND ${dice('i', 'challenge', 300)} = 0`,
  `INSERT INTO public.response (id, claim_id, organization_id, submitted_by_id, language, text, received_at)
   SELECT gen_random_uuid(), ${uuid(claim, 'i')}, ${uuid(vendor, '0')}, ${uuid(person, '0')}, 'en', 'We stand by it.', ${when}
   FROM ${everyClaim} WHERE ${isJudged} AND ${dice('i', 'response', 200)} = 0`,
  `INSERT INTO public.claim_assignment (claim_id, assignee_id, assigned_by_id, assigned_at)
   SELECT ${uuid(claim, 'i')}, ${uuid(person, dice('i', 'hands', people))}, ${uuid(person, '0')}, ${when}
   FROM ${everyClaim} WHERE ${dice('i', 'assigned', 8)} = 0`,
  `INSERT INTO public.tag (id, name, key, created_by_id, created_at)
   SELECT ${uuid(tag, 'i')}, 'Tag ' || i, 'tag-' || i, ${uuid(person, '0')}, now() FROM generate_series(0, ${tags - 1}) i`,
  `INSERT INTO public.claim_tag (claim_id, tag_id, tagged_by_id, tagged_at)
   SELECT ${uuid(claim, 'i')}, ${uuid(tag, dice('i', 'tag', tags))}, ${uuid(person, '0')}, now()
   FROM ${everyClaim} WHERE ${dice('i', 'tagged', 3)} = 0`,
]

/** Whose queue is measured. */
export const benchReviewer = '000000a4-0000-7000-8000-000000000001'
