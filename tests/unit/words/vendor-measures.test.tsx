import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { VendorMeasures } from '@/components/public/entry/vendor-measures'
import { speech } from '@/lib/i18n/translator'

const untested = { gap: null, gapClaims: 0, daysToTest: null, tested: 0, leftOut: [] }

function page(locale: 'en' | 'ko', claims: number, measures: Partial<typeof tested> = {}): string {
  return renderToStaticMarkup(
    <VendorMeasures s={speech(locale)} measures={{ ...untested, ...measures }} claims={claims} />,
  )
}

const tested = { daysToTest: 12, tested: 1 }

test('of the one claim nobody measured it is said that there is no measurement', () => {
  expect(page('en', 1)).toContain('The one claim has no independent measurement that counts.')
  expect(page('ko', 1)).toContain('주장 1건에 반영된 독립 측정이 없습니다.')
})

test('without claims there is nothing to measure', () => {
  expect(page('en', 0)).toContain('There is no claim that could have one.')
  expect(page('ko', 0)).toContain('측정할 주장이 없습니다.')
})

test('days are said with how many claims they are of', () => {
  expect(page('en', 1, tested)).toContain('12, for the one claim')
  expect(page('en', 5, tested)).toContain('12 in the median, over 1 of 5 claims: the one that has one')
  expect(page('en', 5, { ...tested, tested: 3 })).toContain('over 3 of 5 claims: those that have one')
  expect(page('ko', 5, tested)).toContain('중앙값 12일, 주장 5건 가운데 측정이 있는 1건에서')
})
