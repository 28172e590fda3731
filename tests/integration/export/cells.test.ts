import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Exports } from '@/lib/exchange/export/exports'
import { exportFiles } from '@/lib/exchange/export/files'
import { freshDatabase } from '../../support/database'
import { download, rowsOf, siteUrl, testExports, wanted } from './download'
import { ids } from './ids'
import { at } from './insert'
import { fillRecord } from './record-rows'

let exports: Exports

beforeAll(async () => {
  const { url } = await freshDatabase()
  const client = new pg.Client(url)
  await client.connect()
  await fillRecord(client)
  await client.end()
  exports = testExports(url)
})
afterAll(() => exports.close())

const claim = {
  claim_slug: 'maverick-mmlu',
  claim_url: `${siteUrl}/claims/maverick-mmlu`,
  claim_withdrawn: 'false',
}
const byDesk = { verdict_origin: 'desk', reviewed_by_desk: 'true' }
const model = {
  model_slug: 'maverick',
  model_name: 'Maverick',
  model_url: `${siteUrl}/models/maverick`,
  benchmark_slug: 'mmlu-pro',
  benchmark_name: 'MMLU Pro',
  benchmark_url: `${siteUrl}/benchmarks/mmlu-pro`,
  metric: 'accuracy',
}

test('a claim is one row with its current verdict, and a withdrawn one says so and who did not review it', async () => {
  const vendor = { vendor_slug: 'meta', vendor_name: 'Meta', vendor_url: `${siteUrl}/vendors/meta` }
  const both = {
    ...vendor,
    kind: 'score',
    attribution: 'vendor',
    claimed_on: '2025-04-05',
    judged_as_of: '2026-02-01',
    decided_at: at,
    suspended: 'false',
    evidence_count: '2',
    counted_count: '1',
    version: '3',
    content_hash: 'f'.repeat(64),
    published_at: at,
    updated_at: at,
  }
  expect(await rowsOf(exports, 'claims.csv')).toEqual([
    {
      ...both,
      ...byDesk,
      claim_slug: 'maverick-mmlu',
      claim_url: `${siteUrl}/claims/maverick-mmlu`,
      statement_en: `'=1+1, "quoted"\nsecond line`,
      statement_ko: '매버릭이 80.5점을 받았다',
      source_title: `'＝SUM(A1)`,
      source_url: 'https://example.org/llama',
      subjects: 'Maverick',
      comparators: 'GPT-4o',
      benchmarks: 'MMLU Pro',
      verdict: 'confirmed',
      one_line_en: 'Holds',
      one_line_ko: '성립한다',
      approvals: '1',
      flags: 'disputed',
      version_url: `${siteUrl}/claims/maverick-mmlu/v/3`,
      withdrawn: 'false',
    },
    {
      ...both,
      claim_slug: 'scout-old',
      claim_url: `${siteUrl}/claims/scout-old`,
      statement_en: `'-2 was said`,
      verdict_origin: 'starter',
      reviewed_by_desk: 'false',
      review_note_en: 'shipped with the software, not reviewed by this desk',
      review_note_ko: '소프트웨어와 함께 제공되었으며, 이 데스크가 검토하지 않음',
      approvals: '0',
      version_url: `${siteUrl}/claims/scout-old/v/3`,
      withdrawn: 'true',
      withdrawn_at: at,
      withdrawn_note_en: 'Said by nobody',
    },
  ])
})

test('a claimed number is one row with its value as printed and as a number, its comparator and its conditions', async () => {
  expect(await rowsOf(exports, 'assertions.csv')).toEqual([
    {
      ...claim,
      ...model,
      ...byDesk,
      assertion_id: ids.assertion,
      ordinal: '0',
      relation: 'gte',
      value_printed: '-80.50',
      value: '-80.50',
      unit: '%',
      direction: 'higher',
      comparator_slug: 'gpt-4o',
      comparator_name: 'GPT-4o',
      comparator_url: `${siteUrl}/models/gpt-4o`,
      comparator_value_printed: '1.5K',
      comparator_value: '1500.0',
      not_reported_ko: '밝히지 않음',
      se: '0.40',
      n: '12032',
      setup_shots: '0',
      setup_token_limit: `'+1`,
    },
  ])
})

test('evidence is one row for each claim it bears on, with what it does to it, all parties, and why it did not count', async () => {
  const both = {
    ...claim,
    ...byDesk,
    form: 'run',
    date: '2025-05-01',
    source_title: 'Leaderboard',
    source_url: 'https://example.org/run',
    stance: 'supports',
    stance_reason_en: 'Same split',
    grade_overridden: 'false',
    artifact_level: '2',
    status: 'active',
    unconfirmed: 'false',
  }
  expect(await rowsOf(exports, 'evidence.csv')).toEqual([
    {
      ...both,
      evidence_id: ids.evidence,
      ordinal: '0',
      title: `'\t=cmd()`,
      party_ran: `'=HYPERLINK("http://example.org") | Meta`,
      party_funded: 'Fund',
      grade: 'A',
      comparability: 'match',
      counted: 'true',
    },
    {
      ...both,
      evidence_id: ids.echo,
      ordinal: '1',
      title: 'Echo',
      grade: 'E',
      counted: 'false',
      why_not: 'echo',
      derived_from_id: ids.evidence,
      derived_from_title: `'\t=cmd()`,
    },
  ])
})

test('a result is one row with its uncertainty, where that comes from, and its set-up', async () => {
  expect(await rowsOf(exports, 'results.csv')).toEqual([
    {
      ...model,
      ...byDesk,
      result_id: ids.result,
      evidence_id: ids.evidence,
      evidence_title: `'\t=cmd()`,
      evidence_status: 'active',
      source_title: 'Leaderboard',
      source_url: 'https://example.org/run',
      claims_withdrawn: 'false',
      ordinal: '0',
      model_organization_name: 'Meta',
      value_printed: '80.50',
      value: '80.50',
      unit: '%',
      direction: 'higher',
      se: '0.36',
      se_source: 'binomial',
      ci_low: '79.8',
      ci_high: '81.2',
      ci_level: '0.95',
      n: '12032',
      runs: '3',
      runs_sd: '0.2',
      setup_shots: '0',
      setup_harness: `'@latest`,
    },
  ])
})

test('only a version that decided a verdict is a row of the verdicts, and the one that stands is marked', async () => {
  const [former, standing, ...more] = await rowsOf(exports, 'verdicts.csv')
  const address = `${siteUrl}/claims/maverick-mmlu/v/`
  expect(more).toEqual([])
  expect(former).toMatchObject({
    version: '1',
    version_url: `${address}1`,
    is_current: 'false',
    statement_en: 'As it read then',
    verdict: 'mixed',
  })
  expect(standing).toEqual({
    ...claim,
    ...byDesk,
    version: '2',
    version_url: `${address}2`,
    is_current: 'true',
    statement_en: 'As it reads now',
    verdict: 'confirmed',
    one_line_en: 'Holds',
    one_line_ko: '성립한다',
    reasoning_en: `'- because\n- of this`,
    judged_as_of: '2026-02-01',
    author: 'Ada',
    approvers: 'Bo | Cy',
    approvals: '2',
    decided_at: at,
    contact_whom: `'@press`,
    contact_how: 'e-mail',
    contacted_on: '2026-02-10',
    contact_deadline: '2026-02-17',
    contact_answer_en: 'No comment',
    published_at: at,
    content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a suspended verdict is not repeated: the claim says that it is suspended, and no verdict is current', async () => {
  const { url } = await freshDatabase()
  const client = new pg.Client(url)
  await client.connect()
  await fillRecord(client)
  await client.query(`UPDATE public.claim_flag SET flag = 'suspended'`)
  await client.end()
  const own = testExports(url)
  const [row] = await rowsOf(own, 'claims.csv')
  expect(row).toMatchObject({ claim_slug: 'maverick-mmlu', suspended: 'true', flags: 'suspended' })
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['verdict']))
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['one_line_en']))
  expect((await rowsOf(own, 'verdicts.csv')).map(({ is_current }) => is_current)).toEqual(['false', 'false'])
  await own.close()
})

test('a draft, and what only a draft mentions, is in no export, filtered or not', async () => {
  for (const { name } of exportFiles) {
    for (const query of ['', '?q=secret', '?model=secret-model', '?raw=1&vendor=meta']) {
      expect((await download(exports, `${name}.csv${query}`)).toLowerCase()).not.toContain('secret')
    }
  }
})

test('a file has the rows of the claims that the filter of /claims chooses', async () => {
  const rows = async (name: string) => (await rowsOf(exports, name)).length
  expect(await rows('claims.csv?verdict=confirmed')).toBe(1)
  // Withdrawn, so that it stands under no verdict.
  expect(await rows('claims.csv?verdict=mixed')).toBe(0)
  expect(await rows('claims.csv?q=holds&kind=score&from=2025-01-01&vendor=meta')).toBe(1)
  expect(await rows('assertions.csv?model=gpt-4o')).toBe(1)
  expect(await rows('evidence.csv?benchmark=mmlu-pro')).toBe(2)
  for (const { name } of exportFiles.slice(1)) expect(await rows(`${name}.csv?verdict=misleading`)).toBe(0)
  expect(await rows('results.csv?verdict=confirmed')).toBe(1)
  expect(await rows('claims.csv?to=2024-01-01')).toBe(0)
})

test('raw text is exactly what is kept, and only excel puts a byte-order mark in front', async () => {
  const [row] = await rowsOf(exports, 'claims.csv?raw=1')
  expect(row?.statement_en).toBe('=1+1, "quoted"\nsecond line')
  const plain = await download(exports, 'claims.csv')
  expect(plain.startsWith('claim_slug,')).toBe(true)
  expect(await download(exports, 'claims.csv?excel=1')).toBe(`\uFEFF${plain}`)
})

test('rows end in a line feed alone', async () => {
  const file = await download(exports, 'results.csv')
  expect(file.endsWith('\n')).toBe(true)
  expect(file).not.toContain('\r')
})

test('every export says as of when it is, and the head of the audit trail then', async () => {
  const { time, auditHead } = (await exports.describe(wanted('claims.csv'))).asOf
  expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000)
  expect(auditHead).toBe(`0:${'0'.repeat(64)}`)
})
