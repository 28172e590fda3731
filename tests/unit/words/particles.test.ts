import { expect, test } from 'vitest'
import { withParticles } from '@/lib/i18n/particles'
import { speech } from '@/lib/i18n/translator'

test.each([
  ['메타이(가) 앞선', '메타가 앞선'],
  ['라마 4 매버릭이(가) 앞선', '라마 4 매버릭이 앞선'],
  ['“메타”(이)라는', '“메타”라는'],
  ['“반박됨”을(를)', '“반박됨”을'],
  ['“확인됨”(으)로', '“확인됨”으로'],
  ['서울(으)로', '서울로'],
  ['모델와(과) 벤치마크을(를)', '모델과 벤치마크를'],
])('a word in Hangul decides by its last consonant: %s', (written, said) => {
  expect(withParticles(written)).toBe(said)
})

test.each([
  ['규칙 1은(는)', '규칙 1은'],
  ['버전 2은(는)', '버전 2는'],
  ['버전 1(으)로', '버전 1로'],
  ['버전 6(으)로', '버전 6으로'],
  ['GPT-4o 2024-11-20와(과)', 'GPT-4o 2024-11-20과'],
  ['2%p을(를)', '2%p를'],
  ['5%이(가)', '5%가'],
])('digits and signs are read in Korean: %s', (written, said) => {
  expect(withParticles(written)).toBe(said)
})

test.each([
  ['“GPQA”(이)라는', '“GPQA”라는'],
  ['HELM은(는)', 'HELM은'],
  ['LLM와(과)', 'LLM과'],
  ['GPT-4o을(를)', 'GPT-4o를'],
  ['xAI이(가)', 'xAI가'],
  ['7B이(가)', '7B가'],
  ['10M(으)로', '10M으로'],
  ['URL(으)로', 'URL로'],
])('capitals are read letter by letter: %s', (written, said) => {
  expect(withParticles(written)).toBe(said)
})

test.each([
  ['Google은(는)', 'Google은'],
  ['Scale(으)로', 'Scale로'],
  ['Anthropic이(가)', 'Anthropic이'],
  ['DeepSeek이(가)', 'DeepSeek가'],
  ['Grok이(가)', 'Grok이'],
  ['Maverick을(를)', 'Maverick을'],
  ['Scout을(를)', 'Scout를'],
  ['Sonnet와(과)', 'Sonnet과'],
  ['Claude이(가)', 'Claude가'],
  ['Qwen은(는)', 'Qwen은'],
  ['Instruct은(는)', 'Instruct는'],
  ['desk@example.com(으)로', 'desk@example.com으로'],
])('other Latin words are read as they are written in Hangul: %s', (written, said) => {
  expect(withParticles(written)).toBe(said)
})

test('what stands in brackets is not read', () => {
  expect(withParticles('라마 4 (2025년 4월)이(가)')).toBe('라마 4 (2025년 4월)가')
})

test('what cannot be read keeps both forms', () => {
  expect(withParticles('이(가)')).toBe('이(가)')
  expect(withParticles('模型이(가)')).toBe('模型이(가)')
})

test('a sentence of a page chooses by the values put into it', () => {
  const { t } = speech('ko')
  expect(t('charts.pairsTitle', { model: '라마 4 스카우트', unit: '%p' })).toBe(
    '라마 4 스카우트가 앞선 폭(%p)',
  )
  expect(t('list.unknown.benchmark', { value: 'GPQA' })).toContain('“GPQA”라는 이름')
  expect(speech('en').t('compare.title', { one: '이(가)', other: 'b' })).toBe('이(가) and b')
})
