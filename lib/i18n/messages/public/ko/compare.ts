export const compare = {
  kicker: '비교',
  title: '{one} · {other}',
  intro:
    '같은 평가자가 {one}와(과) {other}을(를) 모두 측정한 벤치마크를 모았습니다. 두 모델의 제작사가 스스로 측정한 것은 뺐습니다.',
  measured: '측정된 것',
  how: '한 쌍은 벤치마크 하나와 평가자 하나이며, 둘을 함께 측정한 가장 새로운 결과입니다. 승패는 {one}의 편에서 본 것이고, “앞선 폭”은 낮을수록 좋은 경우에도 클수록 앞선 것이 되도록 바꾸었습니다.',
  chartTitle: '두 모델({unit})',
  shapes: '● {one} ■ {other}. 속이 빈 쌍은 가를 수 없는 것입니다. 그림마다 단위가 하나입니다.',
  numbers: '{one}, {other}: {outcome}',
  why: {
    noise: '차이가 95% 신뢰도로 잡음을 넘지 않음',
    pairs: '쌍의 수를 감안하면 차이가 잡음을 넘지 않음',
    apart: '서로 따로 측정됨',
    several: '이 평가자의 결과가 여럿이며 비교하기에 나은 것이 없어 고르지 않음',
    setup: '설정이 중요한 점에서 다르거나 알려지지 않음',
    no_margin: '판단할 허용 오차가 없는 벤치마크',
    no_uncertainty: '불확실성 표시 없음',
  },
  with: '비교해 보기',
  withIntro: '같은 평가자가 이 모델과 함께 측정한 모델이며, 함께 측정한 벤치마크 수를 적었습니다.',
  ofClaim: '이 주장의 모델을 나란히 보기',
} as const
