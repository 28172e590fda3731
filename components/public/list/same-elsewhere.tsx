import { exportFormats } from '@/lib/exchange/export/formats'
import type { Speech } from '@/lib/i18n/translator'
import { feedFormats } from '@/lib/publication/feed/formats'
import { feedPath } from '@/lib/publication/machine-paths'
import { type ClaimFilter, filterQuery } from '@/lib/search/filter'
import { withQuery } from './list-view'

/** The same claims as files, and their verdicts as feeds. */
export function SameElsewhere({ s, filter }: { s: Speech; filter: ClaimFilter }) {
  const query = filterQuery(filter)
  return (
    <p className="elsewhere">
      {s.t('list.sameAs')}{' '}
      {exportFormats.map(({ extension }) => (
        <span key={extension}>
          <a href={withQuery(`/export/claims.${extension}`, query)}>{extension.toUpperCase()}</a>
          {' · '}
        </span>
      ))}
      {feedFormats.map(({ extension }, index) => (
        <span key={extension}>
          {index > 0 ? ' · ' : null}
          <a href={feedPath(`verdicts.${extension}`, filter, s.locale)}>
            {s.t('list.feed', { format: extension === 'atom' ? 'Atom' : extension.toUpperCase() })}
          </a>
        </span>
      ))}
    </p>
  )
}
