import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { viewAsPublished } from '@/components/public/claim/claim-view'
import { Reasoning } from '@/components/public/claim/reasoning'
import { VerdictPanel } from '@/components/public/claim/verdict-panel'
import { locales } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { verdictOf } from '@/lib/verdicts/scale'
import { judgedSnapshot } from '../machines/claims'

const withdrawn = {
  at: '2026-03-05T10:00:00.000Z',
  note: { en: 'Said by nobody.', ko: '아무도 말하지 않음.' },
}

const reasoning = { en: 'Two runs agree.' }

test.each(locales)(
  'a withdrawn claim’s page leads to its verdict and does not repeat it, in %s',
  (locale) => {
    const s = speech(locale)
    const panelOf = (snapshot: Snapshot) =>
      renderToStaticMarkup(
        <>
          <VerdictPanel view={viewAsPublished(s, snapshot)} snapshot={snapshot} flags={[]} />
          <Reasoning view={viewAsPublished(s, snapshot)} snapshot={snapshot} suspended={false} />
        </>,
      )
    const label = verdictOf('contradicted').label[locale]
    const stands = panelOf(judgedSnapshot({ reasoning }))
    for (const said of [label, 'Two runs']) expect(stands).toContain(said)
    const gone = panelOf(judgedSnapshot({ reasoning }, { withdrawn }))
    expect(gone).toContain(withdrawn.note[locale])
    expect(gone).toContain(s.t('claim.withdrawnVerdict'))
    expect(gone).toContain('/claims/maverick-beats-gpt-4o/v/3"')
    for (const said of [label, 'Independent runs', '뒤처진다', 'Two runs']) expect(gone).not.toContain(said)
    const unjudged = panelOf(judgedSnapshot({ origin: 'none' }, { withdrawn }))
    expect(unjudged).not.toContain(s.t('claim.withdrawnVerdict'))
  },
)
