import type { benchRecord as english } from '../en/bench-record'
import type { SameKeys } from '../same-keys'

export const benchRecord: SameKeys<typeof english> = {
  submissions: '공급사가 제출한 것',
  noSubmission: '이 주장에 대해 공급사가 제출한 것이 없습니다.',
  moreSubmissions: '최근 {n}건을 보여 줍니다. 나머지는 제출물 목록에 있습니다.',
  versions: '버전과 판정 중단',
  noVersion: '아직 공개된 것이 없습니다.',
  version: '버전 {n}',
  suspension: '판정 중단',
  suspended: '중단됨',
  until: '{date}까지',
  table: { change: '내용', verdict: '판정', date: '날짜', by: '누가', why: '이유' },
}
