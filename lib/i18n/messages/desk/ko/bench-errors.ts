/** Why something on the workbench was refused. Joined with the other errors in ../ko.ts. */
export const benchErrors = {
  field: {
    unknown_mention: '데스크에 {names}(이)라는 사람이 없습니다. 이름을 바로잡거나 `백틱` 안에 쓰세요.',
    tied_already: '두 주장은 이미 이렇게 이어져 있습니다.',
    tied_in_circle: '원을 이루게 됩니다. 상대 주장이 이 주장으로 되돌아옵니다.',
  },
  claim: {
    similar: '이미 입력된 주장일 수 있습니다. 아래 주장들을 살펴보고, 그래도 저장하려면 한 번 더 보내세요.',
  },
  comment: {
    not_own: '의견은 쓴 사람만 고칩니다.',
    not_a_thread: '이것은 답입니다. 위의 의견과 함께 해결하고 답합니다.',
    resolved_already: '다른 사람이 이미 해결로 표시했습니다.',
    open_already: '이미 열려 있습니다.',
  },
} as const
