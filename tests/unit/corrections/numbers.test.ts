import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersDiffer, numbersMove } from '@/lib/corrections/rules'

test.each([
  [{ en: 'Scores 74.3 on MMLU.' }, { en: 'It scores 74.3 on MMLU!' }, false],
  [{ en: 'Scores 74.3.' }, { en: 'Scores 73.4.' }, true],
  [{ en: 'Scores 74.3.' }, { en: 'Scores 74.30.' }, true],
  [{ en: 'Beats GPT-4o.' }, { en: 'Beats GPT-4.5.' }, true],
  [{ en: 'Between 1,417 and 1,420.' }, { en: 'From 1,417 to 1,420.' }, false],
  [{ en: 'Ｓcores ７４.３.' }, { en: 'Scores 74.3.' }, false],
  [{ en: 'Scores 74.3.' }, { en: 'Scores 74.3.', ko: '74.3점이다.' }, false],
  [{ en: 'Scores 74.3.' }, { en: 'Scores 74.3.', ko: '75점이다.' }, true],
  [{ en: 'Scores 74.3.', ko: '74.3점이다.' }, { en: 'Scores 74.3.' }, true],
  [{ en: 'No number.' }, { en: 'One number: 1.' }, true],
  [{}, { en: 'No number.' }, false],
])('from %j to %j a number changes: %j', (before, after, differs) => {
  expect(numbersDiffer(before, after)).toBe(differs)
})

describe('a number changes', () => {
  test.each([
    ['10M tokens, down -3.2 points at $5', '10B tokens, down -3.2 points at $5'],
    ['10M tokens, down -3.2 points at $5', '10M tokens, down 3.2 points at $5'],
    ['10M tokens, down -3.2 points at $5', '10M tokens, down -3.2 points at €5'],
    ['Model A has 71 and model B 69.', 'Model A has 69 and model B 71.'],
    ['by −3.2', 'by 3.2'],
    ['by –3.2', 'by 3.2'],
    ['by − 3.2', 'by 3.2'],
    ['(-3.2)', '(3.2)'],
    ['- 3.2 points', '3.2 points'],
    ['-$5', '$5'],
    ['+3.2', '-3.2'],
    ['<5%', '>5%'],
    ['10 million', '10 billion'],
    ['10-million', '10-billion'],
    ['10Mtokens', '10Btokens'],
    ['1e9', '1e6'],
    ['10^9', '10 9'],
    ['10⁹', '109'],
    ['10⁻⁹', '10⁹'],
    ['1½', '11/2'],
    ['.5', '5'],
    ['3/4', '3-4'],
    ['74%', '74'],
    ['74％', '74'],
    ['74%', '74 percentage points'],
    ['74퍼센트', '74점'],
    ['10만 개', '10억 개'],
    ['10 만 토큰', '10 억 토큰'],
    ['2천만', '2천'],
    ['5달러', '5유로'],
    ['5억 원', '5억 달러'],
    ['US$5', 'HK$5'],
    ['5 USD', '5 EUR'],
    ['100 ms', '100 s'],
    ['100ms', '100s'],
    ['5 days', '5 weeks'],
    ['5 GB', '5 MB'],
    ['3배', '3점'],
    ['٣', '٤'],
    ['1\u200b0M', '1\u200b0B'],
    ['1.417', '1,417'],
  ])('from %j to %j', (before, after) => {
    expect(numbersDiffer({ en: before }, { en: after })).toBe(true)
    expect(numbersDiffer({ en: after }, { en: before })).toBe(true)
  })
})

describe('a number changes for readers of Markdown', () => {
  const inReasoning = (before: string, after: string) =>
    numbersMove({ path: ['reasoning'], before: { en: before }, after: { en: after } })
  test.each([
    ['up by 5 points', 'up by &minus;5 points'],
    ['up by 5 points', 'up by 5&half; points'],
    ['5 of them', '5&percnt; of them'],
    ['It scored 74.3.', 'It scored ~~about 74.3~~ seventy.'],
    ['It scored 74.3.', 'It scored <!-- 74.3 --> seventy.'],
    ['It scored 74.3.', 'It scored [seventy](https://report.example "74.3").'],
    ['It scored 74.3.', 'It scored ![74.3](https://report.example/) seventy.'],
    ['It scored 74.3.', 'It scored seventy.\n\n[score]: 74.3'],
    ['It scored 74.3.', 'It scored 74.3\u0336, that is seventy.'],
    ['It scored 74.3.', 'It scored \u202e74.3\u202c.'],
  ])('from %j to %j', (before, after) => {
    expect(inReasoning(before, after)).toBe(true)
  })

  test('emphasis, links and tables around a number leave it as it is', () => {
    const before = 'It scored 74.3.\n\n| model | score |\n| --- | --- |\n| Scout | 74.3 |\n\n1. one\n2. two'
    const after = before
      .replace('It scored 74.3', 'It **scored** [74.3](https://report.example/)')
      .replace('Scout', '`Scout`')
    expect(inReasoning(before, after)).toBe(false)
  })

  test('another language runs the way it is written', () => {
    const en = 'It scored 74.3.'
    expect(numbersDiffer({ en }, { en, ko: '\u202e74.3점이다.' })).toBe(true)
  })
})

describe('no number changes', () => {
  test.each([
    ['1417 votes', '1,417 votes'],
    ['1234567.5', '1,234,567.5'],
    ['by -3.2', 'by −3.2'],
    ['by -3.2', 'by –3.2'],
    ['-$1000', '−$1,000'],
    ['10M tokens', '10 million tokens'],
    ['74.3 piont above', '74.3 points above'],
    ['74.3points', '74.3 points'],
    ['5 day', '5 days'],
    ['74 %', '74%'],
    ['74 percent', '74%'],
    ['74 퍼센트', '74%'],
    ['GPT 4o', 'GPT-4o'],
    ['Llama-4 beats it', 'Llama 4 beats it'],
    ['10-20', '10–20'],
    ['10 – 20', '10–20'],
    ['클로드-3.5', '클로드 3.5'],
    ['74.3 점이다', '74.3점이다'],
    ['5 만족도를 잰다', '5  만족도를 쟀다'],
    ['ＧＰＴ－４o', 'GPT-4o'],
  ])('from %j to %j', (before, after) => {
    expect(numbersDiffer({ en: before }, { en: after })).toBe(false)
    expect(numbersDiffer({ en: after }, { en: before })).toBe(false)
  })
})

test('a new language repeats amounts in its own words', () => {
  const en = 'Up by 3.2 percentage points in 5 days, at $5, 3x faster than GPT-4o, on 12% of 1,417.'
  const ko = '1417의 12퍼센트에서 5일 동안 3.2%p 오르고, 5달러이며, GPT-4o보다 3배 빠르다.'
  expect(numbersDiffer({ en }, { en, ko })).toBe(false)
  expect(numbersDiffer({ en }, { en, ko: ko.replace('5달러', '5유로') })).toBe(true)
})

type Made = { sign: string; digits: number; size: string; mark: string }
const number = fc.record({
  sign: fc.constantFrom('', '-', '+'),
  digits: fc.integer({ min: 0, max: 9_999_999 }),
  size: fc.constantFrom('', 'K', 'M', 'B', 'T', '만', '억', '조', '천', ' million', ' billion'),
  mark: fc.constantFrom('', '%', '퍼센트', '$', '€'),
})
const words = fc.constantFrom('scores', 'against', 'of the set,', '점수는', '(about)', 'it falls by')
const sentence = (numbers: readonly Made[], between: readonly string[]) =>
  numbers
    .map(({ sign, digits, size, mark }, at) => {
      const [before, after] = ['$', '€'].includes(mark) ? [mark, ''] : ['', mark]
      return `${between[at % between.length]} ${sign}${before}${digits}${size}${after}`
    })
    .join(' ')
const meaning = (numbers: readonly Made[]) =>
  numbers.map(({ sign, digits, size, mark }) => {
    const sizes: Record<string, string> = { M: ' million', B: ' billion' }
    return [sign, digits, sizes[size] ?? size, mark === '퍼센트' ? '%' : mark].join('|')
  })

test('texts state the same numbers exactly if each is the same, in the same order, whatever stands between', () => {
  const some = fc.array(number, { maxLength: 4 })
  const between = fc.array(words, { minLength: 1, maxLength: 4 })
  const changed = fc.tuple(some, some).chain(([one, other]) =>
    // Half of the pairs are rearrangements, which would else hardly ever come up.
    fc.tuple(
      fc.constant(one),
      fc.oneof(fc.constant(other), fc.shuffledSubarray(one, { minLength: one.length })),
    ),
  )
  fc.assert(
    fc.property(changed, between, between, ([one, other], before, after) => {
      const differs = numbersDiffer({ en: sentence(one, before) }, { en: sentence(other, after) })
      expect(differs).toBe(JSON.stringify(meaning(one)) !== JSON.stringify(meaning(other)))
    }),
    { numRuns: 500 },
  )
})

test('commas between thousands, and the width of digits, are not part of a number', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
      const plain = { en: `It has ${value} votes.` }
      expect(numbersDiffer(plain, { en: `It has ${value.toLocaleString('en')} votes.` })).toBe(false)
      expect(numbersDiffer(plain, { en: `It has ${wide(String(value))} votes.` })).toBe(false)
      expect(numbersDiffer(plain, { en: `It has ${value + 1} votes.` })).toBe(true)
    }),
  )
})
