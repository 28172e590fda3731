import type { Locator, Page } from 'playwright/test'
import { axeInBothThemes, axeWithoutColours } from './axe'

/**
 * What is wrong with a page for whoever does not see it well, has a small screen or uses the keyboard alone: findings
 * of axe at 390 pixels in light, of its colours in dark, and of all but colours at 1280; sideways scrolling, also at
 * 320; and what takes the focus without showing it, or under something else.
 */
export async function faultsOf(page: Page, address: string): Promise<string[]> {
  const faults: string[] = []
  const note = (where: string, found: string[]) => faults.push(...found.map((what) => `${where}: ${what}`))
  // What scrolls smoothly is not yet in sight when it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(address)
  note('390', await axeInBothThemes(page))
  note('390', await sideways(page))
  note('390', await focusFaults(page))
  await page.setViewportSize({ width: 320, height: 640 })
  note('320', await sideways(page))
  await page.setViewportSize({ width: 1280, height: 900 })
  note('1280', await axeWithoutColours(page))
  note('1280', await sideways(page))
  note('1280', await focusFaults(page))
  return faults
}

async function sideways(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return beyond > 0 ? [`the page is ${beyond} pixels too wide`] : []
}

/** Gives the focus to everything that Tab reaches, and looks whether it is seen there. */
function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reached = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
    const faults: string[] = []
    const middleInSight = (element: HTMLElement): [number, number] => {
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const across = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2
      return [across, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2]
    }
    for (const element of document.querySelectorAll<HTMLElement>(reached)) {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility()) continue
      element.focus({ focusVisible: true } as FocusOptions)
      const named = element.outerHTML.slice(0, 120)
      if (document.activeElement !== element) {
        faults.push(`takes no focus: ${named}`)
        continue
      }
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle === 'none' || outlineWidth === '0px') faults.push(`shows no focus: ${named}`)
      const there = document.elementFromPoint(...middleInSight(element))
      const own =
        there &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.control === element)
      if (!own) faults.push(`is hidden while it has the focus: ${named}`)
    }
    return faults
  })
}

/**
 * Presses Tab until a control has the focus, as somebody does who uses the keyboard alone.
 *
 * @returns what takes the focus on the way without showing it
 */
export async function tabTo(page: Page, wanted: Locator): Promise<string[]> {
  const unseen: string[] = []
  for (let pressed = 0; pressed < 400; pressed += 1) {
    const [found, fault] = await wanted.evaluate((control) => {
      const now = document.activeElement
      if (!now || now === document.body) return [false, null] as const
      const { top, bottom } = now.getClientRects()[0] ?? now.getBoundingClientRect()
      const { outlineStyle } = getComputedStyle(now)
      const shown = outlineStyle !== 'none' && bottom > 0 && top < window.innerHeight
      return [now === control, shown ? null : now.outerHTML.slice(0, 120)] as const
    })
    if (fault) unseen.push(fault)
    if (found) return unseen
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}
