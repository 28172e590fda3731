export const decidingErrors = {
  field: {
    before_it_was_asked: '공급사에 문의하기 전의 날짜입니다.',
  },
  outside: {
    interests_first: '먼저 이해관계를 밝혀 주십시오.',
    declared_already: '이해관계를 모두 밝혔다고 이미 알렸습니다.',
    somebody_left: '승인할 수 있거나 초빙된 사람이 아직 있습니다.',
    invited_already: '이 제안의 초빙 링크가 이미 열려 있습니다.',
    decided: '이 링크로 결정할 제안은 이미 결정되었습니다.',
  },
  assessment: {
    deadline_runs:
      '공급사는 {day}까지 답변할 수 있습니다. 마지막 승인은 그 뒤에, 또는 답변이 제안에 들어간 뒤에 할 수 있습니다.',
    not_asked: '이 판정에 앞서 공급사에 문의하지 않았으므로 기록할 답변이 없습니다.',
  },
} as const
