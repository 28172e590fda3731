import { VERDICT_IDS } from '@/lib/verdicts/scale'
import { day, page, perLocale, text, time, whole, word, yesNo } from '../column'
import { type ExportFile, inPublishedOrder } from '../file'
import { publishedHeaders } from '../published-headers'
import { claimColumns } from './claim-columns'
import { reviewColumns } from './review-columns'

const verdict = (field: string) => `s.said -> 'verdict' -> '${field}'`
const plain = (field: string) => `s.said -> 'verdict' ->> '${field}'`
const contact = (field: string) => `s.said -> 'verdict' -> 'contact' -> '${field}'`
const plainContact = (field: string) => `s.said -> 'verdict' -> 'contact' ->> '${field}'`

const suspended = `EXISTS (SELECT 1 FROM claim_flag f WHERE f.claim_id = c.claim_id AND f.flag = 'suspended')`

const decision = [
  ...claimColumns,
  whole('version', 'v.number', {
    says: {
      en: 'The version that the verdict made; with the claim the key of this row.',
      ko: '이 판정으로 생긴 버전. 주장과 함께 이 행의 키.',
    },
  }),
  page('version_url', `'/claims/' || c.slug || '/v/' || v.number`, {
    en: 'Page of that version.',
    ko: '그 버전의 페이지 주소.',
  }),
  yesNo('is_current', `coalesce(v.number = standing.number, false) AND NOT ${suspended}`, {
    en: 'Whether it is the verdict that stands now; false while it is suspended.',
    ko: '지금 유효한 판정인지 여부. 효력이 정지된 동안은 false.',
  }),
  ...perLocale('statement', `s.said -> 'claim' -> 'statement'`, {
    en: 'The claim as it read then.',
    ko: '그때의 주장 문장.',
  }),
  word('verdict', 'v.verdict', { values: VERDICT_IDS, says: { en: 'The verdict.', ko: '판정.' } }),
  text('sub_reason', plain('subReason'), {
    en: 'Why it is not verified, in one word of the decision rule.',
    ko: '확인되지 않은 까닭을 판정 규칙의 낱말로 적은 것.',
  }),
  ...perLocale('one_line', verdict('oneLine'), { en: 'The verdict in one line.', ko: '한 줄로 적은 판정.' }),
  ...perLocale('reasoning', verdict('reasoning'), { en: 'Why, in Markdown.', ko: '판정의 근거. 마크다운.' }),
  day('judged_as_of', `(${plain('judgedAsOf')})::date`, {
    en: 'Day for which it was judged; what came later did not count.',
    ko: '판정의 기준일. 그 뒤에 나온 것은 반영하지 않음.',
  }),
]

const people = [
  ...reviewColumns(plain('origin')),
  text('author', plain('author'), { en: 'Who proposed it.', ko: '판정을 제안한 사람.' }),
  text('approvers', 'approved.names', {
    en: 'Who approved it, divided by |. An approver from outside the desk is marked (outside).',
    ko: '판정을 승인한 사람. |로 나눔. 외부 승인자에게는 (outside) 표시를 붙임.',
  }),
  whole('approvals', 'approved.count', { says: { en: 'How many approved it.', ko: '승인한 사람 수.' } }),
  time('decided_at', `(${plain('decidedAt')})::timestamptz`, {
    en: 'When it was approved.',
    ko: '승인된 때.',
  }),
  ...perLocale('departure', verdict('departure'), {
    en: 'Why it departs from what the rule suggests.',
    ko: '규칙의 제안과 다르게 판정한 까닭.',
  }),
  text('contact_whom', plainContact('whom'), {
    en: 'Whom the desk asked at the vendor.',
    ko: '공급사에서 문의를 받은 사람이나 부서.',
  }),
  text('contact_how', plainContact('how'), { en: 'How they were asked.', ko: '문의한 방법.' }),
  day('contacted_on', `(${plainContact('contactedOn')})::date`, {
    en: 'Day they were asked.',
    ko: '문의한 날짜.',
  }),
  day('contact_deadline', `(${plainContact('deadline')})::date`, {
    en: 'Day by which they could answer.',
    ko: '답변 기한.',
  }),
  ...perLocale('contact_answer', contact('answer'), { en: 'What they answered.', ko: '답변 내용.' }),
  ...perLocale('contact_skipped_reason', contact('skippedReason'), {
    en: 'Why they were not asked.',
    ko: '문의하지 않은 까닭.',
  }),
]

const proof = [
  time('published_at', 'v.published_at', { en: 'When the version was published.', ko: '버전이 공개된 때.' }),
  text('content_hash', 'v.content_hash', {
    en: 'SHA-256 of the version’s JSON.',
    ko: '버전 JSON의 SHA-256.',
  }),
]

/** One row for each version that decided a verdict, former ones included. */
export const verdicts: ExportFile = {
  name: 'verdicts',
  title: { en: 'Verdicts', ko: '판정' },
  says: {
    en: 'One row for each version that decided a verdict: all that were ever published, with a mark on the one that stands.',
    ko: '판정을 정한 버전마다 한 행씩. 지금까지 공개된 판정을 모두 싣고, 지금 유효한 것을 표시합니다.',
  },
  key: ['claim_slug', 'version'],
  refersTo: [{ file: 'claims', columns: ['claim_slug'] }],
  // OFFSET 0 keeps each snapshot from being parsed once per column.
  from: `version v JOIN claim c ON c.claim_id = v.claim_id
    CROSS JOIN LATERAL (SELECT v.text::jsonb AS said OFFSET 0) s
    LEFT JOIN LATERAL (
      SELECT (n.text::jsonb -> 'verdict' ->> 'decidedInVersion')::int AS number FROM version n
      WHERE n.claim_id = c.claim_id AND n.number = c.version OFFSET 0) standing ON true
    CROSS JOIN LATERAL (
      SELECT count(*) AS count, string_agg((p.person ->> 'name') || CASE WHEN p.person ? 'outside' THEN ' (outside)' ELSE '' END,
        ' | ' ORDER BY p.place) AS names
      FROM jsonb_array_elements(s.said -> 'verdict' -> 'approvers') WITH ORDINALITY AS p (person, place)) approved`,
  only: 'v.assessment_id IS NOT NULL',
  where: (chosen) => chosen,
  orderBy: 'c.slug, v.number',
  columns: inPublishedOrder([...decision, ...people, ...proof], publishedHeaders.verdicts),
}
