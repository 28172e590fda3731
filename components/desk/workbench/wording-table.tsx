import { LocalText } from '@/components/ui/local-text'
import { SourceLink } from '@/components/ui/source-link'
import { type WordPart, wordDifference } from '@/lib/core/word-difference'
import { locales } from '@/lib/i18n/locales'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'

type Appearance = Snapshot['appearances'][number]

/** The vendor's own wording, and each later one beside it with the words that it dropped or added. */
export function WordingTable({ view, appearances }: { view: DeskView; appearances: Appearance[] }) {
  const { t } = view
  if (appearances.length === 0) return <p>{t('claim.noAppearance')}</p>
  const original = appearances.find((row) => row.isOriginal)
  const later = appearances.filter((row) => row !== original)
  if (!original || later.length === 0)
    return appearances.map((row) => <Wording key={row.id} view={view} appearance={row} parts={null} />)
  return later.map((row) => <Beside key={row.id} view={view} original={original} later={row} />)
}

/** Two wordings side by side, in a language that both are in or were translated into. */
function Beside({ view, original, later }: { view: DeskView; original: Appearance; later: Appearance }) {
  const { t, s, locale } = view
  const shared = sharedLanguage(original, later, locale)
  const parts = shared ? wordDifference(shared.before, shared.after) : null
  const only = (side: WordPart['side']) =>
    (parts ?? []).filter((part) => part.side === side).map(({ text }) => `“${text}”`)
  const [dropped, added] = [only('before'), only('after')]
  return (
    <div className="wording-pair">
      <Wording view={view} appearance={original} parts={inWords(original, shared, parts)} without="after" />
      <Wording view={view} appearance={later} parts={inWords(later, shared, parts)} without="before" />
      <ul>
        {dropped.length > 0 ? <li>{t('bench.dropped', { words: dropped.join(', ') })}</li> : null}
        {added.length > 0 ? <li>{t('bench.added', { words: added.join(', ') })}</li> : null}
        {parts && dropped.length + added.length === 0 ? <li>{t('bench.sameWords')}</li> : null}
        <li>
          {shared
            ? t('bench.inLanguage', { language: s.language(shared.language) })
            : t('bench.notComparable')}
        </li>
        <li>
          {t('claim.driftColumn')}:{' '}
          {Object.keys(later.drift).length > 0 ? (
            <LocalText s={s} text={later.drift} />
          ) : (
            <span className="soft">{t('claim.noDrift')}</span>
          )}
        </li>
      </ul>
    </div>
  )
}

type Shared = { language: string; before: string; after: string }

/** The reader's language first, then the vendor's own, then any other that both can be read in. */
function sharedLanguage(original: Appearance, later: Appearance, locale: string): Shared | null {
  for (const language of new Set([original.language, later.language, locale, ...locales])) {
    const [before, after] = [textIn(original, language), textIn(later, language)]
    if (before !== undefined && after !== undefined) return { language, before, after }
  }
  return null
}

function textIn({ language, quote, translation }: Appearance, wanted: string): string | undefined {
  if (language === wanted) return quote
  const key = locales.find((locale) => locale === wanted)
  return key ? translation[key] : undefined
}

/** The parts belong to the quotation itself only where that is what was compared. */
function inWords({ language }: Appearance, shared: Shared | null, parts: WordPart[] | null) {
  return shared?.language === language ? parts : null
}

type WordingProps = {
  view: DeskView
  appearance: Appearance
  parts: WordPart[] | null
  without?: WordPart['side']
}

function Wording({ view, appearance, parts, without }: WordingProps) {
  const { t, s } = view
  const { isOriginal, quote, language, translation, source, locator } = appearance
  const translations = locales.flatMap((locale) => {
    const text = locale === language ? undefined : translation[locale]
    return text === undefined ? [] : [{ locale, text }]
  })
  return (
    <figure>
      <p className="kicker">{isOriginal ? t('claim.original') : t('bench.later')}</p>
      <blockquote lang={language}>
        {parts ? <Marked parts={parts.filter(({ side }) => side !== without)} /> : quote}
      </blockquote>
      {translations.map(({ locale, text }) => (
        <p key={locale} className="soft">
          {t('bench.translated', { language: s.language(locale), text })}
        </p>
      ))}
      <figcaption>
        <SourceLink href={source.url}>{source.title}</SourceLink>
        <small>
          {[source.publisher?.name, locator, source.publishedOn && s.day(source.publishedOn)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </figcaption>
    </figure>
  )
}

/** Dropped words are struck through and added ones underlined; the list below says both in words. */
function Marked({ parts }: { parts: WordPart[] }) {
  return parts.map(({ text, side }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are in its order
    <span key={index}>
      {side === 'before' ? <del>{text}</del> : side === 'after' ? <ins>{text}</ins> : text}{' '}
    </span>
  ))
}
