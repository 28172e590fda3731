import type { signIn as english } from '../en/sign-in'
import type { SameKeys } from '../same-keys'

export const signIn = {
  title: '로그인',
  intro: '데스크와 업체를 위한 것입니다. Countercheck를 읽는 데는 계정이 필요 없습니다.',
  email: '이메일 주소',
  password: '비밀번호',
  submit: '로그인',
  problem: '로그인되지 않았습니다',
  elsewhere: '다른 곳의 계정으로',
  elsewhereWith: '{provider} 계정으로 계속',
  forgotten: '비밀번호를 잊은 사람은 관리자에게 링크를 요청하세요.',
  back: '데스크로 돌아가기',
  inviteTitle: '데스크에 오신 것을 환영합니다',
  inviteIntro: '{email} 주소로 초대되었습니다. 로그인할 방법을 고르세요.',
  resetTitle: '새 비밀번호 정하기',
  resetIntro: '{email} 계정입니다. 저장하면 이 계정의 모든 세션이 끝납니다.',
  setupTitle: '데스크 준비하기',
  setupIntro: '첫 관리자이자 편집자가 되어 다른 사람들을 초대할 수 있습니다.',
  name: '이름',
  nameHint: '제안하거나 승인한 판정 옆에 공개됩니다.',
  newPassword: '새 비밀번호',
  newPasswordHint: '12자 이상. 여러 낱말을 이으면 외우기 쉽습니다. 흔한 비밀번호는 쓸 수 없습니다.',
  repeatPassword: '한 번 더',
  accept: '저장하고 로그인',
  spentTitle: '더는 작동하지 않는 링크입니다',
  toSignIn: '로그인으로 가기',
} as const satisfies SameKeys<typeof english>
