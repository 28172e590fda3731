import type { SearchedClaim } from '@/lib/search/document'

const first = ['가', '나', '다', '모', '벤', '검', '성', '평', '지', '언', '대', '규', '추', '학', '정', '확']
const second = [
  '델',
  '치',
  '증',
  '능',
  '표',
  '어',
  '론',
  '습',
  '도',
  '마',
  '크',
  '리',
  '터',
  '상',
  '율',
  '용',
]
const endings = ['은', '는', '이', '가', '을', '에서', '보다', '으로', '의', '까지', '만', '']
const starts = ['bench', 'model', 'score', 'lead', 'mea', 'sta', 'pro', 'con', 're', 'inter', 'over', 'under']
const middles = ['ma', 'ti', 'ra', 'lo', 'ne', 'vi', 'su', 'po', 'de', 'gra', 'ble', 'ner']
const ends = ['tion', 'ment', 'rk', 'ing', 'ed', 'er', 's', 'ly', 'ness', 'ity', 'al', 'ous']
const plain = [
  'the',
  'of',
  'and',
  'model',
  'benchmark',
  'score',
  'claims',
  'independent',
  'accuracy',
  'with',
  'on',
  'a',
]

/** A claim's texts for the benches: about 250 English and 120 Korean words, common ones far more often than rare ones. */
export function madeClaim(number: number): SearchedClaim {
  const draw = generator(number)
  const english = (words: number) => Array.from({ length: words }, () => englishWord(draw)).join(' ')
  const hangul = (words: number) => Array.from({ length: words }, () => koreanWord(draw)).join(' ')
  const both = (words: number) => ({ en: english(words), ko: hangul(Math.ceil(words / 2)) })
  return {
    claim: { statement: { en: `${english(14)} zqx${number}`, ko: hangul(9) }, conditions: [] },
    appearances: [{ quote: english(25), translation: { ko: hangul(12) }, drift: {} }],
    assertions: [],
    verdict: { oneLine: both(18), reasoning: both(110) },
    evidence: Array.from({ length: 3 }, () => ({
      title: english(6),
      summary: both(20),
      caveats: {},
      stanceReason: {},
      parties: [],
    })),
  }
}

type Draw = (below: number) => number

/** Numbers that are the same in every run (a linear congruential generator), small ones more often. */
function generator(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(below * (state / 4_294_967_296) ** 2)
  }
}

function englishWord(draw: Draw): string {
  if (draw(10) < 3) return plain[draw(plain.length)] ?? ''
  return `${starts[draw(12)]}${middles[draw(12)]}${draw(3) === 1 ? middles[draw(12)] : ''}${ends[draw(12)]}`
}

function koreanWord(draw: Draw): string {
  const stem = `${first[draw(16)]}${second[draw(16)]}`
  return `${stem}${draw(3) === 1 ? `${first[draw(16)]}${second[draw(16)]}` : ''}${endings[draw(12)]}`
}
