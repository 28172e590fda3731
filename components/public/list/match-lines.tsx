import type { Speech } from '@/lib/i18n/translator'
import type { Match } from '@/lib/publication/read/matched-in'
import { Marked } from './marked'

/** Where the words of a search stand that the lines above do not show. */
export function MatchLines({ s, matches }: { s: Speech; matches: readonly Match[] }) {
  if (matches.length === 0) return null
  return (
    <ul className="matches">
      {matches.map((match) => (
        <li key={match.pieces.map(({ text }) => text).join('')}>
          <span className="match-in">{s.t(`list.matchedIn.${match.in}`)}</span>{' '}
          <span lang={match.lang !== null && match.lang !== s.locale ? match.lang : undefined}>
            <Marked pieces={match.pieces} />
          </span>
        </li>
      ))}
    </ul>
  )
}
