/** Takes the pictures of the README from a running site: node scripts/screenshots.mjs http://127.0.0.1:3000 */
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { root } from './setup/root.mjs'
import { chromiumPath } from './test/chromium.mjs'

const claim = '/claims/llama-4-maverick-beats-gpt-4o-gemini-2-0-flash'
const desktop = { width: 1120, height: 840 }
const phone = { width: 390, height: 840 }

/** `part` is what a picture shows of a page, the first screen unless told. */
const pictures = [
  { name: 'home', path: '/', viewport: desktop },
  { name: 'claim', path: claim, viewport: desktop },
  {
    name: 'measurements',
    path: '/claims/llama-4-maverick-mmlu-pro',
    viewport: desktop,
    part: '.measurements figure',
  },
  {
    name: 'comparison',
    path: '/compare/gemini-2-0-flash-001/llama-4-maverick',
    viewport: desktop,
  },
  { name: 'over-time', path: '/benchmarks/gpqa-diamond', viewport: desktop, part: '.measurements figure' },
  { name: 'claim-phone-korean', path: `/ko${claim}`, viewport: phone, colorScheme: 'dark' },
  { name: 'home-phone', path: '/', viewport: phone },
]

const [site] = process.argv.slice(2)
if (!URL.canParse(site)) {
  console.error('Say which site: node scripts/screenshots.mjs http://127.0.0.1:3000')
  process.exit(1)
}

const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const { name, path, part, viewport, colorScheme = 'light' } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto(new URL(path, site).href, { timeout: 120_000 })
  // A site in development shows a badge of its own.
  await page.evaluate(() => document.querySelector('nextjs-portal')?.remove())
  const file = join(root, 'docs/images', `${name}.png`)
  const shown = part ? page.locator(part).first() : page
  // Pages have few colours; a palette of them is a third of the size.
  const { size } = await sharp(await shown.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(file)
  console.log(`docs/images/${name}.png  ${Math.round(size / 1024)} KB`)
  await page.close()
}
await browser.close()
