import type { governanceErrors as english } from '../en/governance-errors'
import type { SameKeys } from '../same-keys'

export const governanceErrors: SameKeys<typeof english> = {
  field: {
    too_many_characters: '{count}자입니다. {maximum}자까지 쓸 수 있습니다.',
    vendor_alone: '공급사 계정은 다른 역할을 가질 수 없습니다. 공급사를 대표하면서 판정할 수는 없습니다.',
    same_entry: '항목을 자기 자신에 합칠 수 없습니다.',
    similar_entry: '비슷한 이름으로 이미 있습니다: {names}. 그 이름을 쓰거나, 다른 것이라고 표시하십시오.',
    maker_by_editor:
      '주장이나 공개 기록에 나오는 모델이고 이해관계를 제작사로 따지므로, 제작사는 편집자가 바꿉니다.',
    owner_by_editor: '이해관계는 소유자로도 따지므로, 소유 기간은 편집자가 바꿉니다.',
    own_interest: '{organization}에 이해관계가 있다고 밝혔으므로 다른 사람이 바꿉니다.',
    number_changed: '이 글의 숫자가 바뀝니다. 정정을 제안하세요.',
    no_verdict: '고칠 판정문이 있는 판정이 없습니다.',
  },
  verdict: {
    not_suspended: '되살릴 중단된 판정이 없습니다.',
  },
  correction: {
    not_text: '글 말고도 바뀌는 것이 있습니다: {field}. 판정과 같은 승인이 필요한 정정을 제안하세요.',
    number: '{field}의 숫자가 바뀝니다. 판정과 같은 승인이 필요한 정정을 제안하세요.',
    nothing: '바뀌는 것이 없습니다.',
    no_verdict: '철회할 판정이 없습니다.',
    retraction_changes: '철회는 판정만 거두고 다른 것은 바꾸지 않습니다.',
    already_open: '이 주장에 대한 정정이 이미 제안되어 승인을 기다리고 있습니다.',
    own: '직접 제안한 정정입니다. 다른 사람이 승인하거나 돌려보냅니다.',
    not_own: '제안한 사람만 정정 제안을 거둘 수 있습니다.',
    not_open: '이 정정 제안은 더 이상 열려 있지 않습니다.',
    approved_already: '이미 승인했습니다.',
    stale: '제안한 뒤로 공개된 내용이 바뀌었습니다. 새로 제안할 수 있도록 돌려보내세요.',
  },
  recall: {
    lifted: '이 회수는 이미 해제되었습니다.',
  },
  registry: {
    merged_already: '{name} 항목은 이미 다른 항목에 합쳐졌습니다.',
    merge_variant: '하나가 다른 하나의 변형입니다. 두 번 입력된 같은 항목이 아닙니다.',
    merge_differs: '두 벤치마크가 재는 것이 다릅니다: {field}.',
    not_merged: '합쳐진 적이 없는 항목입니다.',
    similar: '비슷한 이름의 항목이 이미 있습니다. 아래를 보십시오.',
    apart_already: '이 둘은 이미 서로 다른 것으로 표시되어 있습니다.',
    maker: '이 모델의 제작사는 편집자만 바꿀 수 있습니다.',
    owner: '소유 관계의 날짜는 편집자만 바꿀 수 있습니다.',
    interest: '{organization}에 이해관계가 있다고 밝혔으므로 이 변경은 다른 사람이 합니다.',
    not_apart: '이 둘은 서로 다른 것으로 표시되어 있지 않습니다.',
  },
  people: {
    not_bound: '이 계정은 어느 기관도 대표하지 않습니다.',
  },
  submission: {
    judged: '누군가 이미 받아들이거나 거절했습니다.',
    desk_only:
      '검토자와 편집자가 다룹니다. 그 가운데 다룰 수 있는 사람이 남아 있지 않을 때만 관리자가 다룹니다.',
  },
  challenge: {
    already_open: '이 버전에 대한 이의가 아직 열려 있습니다.',
    involved: '이의가 제기된 버전에 관여했습니다. 다른 사람이 이 이의를 다룹니다.',
    decided: '이미 결정된 이의입니다.',
    taken: '다른 사람이 이 이의를 맡았습니다.',
    taken_by_you: '이미 맡은 이의입니다.',
    not_handler: '먼저 이의를 맡으세요. 맡은 사람이 결정합니다.',
    not_accepted: '먼저 이의가 요점에 맞는지 판단하세요.',
  },
}
