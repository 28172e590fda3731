import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apaReference, bibtexEntry } from '@/lib/publication/cite'

const cited = {
  site: 'Countercheck',
  statement: 'Scout scores 74.3% on {MMLU Pro} & more.',
  slug: 'scout-mmlu-pro',
  version: 3,
  publishedAt: '2026-03-01T23:30:00.000Z',
  address: 'https://example.org/claims/scout-mmlu-pro/v/3',
}

test('a reference names the site, the day in UTC, the claim, the version and its permanent address', () => {
  expect(apaReference(cited)).toEqual({
    before: 'Countercheck. (2026, March 1).',
    title: 'Scout scores 74.3% on {MMLU Pro} & more',
    after: '(Version 3). https://example.org/claims/scout-mmlu-pro/v/3',
  })
})

test('a BibTeX entry holds nothing of the claim that TeX would run', () => {
  const entry = bibtexEntry(cited)
  expect(entry).toContain(
    'title = {{Scout scores 74.3\\% on \\textbraceleft{}MMLU Pro\\textbraceright{} \\& more.}}',
  )
  expect(entry).toContain('month = mar,')
  expect(entry.startsWith('@misc{countercheck-scout-mmlu-pro-v3,')).toBe(true)
})

test('whatever a claim says, its entry has every brace closed and no command but those for signs', () => {
  const signs = fc.constantFrom(...'\\\\{}{}$&#%_^~<>|@"\n매버릭 a'.split(''))
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1 }), (given) => {
      const entry = bibtexEntry({ ...cited, statement: given.join('') })
      expect(entry).toMatch(
        /^@misc\{[a-z0-9-]+,\n(?: {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),\n)+ {2}url = \{\S+\}\n\}$/,
      )
      let depth = 0
      const closings = [...entry].flatMap((sign, place) => {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
        return depth === 0 && place > entry.indexOf('{') ? [place] : []
      })
      expect(closings).toEqual([[...entry].length - 1])
      const title = entry.split('\n').find((line) => line.includes('title ='))
      expect(title?.replaceAll(/\\(text[a-z]+\{\}|[$&#%_])/g, '')).not.toMatch(/[\\$&#%_^~]/)
    }),
  )
})

test('a Korean title stays as it is, and the key stays in letters that BibTeX knows', () => {
  const entry = bibtexEntry({ ...cited, statement: '스카우트는 MMLU Pro에서 74.3%를 기록했다.' })
  expect(entry).toContain('title = {{스카우트는 MMLU Pro에서 74.3\\%를 기록했다.}}')
  expect(entry).toMatch(/^@misc\{[a-z0-9-]+,$/m)
})
