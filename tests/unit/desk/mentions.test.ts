import { expect, test } from 'vitest'
import { mentionsIn } from '@/lib/comments/mentions'

const people = [
  { id: 'min', name: '김민' },
  { id: 'minsu', name: '김민수' },
  { id: 'ann', name: 'Ann' },
  { id: 'anna', name: 'Ann Lee' },
  { id: 'r2', name: 'Reviewer 2' },
]
const found = (text: string) => mentionsIn(text, people)

test('the longest name that fits is meant, whatever its case', () => {
  expect(found('@ann lee, look')).toEqual({ people: ['anna'], unknown: [] })
  expect(found('Ask @Ann. And @reviewer 2!')).toEqual({ people: ['ann', 'r2'], unknown: [] })
})

test('a person is named once, and everybody of one name is meant', () => {
  const twins = [...people, { id: 'ann2', name: 'ann' }]
  expect(mentionsIn('@Ann @ann', twins).people).toEqual(['ann', 'ann2'])
})

test('a Korean particle may follow, and another name does not count as one', () => {
  expect(found('@김민수님께 물어보세요').people).toEqual(['minsu'])
  expect(found('@김민에게').people).toEqual(['min'])
  expect(found('@Reviewer 2에게').people).toEqual(['r2'])
  expect(found('@김민정')).toEqual({ people: [], unknown: ['김민정'] })
})

test('a longer word is not a name that it begins with', () => {
  expect(found('@Annabel')).toEqual({ people: [], unknown: ['Annabel'] })
  expect(found('@Reviewer 22')).toEqual({ people: [], unknown: ['Reviewer'] })
})

test('an @ in a word, an address or code speaks to nobody', () => {
  expect(found('pass@1, a@b.example, https://x.example/@Ann, `@Ann`\n```\n@nobody\n```\n@ 5')).toEqual({
    people: [],
    unknown: [],
  })
})

test('an unknown name is given as it was typed, without the punctuation around it', () => {
  expect(found('See @OpenAI. (@Ghost)').unknown).toEqual(['OpenAI', 'Ghost'])
})
