import { comparabilities, evidenceForms, grades, meetsAnswers, stances } from '@/lib/evidence/schema'
import { day, id, link, perLocale, text, whole, word, yesNo } from '../column'
import { type ExportFile, inPublishedOrder } from '../file'
import { publishedHeaders } from '../published-headers'
import { claimColumns } from './claim-columns'
import { partyColumns, partyNames } from './party-columns'
import { reviewColumns } from './review-columns'
import { evidenceStatuses } from './status'

const document = [
  ...claimColumns,
  id('evidence_id', 'e.evidence_id', {
    en: 'The evidence; with the claim the key of this row.',
    ko: '증거. 주장과 함께 이 행의 키.',
  }),
  whole('ordinal', 'e.ordinal', {
    says: { en: 'Place on the claim’s page.', ko: '주장 페이지에서의 순서.' },
  }),
  text('title', 'e.title', { en: 'Title of the evidence.', ko: '증거의 제목.' }),
  word('form', 'e.form', { values: evidenceForms, says: { en: 'What it is.', ko: '증거의 형식.' } }),
  day('date', 'e.date', { en: 'Day of the run or document.', ko: '실행일이나 문서 날짜.' }),
  text('source_title', 'e.source_title', { en: 'Where it was published.', ko: '공개된 곳.' }),
  link('source_url', 'e.source_url', { en: 'Address of where it was published.', ko: '공개된 곳의 주소.' }),
  link('archived_url', 'e.archived_url', { en: 'Address of an archived copy.', ko: '보관된 사본의 주소.' }),
  ...partyColumns(),
]

const weight = [
  word('stance', 'e.stance', {
    values: stances,
    says: { en: 'What it does to the claim.', ko: '주장에 대해 갖는 방향.' },
  }),
  ...perLocale('stance_reason', 'e.stance_reason', { en: 'Why.', ko: '그 까닭.' }),
  word('grade', 'e.grade', {
    values: grades,
    says: {
      en: 'Independence, from A (no tie) to D (the vendor itself); E repeats someone else’s number.',
      ko: '독립성 등급. A는 이해관계 없음, D는 공급사 자신, E는 남의 수치를 옮긴 것.',
    },
  }),
  yesNo('grade_overridden', 'e.grade_overridden', {
    en: 'Whether a person set the grade, with a reason on the page.',
    ko: '사람이 등급을 정했는지 여부. 까닭은 페이지에 있음.',
  }),
  word('comparability', 'e.comparability', {
    values: comparabilities,
    says: {
      en: 'How its set-up matches the claim’s, by the worst of its results.',
      ko: '설정이 주장과 얼마나 맞는지. 가장 나쁜 결과를 기준으로 함.',
    },
  }),
  yesNo('counted', 'e.counted', {
    en: 'Whether the decision rule counted it.',
    ko: '판정 규칙이 반영했는지 여부.',
  }),
  text('counted_results', "nullif(array_to_string(e.counted_results, ' '), '')", {
    en: 'The keys of its results that counted, with blanks between them; empty where none did.',
    ko: '반영된 결과들의 키. 사이에 공백을 두며, 없으면 비어 있음.',
  }),
  text('why_not', 'e.why_not', {
    en: 'The rule’s word for why it did not count.',
    ko: '반영하지 않은 까닭을 규칙의 낱말로 적은 것.',
  }),
  whole('artifact_level', 'e.artifact_level', {
    says: {
      en: 'What is public of it: 0 a number alone, 1 the method, 2 configuration and prompts, 3 outputs per item, 4 run again by this desk.',
      ko: '공개된 정도. 0은 수치만, 1은 방법, 2는 설정과 프롬프트, 3은 문항별 출력, 4는 이 데스크가 다시 실행함.',
    },
  }),
  word('status', 'e.status', {
    values: evidenceStatuses,
    says: { en: 'Whether it still stands.', ko: '지금도 유효한지 여부.' },
  }),
  yesNo('unconfirmed', 'e.unconfirmed', {
    en: 'Whether nobody could confirm the document so far.',
    ko: '아직 문서를 확인하지 못했는지 여부.',
  }),
  id('derived_from_id', 'e.derived_from_id', {
    en: 'The evidence whose number it repeats.',
    ko: '이 증거가 옮긴 수치의 원래 증거.',
  }),
  text('derived_from_title', 'origin.title', { en: 'Its title.', ko: '그 증거의 제목.' }),
  word('meets', 'e.meets', {
    values: meetsAnswers,
    says: {
      en: 'Whether it meets the specification with all its conditions.',
      ko: '사양과 그 조건을 모두 충족하는지 여부.',
    },
  }),
  ...reviewColumns('c.verdict_origin'),
]

/** One row for each pair of a claim and a piece of evidence. */
export const evidence: ExportFile = {
  name: 'evidence',
  title: { en: 'Evidence by claim', ko: '주장별 증거' },
  says: {
    en: 'One row for each claim and each piece of evidence on it: what it does to the claim and whether it counted.',
    ko: '주장과 그에 딸린 증거의 쌍마다 한 행씩. 증거가 주장에 대해 갖는 방향과 반영 여부.',
  },
  key: ['claim_slug', 'evidence_id'],
  refersTo: [{ file: 'claims', columns: ['claim_slug'] }],
  from: `claim_evidence e JOIN claim c ON c.claim_id = e.claim_id
    CROSS JOIN LATERAL (${partyNames}) parties
    LEFT JOIN LATERAL (
      SELECT x.title FROM claim_evidence x WHERE x.evidence_id = e.derived_from_id ORDER BY x.claim_id LIMIT 1) origin ON true`,
  where: (chosen) => chosen,
  orderBy: 'c.slug, e.ordinal, e.evidence_id',
  columns: inPublishedOrder([...document, ...weight], publishedHeaders.evidence),
}
