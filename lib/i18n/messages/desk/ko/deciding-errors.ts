export const decidingErrors = {
  field: {
    before_it_was_asked: '공급사에 문의하기 전의 날짜입니다.',
  },
  assessment: {
    deadline_runs:
      '공급사는 {day}까지 답변할 수 있습니다. 마지막 승인은 그 뒤에, 또는 답변이 제안에 들어간 뒤에 할 수 있습니다.',
    not_asked: '이 판정에 앞서 공급사에 문의하지 않았으므로 기록할 답변이 없습니다.',
  },
} as const
