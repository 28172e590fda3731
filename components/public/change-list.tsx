import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { Change } from '@/lib/publication/read/home'
import { localPath } from '@/lib/web/paths'
import { Day } from '../ui/day'
import { FlagBadge } from '../ui/flag-badge'
import { LocalText } from '../ui/local-text'
import { VerdictBadge } from '../ui/verdict-badge'

/** Public changes of claims, newest first. */
export function ChangeList({ s, changes }: { s: Speech; changes: Change[] }) {
  return (
    <ol className="changes">
      {changes.map(({ slug, statement, number, reason, note, publishedAt, verdict, origin, instead }) => (
        <li key={`${slug} ${number}`}>
          <p className="kicker">
            <Day s={s} date={publishedAt} /> · {s.word('versionReason', reason)}
          </p>
          <a href={localPath(s.locale, claimPath(slug))}>
            <LocalText s={s} text={statement} />
          </a>
          <p className="meta">
            <LocalText s={s} text={note} />
            {reason === 'verdict' ? (
              <>
                {' '}
                {instead ? <FlagBadge s={s} flag={instead} /> : <VerdictBadge s={s} verdict={verdict} />}{' '}
                {origin === 'starter' ? (
                  <span className="origin">{s.word('originShort', 'starter')}</span>
                ) : null}
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
