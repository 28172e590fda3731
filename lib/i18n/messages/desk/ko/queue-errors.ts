/** Why the desk's own order refuses something: assignments, tags, views, changes of many. */
export const queueErrors = {
  assignment: {
    interest: '이 사람은 {organization}에 이해관계가 있다고 밝혔으므로 이 주장을 판정할 수 없습니다.',
    taken: '그사이 {name} 님이 이 주장을 맡았습니다. 다른 사람에게 넘기기 전에 페이지를 다시 보세요.',
    freed: '이제 아무도 이 주장을 맡고 있지 않습니다. 페이지를 다시 보세요.',
  },
  view: { not_own: '이 보기는 저장한 사람과 편집자만 바꿀 수 있습니다.' },
  queue: {
    nothing_matches: '필터에 맞는 것이 더는 없습니다.',
    filter_unknown: '필터가 없는 것을 가리킵니다. 먼저 고치거나 지우십시오.',
  },
  bulk: {
    not_own: '요청한 사람과 편집자만 멈출 수 있습니다.',
    over: '이미 끝났습니다.',
  },
  field: {
    nothing_ticked: '주장을 하나 이상 선택하십시오.',
    assignee_unknown: '데스크에서 일하고 계정이 열려 있는 사람을 고르십시오.',
    name_without_letters: '글자나 숫자를 하나 이상 쓰십시오.',
    view_taken: '같은 이름의 보기가 이미 있습니다.',
    filter_unreadable: '필터에 읽을 수 없는 부분이 있습니다. 먼저 고치거나 지우십시오.',
  },
} as const
