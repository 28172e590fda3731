import type { Speech } from '@/lib/i18n/translator'
import { claimDataPath } from '@/lib/publication/claim-data/formats'
import { feedChannels } from '@/lib/publication/feed/channels'
import { feedFormats } from '@/lib/publication/feed/formats'
import { feedPath } from '@/lib/publication/machine-paths'

/** How programs read all this, and what there is for them beside the files. */
export function Programs({ s }: { s: Speech }) {
  const [csv, json] = ['csv', 'json'].map((extension) => claimDataPath('…', extension))
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{s.t('data.programsTitle')}</h2>
      <p>{s.t('data.programs')}</p>
      <p>{s.t('data.feeds')}</p>
      <ul>
        {feedChannels.map(({ name }) => (
          <li key={name}>
            {s.t(`machines.feed.${name}`)}:{' '}
            {feedFormats.map(({ extension, title }) => (
              <span key={extension}>
                <a href={feedPath(`${name}.${extension}`, {}, s.locale)}>{title}</a>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <h3>{s.t('data.oneClaim')}</h3>
      <p>{s.t('data.oneClaimSays', { csv: csv ?? '', json: json ?? '', version: '/claims/…/v/0.json' })}</p>
    </section>
  )
}
