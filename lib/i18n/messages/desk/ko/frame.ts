import type { frame as english } from '../en/frame'
import type { SameKeys } from '../same-keys'

export const frame = {
  site: 'Countercheck',
  skip: '본문으로 건너뛰기',
  navigation: '데스크',
  review: '데스크',
  newClaim: '새 주장',
  registry: '등록부',
  submissions: '제출물',
  challenges: '이의',
  recalls: '회수',
  ownClaims: '주장',
  ownSubmissions: '제출한 것',
  people: '사람',
  redactions: '가림 처리',
  settings: '설정',
  jobs: '작업',
  audit: '감사 기록',
  account: '내 계정',
  signOut: '로그아웃',
  never: '없음',
  none: '없음',
} as const satisfies SameKeys<typeof english>
