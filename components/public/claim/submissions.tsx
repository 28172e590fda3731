import type { Speech } from '@/lib/i18n/translator'
import { claimDataPath } from '@/lib/publication/claim-data/formats'
import { mostShown } from '@/lib/publication/most-shown'
import { versionPath } from '@/lib/publication/permalink'
import type { Challenge, Correction, HandedIn, Response } from '@/lib/publication/read/claim-page'
import { disputedText } from '@/lib/vendors/disputed-text'
import { localPath } from '@/lib/web/paths'
import { LocalText } from '../../ui/local-text'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'

/** Of a claim by its slug. What is not shown stands in its data. */
type Rows = { view: ClaimView; slug: string }

/** What the vendor answered, unedited. */
export function Responses({ view, slug, responses }: Rows & { responses: Response[] }) {
  const { s } = view
  return (
    <>
      <h3>{s.t('claim.responses')}</h3>
      {responses.length === 0 ? <p>{s.t('claim.responsesNone')}</p> : null}
      {responses.slice(-mostShown.answers).map((row) => (
        <figure key={row.id} className="wording">
          {row.text === null ? null : (
            <blockquote lang={row.language} className="unedited">
              {row.text}
            </blockquote>
          )}
          <figcaption>
            {received(view, row)} {row.text === null ? <Waiting view={view} row={row} /> : null}
          </figcaption>
        </figure>
      ))}
      <Newest s={s} slug={slug} total={responses.length} />
    </>
  )
}

/** Formal objections with their outcomes. */
export function Challenges({ view, slug, challenges }: Rows & { challenges: Challenge[] }) {
  const { s } = view
  return (
    <>
      <h3>{s.t('claim.challenges')}</h3>
      {challenges.length === 0 ? <p>{s.t('claim.challengesNone')}</p> : null}
      {challenges.slice(-mostShown.answers).map((row) => (
        <figure key={row.id} className="wording">
          <p className="kicker">
            {s.t('claim.challengeDisputes', { version: row.version, field: disputedText(s, row.disputes) })}
          </p>
          {row.text === null ? null : <blockquote className="unedited">{row.text}</blockquote>}
          <figcaption>
            {received(view, row)}{' '}
            {row.outcome === null ? (
              s.t(row.text === null ? 'claim.notLookedAt' : 'claim.challengeOpen')
            ) : (
              <>
                {s.t('claim.outcomeOn', { date: s.day(row.decidedAt ?? row.receivedAt) })}{' '}
                <strong>{s.word('outcome', row.outcome)}.</strong> <LocalText s={s} text={row.outcomeNote} />
              </>
            )}
          </figcaption>
        </figure>
      ))}
      <Newest s={s} slug={slug} total={challenges.length} />
    </>
  )
}

/** Evidence that the vendor handed in, and what became of it. */
export function HandedInEvidence({ view, slug, handedIn }: Rows & { handedIn: HandedIn[] }) {
  const { s } = view
  if (handedIn.length === 0) return null
  return (
    <>
      <h3>{s.t('claim.handedIn')}</h3>
      <ul>
        {handedIn.slice(-mostShown.answers).map((row) => (
          <li key={row.id}>
            {received(view, row)}{' '}
            {row.acceptedAt === null ? (
              <Waiting view={view} row={row} />
            ) : (
              s.t('claim.handedInAccepted', { date: s.day(row.acceptedAt) })
            )}
          </li>
        ))}
      </ul>
      <Newest s={s} slug={slug} total={handedIn.length} />
    </>
  )
}

function received({ s }: ClaimView, row: { organization: string | null; receivedAt: string }): string {
  return s.t('claim.receivedFrom', { organization: row.organization ?? '', date: s.day(row.receivedAt) })
}

/** Of what is not printed: that nobody has looked at it yet, or why it was found not to the point. */
function Waiting({ view, row }: { view: ClaimView; row: Pick<HandedIn, 'declinedAt' | 'declinedReason'> }) {
  const { s } = view
  if (row.declinedAt === null) return <>{s.t('claim.notLookedAt')}</>
  return (
    <>
      {s.t('claim.declinedOn', { date: s.day(row.declinedAt) })}{' '}
      <LocalText s={s} text={row.declinedReason ?? {}} />
    </>
  )
}

/** Public notes that a past version was wrong. */
export function Corrections({ view, slug, corrections }: Rows & { corrections: Correction[] }) {
  const { s } = view
  if (corrections.length === 0) return null
  return (
    <>
      <h3>{s.t('claim.corrections')}</h3>
      <ul>
        {corrections.slice(0, mostShown.answers).map(({ kind, note, toVersion, publishedAt }) => (
          <li key={`${toVersion} ${kind} ${publishedAt}`}>
            <a href={localPath(s.locale, versionPath(slug, toVersion))}>
              {s.t('claim.correctionLine', {
                kind: s.word('correction', kind),
                date: s.day(publishedAt),
                version: toVersion,
              })}
            </a>
            : <LocalText s={s} text={note} />
          </li>
        ))}
      </ul>
      <Newest s={s} slug={slug} total={corrections.length} />
    </>
  )
}

function Newest({ s, slug, total }: { s: Speech; slug: string; total: number }) {
  return <ShownHere s={s} shown={mostShown.answers} total={total} href={claimDataPath(slug, 'json')} />
}
