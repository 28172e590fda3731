import type { Speech } from '@/lib/i18n/translator'
import { claimDataFormats, claimDataPath } from '@/lib/publication/claim-data/formats'
import { localPath } from '@/lib/web/paths'

/** The numbers of the page as files. */
export function ClaimData({ s, slug }: { s: Speech; slug: string }) {
  return (
    <section aria-labelledby="claim-data">
      <h2 id="claim-data">{s.t('claim.data.title')}</h2>
      <p>{s.t('claim.data.says')}</p>
      <ul className="downloads">
        {claimDataFormats.map(({ extension, title }) => (
          <li key={extension}>
            <a href={claimDataPath(slug, extension)} download>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href={localPath(s.locale, '/data#columns-claim')}>{s.t('claim.data.columns')}</a>
        </li>
      </ul>
    </section>
  )
}
