import type { tokens as english } from '../en/tokens'
import type { SameKeys } from '../same-keys'

export const tokens = {
  title: 'API 토큰',
  intro:
    '토큰을 가진 프로그램은 그 범위와 본인의 역할 안에서 본인의 이름으로 일합니다. 계정과 설정은 바꿀 수 없습니다.',
  docs: 'API 설명 (OpenAPI)',
  none: '토큰이 없습니다.',
  name: '이름',
  nameHint: '어떤 프로그램에 쓰는지 적으세요.',
  scopes: '범위',
  scope: {
    desk_read: '데스크의 목록과 주장 읽기',
    claims_write: '주장을 초안으로 적기',
    evidence_write: '결과와 함께 증거 연결하기',
    assessments_write: '판정 제안하기',
  },
  days: '기간',
  daysOf: '{days}일',
  create: '토큰 만들기',
  ready: '토큰은 지금만 보입니다:',
  until: '{when}까지 작동합니다.',
  lastUsed: '마지막 사용',
  ends: '끝나는 때',
  revoke: '끝내기',
  never: '없음',
} as const satisfies SameKeys<typeof english>
