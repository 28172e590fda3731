import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepTexts } from '@/lib/desk/step-text'
import { deskMessages } from '@/lib/i18n/desk'
import { locales } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { workedExamples } from '@/lib/verdicts/examples/worked-examples'
import { suggest } from '@/lib/verdicts/suggest/suggest'
import { KINDS } from '../suggest/random-claim'
import { randomRequest } from '../suggest/random-request'

describe('every step of the decision rule has words, with its numbers, in every language', () => {
  for (const kind of KINDS) {
    test(`for claims of the kind ${kind}`, () => {
      fc.assert(
        fc.property(randomRequest([kind]), fc.constantFrom(...locales), (request, locale) => {
          const words = { t: deskMessages(locale), s: speech(locale), nameOf: (id: string) => id }
          for (const text of stepTexts(suggest(request).steps, words)) {
            expect(text).not.toMatch(/^[a-z_]+ \{|rule\.|undefined|NaN|\{\w+\}/)
          }
        }),
        { numRuns: 150 },
      )
    })
  }
})

test('runs that count though the screen set them aside are said to do so', () => {
  const example = workedExamples().find(({ suggestion }) => suggestion.reason === 'omitted_condition')
  const words = { t: deskMessages('en'), s: speech('en'), nameOf: (id: string) => id }
  const [screened, pass] = stepTexts(example?.suggestion.steps ?? [], words)
  expect(screened).toBe('3 items were put to the rule; 1 passed the screen.')
  expect(pass).toContain('First pass: 2 items counted. Where every known run needed something')
})
