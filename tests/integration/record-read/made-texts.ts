import fc from 'fast-check'

const words = [
  '벤치마크',
  '검증된',
  '모델',
  '대규모언어모델',
  '성능',
  '지표는',
  '암',
  '위암',
  '매버릭보다',
  '평가자에게서',
  'benchmark',
  'mathbench',
  'leads',
  'leadership',
  'gpt',
  '4o',
  'reproducibility',
  'irreproducible',
  'ab',
  'a',
  'naïve',
  'İstanbul',
  'straße',
  '漢字検証',
  '大規模言語モデル',
  'モデル',
  'ひらがな',
  'ｶﾞｲﾄﾞ',
  'ＭＭＬＵ',
  '①',
  'ﬁne',
  'é̂tat',
  '한글',
  'क्षत्रिय',
  '𝔘𝔫𝔦',
  '🙂',
  '—',
  '%',
  '_',
  '\\',
  "'",
  'donaudampfschifffahrtsgesellschaftskapitaenswitwe'.repeat(5),
]

/** Texts of mixed scripts, words run together as often as not, in composed and decomposed forms; the same each time. */
export function madeTexts(count: number): string[] {
  const word = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  )
  const text = fc
    .tuple(
      fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '-', ', ')), { minLength: 2, maxLength: 12 }),
      fc.constantFrom('NFC', 'NFD'),
    )
    .map(([parts, form]) => parts.flat().join('').normalize(form))
  made ??= fc.sample(text, { seed: 42, numRuns: count })
  return made
}

let made: string[] | undefined
