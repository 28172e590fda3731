import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

const colours = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page in light, and of what a theme changes, in dark. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(axeOn(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await violations(axeOn(page).withRules(colours)))]
}

/** All but colours, which a narrow screen leaves as they are. */
export async function axeWithoutColours(page: Page): Promise<string[]> {
  return violations(axeOn(page).disableRules(colours))
}

/** Our pages hold no frames, and only violations are asked for: on long pages that takes half the time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
