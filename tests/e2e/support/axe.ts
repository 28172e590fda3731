import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

const colours = ['color-contrast', 'link-in-text-block']
type Rules = Record<string, { enabled: boolean }>
/** Of WCAG 2.2, and off unless asked for. */
const targetSize: Rules = { 'target-size': { enabled: true } }
const withoutColours: Rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]))

/** What axe finds on a page in light, and of what a theme changes, in dark. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(page, { rules: targetSize })
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await violations(page, { runOnly: colours }))]
}

/** All but colours, which a narrow screen leaves as they are. */
export async function axeWithoutColours(page: Page): Promise<string[]> {
  return violations(page, { rules: { ...targetSize, ...withoutColours } })
}

/** Our pages hold no frames, and only violations are asked for: on long pages that takes half the time. */
async function violations(page: Page, which: { rules: Rules } | { runOnly: string[] }): Promise<string[]> {
  const resultTypes: 'violations'[] = ['violations']
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const found = await axe.options({ ...which, resultTypes, preload: false }).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
