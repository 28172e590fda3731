import { mostShown } from '@/lib/publication/most-shown'
import type { Snapshot, SnapshotSource } from '@/lib/publication/snapshot-schema'
import { Day } from '../../ui/day'
import { LocalText } from '../../ui/local-text'
import { SourceLink } from '../../ui/source-link'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'

type Appearance = Snapshot['appearances'][number]

/** Where it was said: the vendor's own wording first, later ones beside it with what they dropped or added. */
export function Wordings({ view, appearances }: { view: ClaimView; appearances: Appearance[] }) {
  const { s } = view
  if (appearances.length === 0) return null
  const inOrder = [...appearances].sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal))
  return (
    <section aria-labelledby="wordings">
      <h2 id="wordings">{s.t('claim.wordings')}</h2>
      <div className="wordings">
        {inOrder.slice(0, mostShown.wordings).map((appearance) => (
          <Wording key={appearance.id} view={view} appearance={appearance} />
        ))}
      </div>
      <ShownHere s={s} shown={mostShown.wordings} total={inOrder.length} href={view.whole} />
    </section>
  )
}

function Wording({ view, appearance }: { view: ClaimView; appearance: Appearance }) {
  const { s } = view
  const { quote, language, translation, drift, isOriginal, source, locator } = appearance
  const translated = language === s.locale ? undefined : translation[s.locale]
  return (
    <figure className={isOriginal ? 'wording wording-original' : 'wording'}>
      <p className="kicker">{isOriginal ? s.t('claim.original') : s.t('claim.later')}</p>
      <blockquote lang={language} cite={source.url ?? undefined}>
        <p>{quote}</p>
      </blockquote>
      {translated ? (
        <p>
          <span className="label">{s.t('claim.translation')}</span> {translated}
        </p>
      ) : null}
      <figcaption>
        <Source view={view} source={source} locator={locator} />
      </figcaption>
      {Object.keys(drift).length > 0 ? (
        <p>
          <span className="label">{s.t('claim.drift')}</span> <LocalText s={s} text={drift} />
        </p>
      ) : null}
    </figure>
  )
}

/** A source with everything by which it can be found again. */
export function Source({
  view,
  source,
  locator,
}: {
  view: ClaimView
  source: SnapshotSource
  locator: string | null
}) {
  const { s, entry } = view
  const publisher = source.publisher ? entry(source.publisher) : null
  const name = publisher ? (publisher.names[s.locale] ?? publisher.name) : null
  const by = [source.author, name].filter((part) => part !== null).join(', ')
  return (
    <span className="source">
      {by ? `${by}: ` : null}
      <SourceLink href={source.url}>
        <cite lang={source.language}>{source.title}</cite>
      </SourceLink>
      {locator ? `, ${locator}` : null}
      {source.publishedOn ? (
        <>
          , <Day s={s} date={source.publishedOn} />
        </>
      ) : null}
      {source.url === null ? ` (${s.t('claim.noAddress')})` : null}
      {source.archivedUrl ? (
        <>
          {' · '}
          <SourceLink href={source.archivedUrl}>{s.t('claim.archived')}</SourceLink>
        </>
      ) : null}
      {source.archivedSha256 ? (
        <small className="hash">
          {s.t('claim.archivedHash')}: <code>{source.archivedSha256}</code>
        </small>
      ) : null}
      {Object.keys(source.note).length > 0 ? (
        <small>
          <LocalText s={s} text={source.note} />
        </small>
      ) : null}
    </span>
  )
}
