import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { disputable, disputeAreas, isDisputable } from '@/lib/vendors/disputable'
import { disputedName, disputedText } from '@/lib/vendors/disputed-text'

test('a challenge can name any field of a version and any line of the rule, each once, and nothing else', () => {
  const codes = disputable.flatMap(({ area, names }) => names.map((name) => `${area}.${name}`))
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual(
    expect.arrayContaining(['verdict.id', 'evidence.grade', 'setup.tokenLimit', 'rule.material_difference']),
  )
  expect(codes.filter((code) => !isDisputable(code))).toEqual([])
  expect(['', 'verdict', 'verdict.', 'claim.slug', 'evidence.enteredBy', 'x.y'].filter(isDisputable)).toEqual(
    [],
  )
  expect(disputable.map(({ area }) => area)).toEqual(disputeAreas)
})

test('everything that can be disputed has a name in both languages', () => {
  for (const locale of locales) {
    const s = speech(locale)
    const nameless = disputable.flatMap(({ area, names }) =>
      names.filter((name) => disputedName(s, area, name) === name || s.word('disputeArea', area) === area),
    )
    expect(nameless, locale).toEqual([])
  }
  expect(disputedText(speech('en'), 'evidence.grade')).toBe('The evidence, “Independence”')
})
