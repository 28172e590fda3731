import { claimPath } from '@/lib/publication/permalink'
import type { LinkedClaim } from '@/lib/publication/read/linked-claims'
import { localPath } from '@/lib/web/paths'
import { FlagBadge } from '../../ui/flag-badge'
import { LocalText } from '../../ui/local-text'
import { VerdictBadge } from '../../ui/verdict-badge'
import type { ClaimView } from './claim-view'

/** Claims that are tied to this one, with their verdicts. */
export function RelatedClaims({ view, links }: { view: ClaimView; links: LinkedClaim[] }) {
  const { s } = view
  if (links.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related">{s.t('claim.related')}</h2>
      <ul className="related">
        {links.map(({ slug, statement, verdict, instead, kind, outgoing, note }) => (
          <li key={`${slug} ${kind} ${outgoing}`}>
            <span className="kicker">{s.word(outgoing ? 'outgoing' : 'incoming', kind)}</span>
            <a href={localPath(s.locale, claimPath(slug))}>
              <LocalText s={s} text={statement} />
            </a>{' '}
            {instead ? <FlagBadge s={s} flag={instead} /> : <VerdictBadge s={s} verdict={verdict} />}{' '}
            <LocalText s={s} text={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}
