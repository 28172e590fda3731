import { expect, test } from 'playwright/test'
import { axeInBothThemes, axeWithoutColours } from './support/axe'
import { besidePages, furtherPages, korean, longPages, pages } from './support/public-pages'

// Long tables take axe its time, most of all for contrast.
test.describe.configure({ timeout: 120_000 })

for (const path of [...pages, ...furtherPages, ...longPages]) {
  for (const address of [path, korean(path)]) {
    test(`axe finds nothing on ${address}, in light and in dark, nor on a phone`, async ({ page }) => {
      await page.goto(address)
      expect(await axeInBothThemes(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await axeWithoutColours(page)).toEqual([])
    })
  }
}

for (const address of besidePages) {
  test(`axe finds nothing on ${address}, in light and in dark`, async ({ page }) => {
    await page.goto(address)
    expect(await axeInBothThemes(page)).toEqual([])
  })
}
