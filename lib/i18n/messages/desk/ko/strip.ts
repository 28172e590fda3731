/** The noise strip of the workbench: measurements against what was claimed. */
export const strip = {
  title: '주장에 견준 측정',
  intro:
    '줄마다 그것 하나만 독립적이고 비교할 수 있는 증거로 반영될 때를 읽습니다. 실제로 반영되는지는 옆에 적혀 있습니다.',
  none: '주장이 말하는 것을 측정한 값이 없습니다.',
  noPairs: '반영된 측정 쌍이 없습니다.',
  uncounted: '반영되지 않은 쌍, 증거 하나씩',
  together: '반영된 것을 모두 합치면: {word}.',
  byItself: '이것만 보면',
  toSettle: '결론에 필요한 것',
  word: {
    beats: '넘어섬',
    ties: '허용 오차 안에서 같음',
    holds: '성립함',
    falls_short: '미치지 못함',
    differs: '다름',
    beaten: '뒤짐',
    cannot_tell: '알 수 없음',
  },
  items: '{items, plural, other {점수가 지금과 같다면 적어도 문항 약 #개}}',
  itemsEach: '{items, plural, other {점수가 지금과 같다면 모델마다 문항 #개로 결론이 납니다}}',
  noItems: '문항이 아무리 많아도 결론이 나지 않습니다',
  more: '{count, plural, other {벤치마크 #개는 그리지 않았습니다}}. 수치는 증거에 있습니다.',
} as const
