import type { form as english } from '../en/form'
import type { SameKeys } from '../same-keys'

export const form = {
  problem: '저장되지 않았습니다',
  signIn: '새 탭에서 로그인',
  optional: '(선택)',
  add: '하나 더 추가',
  remove: '빼기',
  working: '처리 중…',
} as const satisfies SameKeys<typeof english>
