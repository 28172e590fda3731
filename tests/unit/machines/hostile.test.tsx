import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClaimArticle } from '@/components/public/claim/claim-article'
import { viewAsPublished } from '@/components/public/claim/claim-view'
import { speech } from '@/lib/i18n/translator'
import { badgeSvg } from '@/lib/publication/badge/badge'
import { embedPage } from '@/lib/publication/embed/embed'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { evidence } from '../measured/evidence'
import { judgedCard, judgedSnapshot } from './claims'

const hostile = `</title></script><script>alert(1)</script><img src=x onerror="alert(2)"> \u202Eevil 😀 １２３ ${'x'.repeat(4000)}`
const link =
  '[a](javascript:alert(3)) <iframe src="//evil.example"></iframe> ![i](https://evil.example/i.png)'
const s = speech('en')

function articleOf(snapshot: Snapshot): string {
  const view = viewAsPublished(s, snapshot)
  return renderToStaticMarkup(
    <ClaimArticle view={view} snapshot={snapshot} flags={[]}>
      {null}
    </ClaimArticle>,
  )
}

test('what people wrote stays words on a claim’s page, in its frame and on its badge', () => {
  const said = { en: hostile }
  const ref = { id: '00000000-0000-7000-8000-000000000001', slug: 'evil', name: hostile }
  const snapshot = judgedSnapshot(
    { oneLine: said, reasoning: { en: link } },
    { statement: said, vendor: ref, subjects: [ref] },
  )
  const source = { ...evidence('e').source, title: hostile, url: 'javascript:alert(4)' }
  const piece = { ...evidence('e'), title: hostile, summary: { en: link }, stanceReason: said, source }
  const card = judgedCard({
    statement: said,
    oneLine: said,
    vendor: { slug: 'evil', name: hostile, names: {} },
  })
  const pages = [
    articleOf({ ...snapshot, evidence: [piece] }),
    embedPage(card, s, (path) => `https://check.example${path}`),
    badgeSvg(card, s),
  ]
  for (const page of pages) {
    expect(page).not.toMatch(/<(script|img|iframe)\b/i)
    expect(page).not.toMatch(/(href|src)="\s*javascript:/i)
    expect(page).not.toMatch(/<[^>]*\son\w+="/i)
  }
})

test('ten articles that repeat one number show as one measurement and nine echoes', () => {
  const articles = Array.from({ length: 9 }, (_, index) =>
    evidence(`article ${index}`, { derivedFrom: 'run' }),
  )
  const page = articleOf({ ...judgedSnapshot(), evidence: [evidence('run'), ...articles] })
  const text = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/Evidence \(1\)/)
  expect(text).toMatch(
    /1 piece of evidence, of which .*? for the verdict\. 9 more repeat a number of these\./,
  )
  expect(text).toContain('9 pieces repeat this number and carry no weight')
})
