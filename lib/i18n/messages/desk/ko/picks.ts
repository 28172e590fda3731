export const picks = {
  hint: {
    organization: '어떤 이름으로 적어도 됩니다.',
    model: '어떤 이름으로 적어도 됩니다.',
    benchmark: '어떤 이름으로 적어도 됩니다.',
    source: '문서의 주소나 제목.',
    evidence: '증거의 제목.',
    claim: '주장의 주소.',
  },
  unknown: {
    organization: '“{name}”(이)라는 기관은 아직 없습니다.',
    model: '“{name}”(이)라는 모델은 아직 없습니다.',
    benchmark: '“{name}”(이)라는 벤치마크는 아직 없습니다.',
    source: '이 주소나 제목의 출처는 아직 없습니다.',
    evidence: '이 제목의 증거가 없거나 여럿입니다. 목록에서 고르세요.',
    claim: '이 주소의 주장은 없습니다.',
  },
  add: {
    organization: '새 기관으로 추가',
    model: '새 모델로 추가',
    benchmark: '새 벤치마크나 속성으로 추가',
    source: '새 출처로 추가',
  },
  addHint: '이 양식과 함께 추가됩니다. 잘못 적은 것이라면 표시하지 말고 이름을 고치세요.',
  addedOnce: '이 이름도 새 이름입니다. 다른 칸의 상자에서 한 번만 추가합니다.',
  maker: '만든 곳',
  organizationKind: '무엇인가',
  choose: '고르세요 …',
} as const
