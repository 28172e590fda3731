import type { ReactNode } from 'react'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { ClaimRow } from '@/lib/publication/read/rows'
import { markWords } from '@/lib/search/mark'
import type { SearchWord } from '@/lib/search/words'
import { localPath } from '@/lib/web/paths'
import { FlagBadge } from '../ui/flag-badge'
import { VerdictBadge } from '../ui/verdict-badge'
import { Marked } from './list/marked'

type Props = {
  s: Speech
  claim: ClaimRow
  /** Words that were searched for: they are marked. */
  words?: readonly SearchWord[]
  /** What else there is to say of the claim in this list. */
  children?: ReactNode
}

/** A claim in a list: its verdict, what is claimed, the verdict in one line, by whom and when. */
export function ClaimItem({ s, claim, words = [], children }: Props) {
  const { vendor, withdrawnAt } = claim
  return (
    <li className="claim-item">
      <p className="claim-item-verdict">
        {withdrawnAt || claim.flags.includes('suspended') ? null : (
          <VerdictBadge s={s} verdict={claim.verdict} />
        )}
        {withdrawnAt ? <FlagBadge s={s} flag="withdrawn" /> : null}
        {claim.flags.map((flag) => (
          <FlagBadge key={flag} s={s} flag={flag} />
        ))}
      </p>
      <h3>
        <a href={localPath(s.locale, claimPath(claim.slug))} className={withdrawnAt ? 'struck' : undefined}>
          <MarkedText s={s} text={claim.statement} words={words} />
        </a>
      </h3>
      <OneLine s={s} claim={claim} words={words} />
      {children}
      <p className="meta">
        {displayName(vendor, s.locale)} · {s.t('list.claimedOn', { date: s.day(claim.claimedOn) })} ·{' '}
        {s.word('kind', claim.kind)} ·{' '}
        {claim.evidence === 0
          ? s.t('list.noEvidence')
          : s.t('list.evidence', { total: claim.evidence, counted: claim.counted })}{' '}
        {claim.origin === 'starter' ? (
          <span className="origin"> {s.word('originShort', 'starter')}</span>
        ) : null}
        {claim.departs && !withdrawnAt && !claim.flags.includes('suspended') ? (
          <span className="origin"> {s.t('list.departs')}</span>
        ) : null}
      </p>
    </li>
  )
}

type Words = { s: Speech; words: readonly SearchWord[] }

function OneLine({ s, claim, words }: Words & { claim: ClaimRow }) {
  if (claim.withdrawnAt) return <p>{s.t('claim.withdrawnTitle')}</p>
  if (claim.flags.includes('suspended')) return <p>{s.t('claim.suspended')}</p>
  if (Object.keys(claim.oneLine).length > 0) {
    return (
      <p>
        <MarkedText s={s} text={claim.oneLine} words={words} />
      </p>
    )
  }
  return <p>{claim.subReason ? s.word('reason', claim.subReason) : s.word('origin', claim.origin)}</p>
}

function MarkedText({ s, text, words }: Words & { text: ClaimRow['statement'] }) {
  const found = s.text(text)
  if (!found) return null
  const marked = <Marked pieces={markWords(found.text, words)} />
  return found.lang === s.locale ? marked : <span lang={found.lang}>{marked}</span>
}
