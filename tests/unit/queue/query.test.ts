import { expect, test } from 'vitest'
import { foldName, tidyName } from '@/lib/queue/fold-name'
import { addressWithout, queueAddress, queueText, readQueueQuery, readQueueText } from '@/lib/queue/query'
import { shareOut } from '@/lib/queue/rules'

test('an address says the same after it was read and written', () => {
  const text =
    'list=waiting&q=%EB%9D%BC%EB%A7%88+4&vendor=Meta&kind=score&assignee=me&tag=%EC%9E%AC%ED%98%84&age=30&sort=newest'
  expect(queueText(readQueueText(text))).toBe(text)
  expect(queueAddress(readQueueQuery({}))).toBe('/review')
})

test('what cannot be read is reported, and what is blank narrows nothing', () => {
  const query = readQueueQuery({
    age: '31',
    assignee: 'them',
    q: ' ',
    vendor: ['meta', 'openai'],
    list: 'none',
  })
  expect(query.unreadable).toEqual([
    { field: 'assignee', value: 'them' },
    { field: 'age', value: '31' },
  ])
  expect(query.filter).toEqual({ vendor: 'meta' })
  expect(query.list).toBeNull()
})

test('taking one part away keeps all others, also one that cannot be read', () => {
  const query = readQueueQuery({ vendor: 'meta', age: '31', kind: 'score' })
  expect(addressWithout(query, 'vendor')).toBe('/review?kind=score&age=31')
  expect(addressWithout(query, 'age')).toBe('/review?vendor=meta&kind=score')
  expect(addressWithout(readQueueQuery({ age: '31' }), 'age')).toBe('/review')
})

test('names of tags are one whatever their case, width, composition and spaces, and no others', () => {
  for (const same of [
    'Needs Work',
    'ＮＥＥＤＳ　work',
    'needs_work',
    ' needs\u200b-work '.replace('\u200b', ''),
  ])
    expect(foldName(same)).toBe('needs-work')
  expect(foldName('재현 필요'.normalize('NFD'))).toBe(foldName('재현-필요'))
  expect(foldName('C++')).not.toBe(foldName('C'))
  expect(tidyName(' a\u0000 \n b ')).toBe('a b')
})

test('a claim goes to somebody unless another has it or an interest bars it', () => {
  const claims = [
    { claimId: 'free', assigneeId: null },
    { claimId: 'taken', assigneeId: 'other' },
    { claimId: 'own', assigneeId: 'me' },
    { claimId: 'barred', assigneeId: null },
  ]
  const wanted = { assigneeId: 'me', takeOver: false, interests: new Map([['barred', 'Meta']]) }
  const ids = ({ given }: ReturnType<typeof shareOut>) => given.map(({ claimId }) => claimId)
  expect(shareOut(claims, wanted)).toMatchObject({ kept: 1, barred: 1 })
  expect(ids(shareOut(claims, wanted))).toEqual(['free'])
  expect(ids(shareOut(claims, { ...wanted, takeOver: true }))).toEqual(['free', 'taken'])
})
