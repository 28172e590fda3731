import type { secondFactor as english } from '../en/second-factor'
import type { SameKeys } from '../same-keys'

export const secondFactor = {
  title: '2단계 인증',
  off: '꺼짐',
  on: '켜짐',
  onSince: '{when}부터 켜짐',
  manage: '2단계 인증 설정 또는 변경',
  intro:
    '비밀번호나 다른 곳의 계정에 더해, 로그인할 때 휴대전화 앱에 나오는 코드를 묻습니다. 어떤 인증 앱이든 쓸 수 있습니다.',
  mustSetUp: '이 역할에는 2단계 인증이 필요합니다. 계속하기 전에 설정하세요.',
  begin: '앱에 넣을 키 만들기',
  beginAgain: '다른 키 만들기',
  beginAgainIntro: '키를 잘못된 앱에 넣었다면 다시 만드세요. 위의 키는 더는 쓸 수 없습니다.',
  currentPassword: '지금 쓰는 비밀번호',
  scan: '앱으로 이 그림을 읽거나, 키를 앱에 입력하세요.',
  picture: 'QR 코드로 나타낸 키',
  key: '키',
  code: '앱에 나오는 코드',
  codeHint: '숫자 6자리입니다.',
  turnOn: '켜기',
  endsSessions: '다른 세션은 모두 끝납니다.',
  codes: '복구 코드',
  codesLeft:
    '{count, plural, =0 {남은 복구 코드가 없습니다. 새로 만드세요.} other {복구 코드가 #개 남았습니다.}}',
  codesIntro:
    '휴대전화를 잃어버렸을 때 하나로 한 번 로그인할 수 있습니다. 새로 만들면 이전 코드는 모두 쓸 수 없습니다.',
  renew: '복구 코드 새로 만들기',
  codesReady: '복구 코드는 지금만 보입니다. 휴대전화와 다른 곳에 보관하세요:',
  turnOff: '끄기',
  turnOffIntro: '끄면 비밀번호만으로 로그인합니다.',
  anyCode: '앱의 코드 또는 복구 코드',
  back: '내 계정',
  askTitle: '2단계 인증',
  askIntro: '인증 앱에 나오는 코드를 입력하세요. 앱이 없으면 복구 코드 하나를 입력하세요.',
  askSubmit: '로그인',
  askOther: '다른 사람으로 로그인',
  lost: '둘 다 잃어버린 사람은 관리자에게 요청하세요.',
  reset: '2단계 인증 없애기',
  resetHint: '앱과 코드를 모두 잃어버린 사람을 위한 것입니다. 본인인지 확인하세요. 모든 세션이 끝납니다.',
} as const satisfies SameKeys<typeof english>
