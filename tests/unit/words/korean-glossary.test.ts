import { expect, test } from 'vitest'
import { ko as desk } from '@/lib/i18n/messages/desk/ko'
import { ko as record } from '@/lib/i18n/messages/public/ko'

/** One word for one thing: what must not be said, and what is said. */
const glossary: readonly (readonly [RegExp, string])[] = [
  [/업체/, '공급사 (vendor)'],
  [/조직/, '기관 (organization)'],
  [/(?<!판단 )근거/, '증거 (evidence); 판단 근거 is the reasoning of a verdict'],
  [/보류|중지/, '중단 (suspend); of an account 정지'],
  [/철수/, '철회 (withdraw, retract)'],
  [/하니스/, '하네스 (harness)'],
  [/평가 기관|평가기관/, '평가자 (evaluator)'],
  [/비공개 처리|블랙아웃|삭제 처리/, '가림 처리, 가리다 (redact)'],
  [/리콜/, '회수 (recall)'],
]

test('Korean says each thing with one word', () => {
  const sentences = [...textsIn('desk', desk), ...textsIn('public', record)]
  expect(sentences.length).toBeGreaterThan(1000)
  const faults = sentences.flatMap(([place, text]) =>
    glossary.flatMap(([wrong, right]) => (wrong.test(text) ? [`${place}: ${text} → ${right}`] : [])),
  )
  expect(faults).toEqual([])
})

/** A particle that was right for the word that stood there before. */
const misjoined =
  /(공급사|증거|평가자|철회)(은|이|을|과|으로)(?=[\s,.”]|$)|(기관|중단|하네스)(는|가|를|와|로)(?=[\s,.”]|$)/

test('the particles behind these words are those that they ask for', () => {
  const sentences = [...textsIn('desk', desk), ...textsIn('public', record)]
  expect(sentences.filter(([, text]) => misjoined.test(text))).toEqual([])
})

function textsIn(place: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(`${place}.${key}`, inner))
}
