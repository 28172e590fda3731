import { attributions, claimKinds, quantifiers } from '@/lib/claims/schema'
import { VERDICT_IDS } from '@/lib/verdicts/scale'
import { type Column, day, link, page, perLocale, text, time, whole, word, yesNo } from '../column'
import { type ExportFile, inPublishedOrder } from '../file'
import { publishedHeaders } from '../published-headers'
import { vendorColumns } from './registry-columns'
import { reviewColumns } from './review-columns'

const whatIsClaimed: Column[] = [
  text('claim_slug', 'c.slug', {
    en: 'The key of the claim; the last part of its address.',
    ko: '주장의 키이자 주소의 마지막 부분.',
  }),
  page('claim_url', `'/claims/' || c.slug`, { en: 'Page of the claim.', ko: '주장 페이지 주소.' }),
  ...vendorColumns('vendor', 'o', { en: 'Who made the claim.', ko: '주장한 곳.' }),
  word('kind', 'c.kind', {
    values: claimKinds,
    says: { en: 'Kind of claim.', ko: '주장의 종류.' },
  }),
  word('quantifier', 'c.quantifier', {
    values: quantifiers,
    says: { en: 'How many cases a comparison speaks of.', ko: '비교 주장이 가리키는 범위.' },
  }),
  word('attribution', 'c.attribution', {
    values: attributions,
    says: {
      en: 'Whether the vendor said it, or a reader infers it from what the vendor said.',
      ko: '공급사가 직접 말한 것인지, 독자가 그 말에서 추론한 것인지.',
    },
  }),
  ...perLocale('statement', 'c.statement', {
    en: 'The claim in one sentence.',
    ko: '한 문장으로 적은 주장.',
  }),
  day('claimed_on', 'c.claimed_on', { en: 'Day on which it was claimed.', ko: '주장한 날짜.' }),
  text('source_title', 'c.source_title', { en: 'Where it was said.', ko: '주장이 실린 곳.' }),
  link('source_url', 'c.source_url', { en: 'Address of where it was said.', ko: '주장이 실린 곳의 주소.' }),
  text('subjects', 'subjects.names', {
    en: 'Models the claim is about, divided by |.',
    ko: '주장의 대상 모델. |로 나눔.',
  }),
  text('comparators', 'comparators.names', {
    en: 'Models it compares them with, divided by |.',
    ko: '비교 대상 모델. |로 나눔.',
  }),
  text('benchmarks', 'benchmarks.names', {
    en: 'Benchmarks and properties it names, divided by |.',
    ko: '주장에 나온 벤치마크와 속성. |로 나눔.',
  }),
]

/** The verdict of a withdrawn claim and a suspended one are not repeated, here as on the pages; their versions stay readable. */
const standing = (sql: string) => `CASE WHEN c.withdrawn_at IS NULL AND NOT flags.suspended THEN ${sql} END`

const whatWasFound: Column[] = [
  word('verdict', standing('c.verdict'), {
    values: VERDICT_IDS,
    says: {
      en: 'Current verdict; empty while it is suspended, and of a withdrawn claim.',
      ko: '현재 판정. 효력이 정지된 동안이나 철회된 주장에서는 비어 있음.',
    },
  }),
  yesNo('suspended', 'flags.suspended', {
    en: 'Whether the verdict is suspended and under re-review.',
    ko: '판정의 효력이 정지되어 재검토 중인지 여부.',
  }),
  text('sub_reason', standing('c.sub_reason'), {
    en: 'Why it is not verified, in one word of the decision rule.',
    ko: '확인되지 않은 까닭을 판정 규칙의 낱말로 적은 것.',
  }),
  ...perLocale('one_line', `(${standing('c.one_line')})`, {
    en: 'The verdict in one line.',
    ko: '한 줄로 적은 판정.',
  }),
  day('judged_as_of', 'c.judged_as_of', {
    en: 'Day for which it was judged; what came later did not count.',
    ko: '판정의 기준일. 그 뒤에 나온 것은 반영하지 않음.',
  }),
  ...reviewColumns('c.verdict_origin'),
  whole('approvals', 'c.approvals', {
    says: {
      en: 'People who approved the verdict, its author not counted.',
      ko: '판정을 승인한 사람 수. 작성자 제외.',
    },
  }),
  time('decided_at', 'c.decided_at', { en: 'When the verdict was approved.', ko: '판정이 승인된 때.' }),
  text('flags', 'flags.names', {
    en: 'Flags that stand now, such as suspended or disputed, divided by |.',
    ko: '지금 붙어 있는 표시(예: 중단, 이의 제기). |로 나눔.',
  }),
  whole('evidence_count', 'c.evidence_count', {
    says: {
      en: 'Pieces of evidence on the page; those that repeat the number of another one are left out.',
      ko: '페이지에 실린 증거의 수. 다른 증거의 수치를 되풀이한 것은 제외.',
    },
  }),
  whole('counted_count', 'c.counted_count', {
    says: { en: 'Pieces of evidence that the rule counted.', ko: '그 가운데 규칙이 반영한 증거의 수.' },
  }),
]

const whereItStands: Column[] = [
  whole('version', 'c.version', { says: { en: 'Current version.', ko: '현재 버전.' } }),
  page('version_url', `'/claims/' || c.slug || '/v/' || c.version`, {
    en: 'Page of this version, which stays as it is.',
    ko: '이 버전의 페이지 주소. 내용이 바뀌지 않음.',
  }),
  text('content_hash', 'c.content_hash', {
    en: 'SHA-256 of the version’s JSON.',
    ko: '이 버전 JSON의 SHA-256.',
  }),
  time('published_at', 'c.published_at', {
    en: 'When the claim was first published.',
    ko: '처음 공개된 때.',
  }),
  time('updated_at', 'c.updated_at', {
    en: 'When the page last changed.',
    ko: '페이지가 마지막으로 바뀐 때.',
  }),
  yesNo('withdrawn', 'c.withdrawn_at IS NOT NULL', {
    en: 'Whether the claim was withdrawn from the record.',
    ko: '주장이 기록에서 철회되었는지 여부.',
  }),
  time('withdrawn_at', 'c.withdrawn_at', { en: 'When it was withdrawn.', ko: '철회된 때.' }),
  ...perLocale('withdrawn_note', 'c.withdrawn_note', { en: 'Why it was withdrawn.', ko: '철회된 까닭.' }),
]

/**
 * The rows of one claim are few. Told the role as well, PostgreSQL 18 means to skip through their index by every entry there is,
 * and passes it over for one that it then searches hundreds of times for each claim.
 */
const isRole = (role: string) => `(x.role = '${role}') IS TRUE`

/** One row for each published claim, withdrawn ones included and marked. */
export const claims: ExportFile = {
  name: 'claims',
  title: { en: 'Claims', ko: '주장' },
  says: {
    en: 'One row for each published claim with its current verdict. Withdrawn claims are included and marked.',
    ko: '공개된 주장마다 한 행씩, 현재 판정과 함께. 철회된 주장도 표시하여 포함합니다.',
  },
  key: ['claim_slug'],
  refersTo: [],
  from: `claim c LEFT JOIN organization o ON o.id = c.vendor_id
    CROSS JOIN LATERAL (${modelNames('subject')}) subjects
    CROSS JOIN LATERAL (${modelNames('comparator')}) comparators
    CROSS JOIN LATERAL (
      SELECT string_agg(b.name, ' | ' ORDER BY b.name) AS names FROM claim_benchmark x
      JOIN benchmark b ON b.id = x.benchmark_id WHERE x.claim_id = c.claim_id AND ${isRole('claimed')}) benchmarks
    CROSS JOIN LATERAL (
      SELECT string_agg(f.flag, ' | ' ORDER BY f.flag) AS names, coalesce(bool_or(f.flag = 'suspended'), false) AS suspended
      FROM claim_flag f WHERE f.claim_id = c.claim_id) flags`,
  where: (chosen) => chosen,
  orderBy: 'c.slug',
  columns: inPublishedOrder([...whatIsClaimed, ...whatWasFound, ...whereItStands], publishedHeaders.claims),
}

function modelNames(role: string): string {
  return `SELECT string_agg(m.name, ' | ' ORDER BY m.name) AS names FROM claim_model x
      JOIN model m ON m.id = x.model_id WHERE x.claim_id = c.claim_id AND ${isRole(role)}`
}
