export const restore = {
  title: '판정 되살리기',
  link: '판정 되살리기',
  intro:
    '같은 판정을 같은 문장으로, 오늘 알려진 것을 바탕으로 다시 제안합니다. 다른 판정과 똑같이 승인이 필요하며, 마지막 승인이 중단을 풉니다.',
  suspendedBecause: '{date}에 {name} 님이 중단함:',
  standing: '중단된 판정',
  send: '되살리기 제안',
  departureHint: '지금 규칙의 제안이 다르면 필요합니다. 비워 두면 그때 밝힌 이유가 그대로 쓰입니다.',
  asOfHint: '비워 두면 전에 판단한 기준일이 그대로 쓰입니다.',
  none: '되살릴 중단된 판정이 없습니다.',
} as const
