import type { Speech } from '@/lib/i18n/translator'
import { type ClaimFilter, filterQuery } from '@/lib/search/filter'

type Props = {
  s: Speech
  shown: number
  total: number
  file: 'assertions' | 'results' | 'evidence'
  filter: ClaimFilter
}

/** That a table shows some of the rows only, with the file that has all of them; nothing where it shows all. */
export function ShownOf({ s, shown, total, file, filter }: Props) {
  if (total <= shown) return null
  return (
    <p className="meta">
      {s.t(file === 'evidence' ? 'entry.shownPieces' : 'entry.shownOf', {
        shown: s.number(shown),
        total: s.number(total),
      })}{' '}
      <a href={`/export/${file}.csv?${filterQuery(filter)}`}>{s.t('entry.shownOfFile')}</a>
    </p>
  )
}
