export const decidingErrors = {
  field: {
    words_too_short: '세 글자 이상 입력해 주십시오.',
    words_not_found: '공개된 버전의 글에 이 문구가 없습니다. 쓰인 그대로 입력해 주십시오.',
    words_elsewhere:
      '이 문구는 가릴 수 없는 곳({field})에도 있습니다. 글에만 있는 더 긴 구절을 입력해 주십시오.',
    words_fixed:
      '이 문구는 누가 쓴 글에는 없고 가릴 수 없는 곳({field})에만 있습니다. 이름, 숫자, 주소와 사이트 자체의 용어는 가리지 않습니다.',
    note_repeats: '설명에 가릴 문구가 들어 있습니다. 문구 없이 이유를 밝혀 주십시오.',
    before_it_was_asked: '공급사에 문의하기 전의 날짜입니다.',
  },
  redaction: {
    own: '직접 요청했습니다. 다른 사람이 동의해야 합니다.',
    open_already: '이 주장에 대한 요청이 이미 다른 사람의 동의를 기다리고 있습니다.',
    decided: '이 요청은 이미 결정되었습니다.',
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
