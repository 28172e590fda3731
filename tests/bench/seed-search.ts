import type { ClientBase } from 'pg'
import { aliasKey } from '@/lib/registry/alias-key'
import { searchDocument } from '@/lib/search/document'
import { madeClaim } from './made-texts'

export const amounts = { models: 3000, vendors: 200, benchmarks: 600, evaluators: 150, texts: 4000 }

/**
 * Fills the record with made-up claims to search: 3,000 models with names in two languages, 200 vendors, 600
 * benchmarks and 150 evaluators, few of them in many claims and most in few; 4,000 different texts in English and
 * Korean, each with one word that no other has (`zqx17`). A claim stands in the record only, not on the desk.
 */
export async function seedSearch(client: ClientBase, claims: number): Promise<void> {
  await client.query(
    `SET synchronous_commit = off; SET client_min_messages = warning; SET maintenance_work_mem = '1GB'`,
  )
  await client.query('DROP INDEX record.record_claim_words_search_idx')
  await client.query('ALTER TABLE record.version DISABLE TRIGGER USER')
  await registry(client)
  await texts(client)
  for (const ties of [modelTies, benchmarkTies, evaluatorTies]) await client.query(ties, [claims])
  await client.query('ANALYZE record.claim_model, record.claim_benchmark, record.claim_evaluator')
  for (const rows of [claimRows, wordRows, deskRows, versionRows, flagRows])
    await client.query(rows, [claims])
  await client.query(mentionRows)
  await client.query('ALTER TABLE record.version ENABLE TRIGGER USER')
  await client.query('CREATE INDEX record_claim_words_search_idx ON record.claim_words USING gin (search)')
  await client.query('VACUUM (ANALYZE)')
}

async function registry(client: ClientBase): Promise<void> {
  const { models, vendors, benchmarks, evaluators } = amounts
  await client.query(organizationRows, [vendors + evaluators, vendors])
  await client.query(modelRows, [models, vendors])
  await client.query(benchmarkRows, [benchmarks])
  for (const [table, column, space, names] of [
    ['organization_alias', 'organization_id', 1, named(vendors + evaluators, organizationNames)],
    ['model_alias', 'model_id', 2, named(models, modelNames)],
    ['benchmark_alias', 'benchmark_id', 3, named(benchmarks, benchmarkNames)],
  ] as const) {
    await client.query(
      `INSERT INTO public.${table} (id, ${column}, alias, key)
       SELECT gen_random_uuid(), ${uuid(space, 'n.number')}, n.alias, n.key
       FROM jsonb_to_recordset($1::jsonb) AS n (number int, alias text, key text)`,
      [JSON.stringify(names)],
    )
  }
}

function named(count: number, namesOf: (number: number) => string[]) {
  return Array.from({ length: count }, (_, number) =>
    namesOf(number).map((alias) => ({ number, alias, key: aliasKey(alias) })),
  ).flat()
}

const families = [
  'Maverick',
  'Scout',
  'Sonnet',
  'Flash',
  'Opus',
  'Behemoth',
  'Nova',
  'Titan',
  'Falcon',
  'Orca',
]
const korean = [
  '매버릭',
  '스카우트',
  '소네트',
  '플래시',
  '오퍼스',
  '베헤못',
  '노바',
  '타이탄',
  '팰컨',
  '오르카',
]
/** Ten models of a name each: the names of ten families, and made-up ones. */
const modelNames = (number: number) => {
  const family = Math.floor(number / 10)
  const made = `${['Bra', 'Cor', 'Dol', 'Fen', 'Gri', 'Hul', 'Jas', 'Kem', 'Lup', 'Mox'][family % 10]}${['ada', 'eno', 'ivu', 'olo', 'uri', 'ame', 'eti', 'isk', 'opa', 'uxo'][Math.floor(family / 10) % 10]}${family}`
  return [
    `${families[family] ?? made} ${number % 10} Instruct`,
    `${korean[family] ?? `모델${made}`} ${number % 10}`,
  ]
}
const organizationNames = (number: number) => [`Laboratory ${number}`, `연구소 ${number}호`]
const benchmarkNames = (number: number) => [`Exam ${number} Diamond`, `시험지 ${number}`]

async function texts(client: ClientBase): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE made (number int PRIMARY KEY, claim jsonb, search_text text, lexemes tsvector, hash text)`,
  )
  for (let start = 0; start < amounts.texts; start += 500) {
    const rows = Array.from({ length: 500 }, (_, index) => {
      const claim = madeClaim(start + index)
      const { searchText, lexemes } = searchDocument(claim, [])
      return { number: start + index, claim, search_text: searchText, lexemes }
    })
    await client.query(
      `INSERT INTO made (number, claim, search_text, lexemes) SELECT * FROM jsonb_to_recordset($1::jsonb) AS m (number int, claim jsonb, search_text text, lexemes tsvector)`,
      [JSON.stringify(rows)],
    )
  }
  await client.query(`UPDATE made SET hash = encode(sha256(convert_to(claim::text, 'UTF8')), 'hex')`)
  await client.query('ANALYZE made')
}

/** A UUID out of a namespace digit and a number, so that rows find each other without being looked up. */
function uuid(space: number, number: string): string {
  return `('0000000${space}-0000-7000-9000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}

/** A number below `of` for a claim, small ones far more often than large ones. */
function skewed(of: number, salt: number): string {
  return `floor(${of} * power((hashint8extended(i.n::bigint, ${salt}) & 16777215) / 16777216.0, 3))::int`
}

const organizationRows = `INSERT INTO public.organization (id, slug, name, kinds, url, created_at)
  SELECT ${uuid(1, 'i')}, 'laboratory-' || i, 'Laboratory ' || i, CASE WHEN i < $2::int THEN '{vendor}' ELSE '{evaluator}' END::organization_kind[],
    NULL, now() FROM generate_series(0, $1::int - 1) i`
const modelRows = `INSERT INTO public.model (id, slug, name, organization_id, created_at)
  SELECT ${uuid(2, 'i')}, 'made-model-' || i, 'Made model ' || i, ${uuid(1, 'i % $2::int')}, now()
  FROM generate_series(0, $1::int - 1) i`
const benchmarkRows = `INSERT INTO public.benchmark (id, slug, name, metric, unit, scale, direction, created_at)
  SELECT ${uuid(3, 'i')}, 'exam-' || i, 'Exam ' || i || ' Diamond', 'accuracy', '%', 'percent', 'higher', now()
  FROM generate_series(0, $1::int - 1) i`

const verdicts = `(ARRAY['unverified','unverified','unverified','confirmed','mostly_confirmed','mixed','misleading','contradicted'])[i.n % 8 + 1]`
const kinds = `(ARRAY['score','score','score','comparison','comparison','specification','superlative','opinion'])[(i.n / 8) % 8 + 1]`
const origins = `(ARRAY['desk','desk','none'])[i.n % 3 + 1]`
const numbers = 'generate_series(0, $1::int - 1) AS i (n)'
const vendor = uuid(1, skewed(amounts.vendors, 1))
const text = `JOIN made m ON m.number = (i.n * 31) % ${amounts.texts}`
const someone = '(SELECT min(p.id::text)::uuid FROM public.person p)'

const modelTies = `INSERT INTO record.claim_model (claim_id, model_id, role)
  SELECT ${uuid(4, 'i.n')}, ${uuid(2, skewed(amounts.models, 2))}, 'subject' FROM ${numbers}
  UNION SELECT ${uuid(4, 'i.n')}, ${uuid(2, skewed(amounts.models, 3))}, 'comparator' FROM ${numbers}`
const benchmarkTies = `INSERT INTO record.claim_benchmark (claim_id, benchmark_id, role)
  SELECT ${uuid(4, 'i.n')}, ${uuid(3, skewed(amounts.benchmarks, 4))}, 'claimed' FROM ${numbers}`
const evaluatorTies = `INSERT INTO record.claim_evaluator (claim_id, organization_id)
  SELECT ${uuid(4, 'i.n')}, ${uuid(1, `${amounts.vendors} + ${skewed(amounts.evaluators, 5)}`)} FROM ${numbers} WHERE i.n % 10 < 7`

const about = `array_to_tsvector(ARRAY(SELECT '#' || ${vendor}
  UNION SELECT '#' || x.model_id FROM record.claim_model x WHERE x.claim_id = ${uuid(4, 'i.n')}
  UNION SELECT '#' || x.benchmark_id FROM record.claim_benchmark x WHERE x.claim_id = ${uuid(4, 'i.n')}
  UNION SELECT '#' || x.organization_id FROM record.claim_evaluator x WHERE x.claim_id = ${uuid(4, 'i.n')}))`
const claimRows = `
  INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin,
    approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count, tested_independently)
  SELECT ${uuid(4, 'i.n')}, 'made-claim-' || i.n, ${vendor}, ${kinds}, 'vendor', m.claim #> '{claim,statement}',
    date '2022-01-01' + (i.n * 7919) % 1400, ${verdicts}, m.claim #> '{verdict,oneLine}', ${origins}, 0, 0,
    repeat('0', 64), now(), timestamptz '2026-01-01' + ((i.n::bigint * 104729) % 10000000) * interval '1 second', 4, 2, i.n % 5 < 2
  FROM ${numbers} ${text}`
const wordRows = `
  INSERT INTO record.claim_words (number, claim_id, search_text, search)
  SELECT c.number, c.claim_id, m.search_text, m.lexemes || ${about}
  FROM ${numbers} ${text} JOIN record.claim c ON c.claim_id = ${uuid(4, 'i.n')}`

const deskRows = `
  INSERT INTO public.claim (id, slug, vendor_id, kind, stage, statement, claimed_on, created_by_id, created_at, updated_at, published_at)
  SELECT ${uuid(4, 'i.n')}, 'made-claim-' || i.n, ${vendor}, 'score', 'published', m.claim #> '{claim,statement}', date '2022-01-01',
    ${someone}, now(), now(), now() FROM ${numbers} ${text}`
const versionRows = `
  INSERT INTO record.version (claim_id, number, reason, note, text, content_hash, published_at, published_by_id, verdict)
  SELECT ${uuid(4, 'i.n')}, 0, 'published', '{}', m.claim::text, m.hash, now(), ${someone}, 'unverified' FROM ${numbers} ${text}`
const flagRows = `INSERT INTO public.claim_flag (id, claim_id, flag, reason, set_by_id, set_at)
  SELECT gen_random_uuid(), ${uuid(4, 'i.n')}, (ARRAY['outdated','disputed','under_re_review'])[i.n % 3 + 1], '{"en": "Made up"}', ${someone}, now()
  FROM ${numbers} WHERE i.n % 41 = 0`

const mentionRows = `
  INSERT INTO record.mention (kind, subject_id, claim_id)
  SELECT kind, id, ${uuid(4, '0')} FROM (
    SELECT 'organization' AS kind, id FROM public.organization WHERE slug LIKE 'laboratory-%' UNION ALL
    SELECT 'model', id FROM public.model WHERE slug LIKE 'made-model-%' UNION ALL
    SELECT 'benchmark', id FROM public.benchmark WHERE slug LIKE 'exam-%') subjects`
