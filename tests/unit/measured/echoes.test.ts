import { expect, test } from 'vitest'
import { echoesOf, measurementsOf } from '@/lib/publication/measured/echoes'
import { evidence } from './evidence'

test('ten articles that repeat one number are one measurement and nine echoes', () => {
  const origin = evidence('origin')
  const articles = Array.from({ length: 9 }, (_, index) =>
    evidence(`article ${index}`, { derivedFrom: index < 5 ? 'origin' : `article ${index - 1}` }),
  )
  const [first, ...others] = measurementsOf([...articles.slice(0, 3), origin, ...articles.slice(3)])
  expect(others).toEqual([])
  expect(first?.evidence.title).toBe('origin')
  expect(first?.echoes).toHaveLength(9)
})

test('echoes of a number whose original is not here stand together under the first of them', () => {
  const articles = ['a', 'b', 'c'].map((title) => evidence(title, { derivedFrom: 'elsewhere' }))
  expect(measurementsOf(articles).map(({ evidence: { title }, echoes }) => [title, echoes.length])).toEqual([
    ['a', 2],
  ])
})

test('what repeats nothing stands alone, and a circle of echoes ends', () => {
  expect(measurementsOf([evidence('a'), evidence('b')])).toHaveLength(2)
  const circle = [evidence('a', { derivedFrom: 'b' }), evidence('b', { derivedFrom: 'a' })]
  expect(measurementsOf(circle).flatMap(({ echoes }) => [1, ...echoes])).toHaveLength(2)
})

test('a value is repeated by those who have a value of its model and benchmark, and not by who repeats another', () => {
  const ref = (id: string) => ({ id, slug: id, name: id })
  const value = (model: string, benchmark: string) => ({ model: ref(model), benchmark: ref(benchmark) })
  const both = { results: [value('scout', 'arena'), value('maverick', 'arena')] }
  const other = { results: [value('maverick', 'gpqa')] }
  expect(echoesOf(value('maverick', 'arena'), [both, other, { results: [] }])).toEqual([both])
  expect(echoesOf(value('scout', 'gpqa'), [both, other])).toEqual([])
})
