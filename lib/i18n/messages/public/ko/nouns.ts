export const vendor = {
  measures: '주장과 측정',
  gap: '측정값과 주장한 값의 차이(중앙값)',
  gapValue: '{median}점 (신뢰도 {level}에서 {low}~{high}), 독립적으로 측정된 점수 주장 {n, number}건',
  gapNone: '독립적으로 측정된 점수 주장이 {n, number}건이며, 6건 미만이면 중앙값을 표시하지 않습니다.',
  gapHow:
    '100점 척도에서 측정값에서 주장한 값을 뺀 것이며, 낮을수록 좋은 경우에는 부호를 바꿉니다. 0보다 작으면 주장보다 못한 것입니다. 0~100 척도의 점수 하나를 말한 주장만 한 번씩 셉니다. 증거 하나에서는 반영된 값의 평균을 쓰고 증거마다 같은 무게를 둡니다. 구간은 크기순으로 늘어놓은 차이 가운데 두 값을 이항분포로 골라, 분포를 가정하지 않고도 95% 이상의 신뢰도로 중앙값을 담게 한 것입니다(Conover, Practical Nonparametric Statistics, 3판, 3.2절). 등급이 아닙니다.',
  days: '첫 독립 측정까지 걸린 날',
  daysValue:
    '{claims, plural, =1 {주장 1건에서 {days}일} other {중앙값 {days}일, 주장 {claims, number}건 가운데 측정이 있는 {tested, number}건에서}}',
  daysNone:
    '{claims, plural, =0 {측정할 주장이 없습니다.} =1 {주장 1건에 반영된 독립 측정이 없습니다.} other {주장 {claims, number}건 가운데 반영된 독립 측정이 있는 것이 없습니다.}}',
  leftOut: '이전에는 보고했으나 빠진 벤치마크',
  leftOutHow: '두 모델에 관한 주장이 이 기록에 있는 범위에서 본 것입니다.',
  leftOutOf: '— 이전 모델에서 보고한 벤치마크 {reported, number}개 가운데 {count}개가 빠짐, 이전 모델:',
} as const

export const benchmark = {
  overTime: '시간에 따른 주장과 측정',
  overTimeIntro:
    '◇는 공급사의 주장, ●는 측정값과 95% 구간, ○는 모델을 만든 곳이 스스로 측정한 값입니다. 수치는 자리가 있는 곳에 적었고, 같은 날의 점은 나란히 놓았습니다.',
  overTimeNewest: '주장과 측정을 각각 최신 100개까지 그렸습니다.',
  overTimeDescription:
    '수치 {points, number}개를 날짜에 따라 그린 그림입니다. 아래 표에 같은 수치가 있습니다.',
  overTimeTable: '그림의 수치 {count, number}개(오래된 순)',
  lowerBetter: '낮을수록 좋음',
  higherBetter: '높을수록 좋음',
  what: '내용',
  claimedWhat: '공급사의 주장',
  measuredWhat: '{who} 측정',
  makerWhat: '만든 곳인 {who}의 측정',
  statedWhat: '{who}의 자료',
  makerStatedWhat: '만든 곳인 {who}의 자료',
  says: '{model}, {what}, {date}: {value}',
  apart: '두 모델을 가르는 데 필요한 차이',
  apartValue:
    '문항 {items}개, 점수 {score}에서 약 {points}. 서로 독립인 두 측정이 이만큼 달라야 95% 신뢰도로 다르다고 할 수 있습니다.',
  apartHow:
    '1.96·√2·√(S²p(1−p)/n + τ²). S는 척도의 크기(백분율이면 100, 분수면 1), p는 측정값의 가운데를 S로 나눈 것(없으면 1/2)으로 0.01~0.99 안에 두며, n은 문항 수, τ는 시험 프로그램끼리 다른 폭으로 벤치마크에 정한 최소 오차입니다. 문항마다 한 점이고 두 측정이 서로 독립이라고 가정합니다. 같은 문항끼리 짝지어 비교하면 더 작은 차이도 가를 수 있습니다.',
  apartNone: '알 수 없음: 문항 수와 0~100 척도가 필요합니다',
} as const

export const evaluator = {
  ties: '다른 기관과의 관계',
  tiesNone: '기록된 관계가 없습니다.',
  tieKind: { owns: '소유함', funds: '자금을 댐', partners: '협력 관계', competes: '경쟁 관계' },
  tieKindOf: { owns: '소유됨', funds: '자금을 받음', partners: '협력 관계', competes: '경쟁 관계' },
  since: '{date}부터',
  until: '{date}까지',
  revisions: '고친 수치',
  revisionsIntro: '더 새로운 수치로 대체되거나 철회된 것입니다. 그대로 읽을 수 있습니다.',
  revisionsNone: '여기 있는 이 평가자의 수치 가운데 대체되거나 철회된 것이 없습니다.',
} as const

export const corrections = {
  title: '정정',
  intro: '공개된 버전이 틀렸음을 알리는 글을 최신순으로 모두 싣습니다.',
  none: '아직 정정된 것이 없습니다.',
  columns: { date: '날짜', kind: '종류', claim: '주장', note: '틀린 점', version: '고친 버전' },
  version: '버전 {version}',
  some: '{total}건 가운데 최신 {shown}건이며, 나머지는 피드와 각 주장의 페이지에 있습니다.',
} as const

export const family = {
  title: '하위 버전 나란히 보기',
  intro:
    '둘 이상을 측정한 벤치마크에서 하위 버전마다, 만든 곳이 아닌 곳에서 측정한 가장 새로운 값이며, 그런 값이 없으면 만든 곳의 값입니다. 똑같이 최신인 값은 모두 싣습니다. 실험 버전과 출시된 버전은 서로 다른 모델입니다.',
  more: '똑같이 최신인 값 {count, number}개 더 보기',
} as const
