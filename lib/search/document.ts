import { type Locale, type LocalText, locales } from '@/lib/i18n/locales'
import { foldedRuns, lexemesOf, within } from './fold'

export type SearchDocument = {
  /**
   * All runs in order, separated and enclosed by single spaces, and a line break between one text and the next, so
   * that no phrase reaches across: what a query is rechecked against.
   */
  searchText: string
  /** A tsvector literal, written as `$1::tsvector`. */
  lexemes: string
}

/** A text of a claim that words are found in: what it is, and its language where that is known. */
export type SearchedText = { part: SearchedPart; lang: Locale | null; text: string }
export type SearchedPart =
  | 'statement'
  | 'condition'
  | 'wording'
  | 'translation'
  | 'drift'
  | 'note'
  | 'oneLine'
  | 'reasoning'
  | 'evidence'
  | 'evaluator'

/** The part of a snapshot that is searched; whoever has read it from a stored text may give it. */
export type SearchedClaim = {
  claim: { statement: LocalText; conditions: { text: LocalText }[] }
  appearances: { quote: string; translation: LocalText; drift: LocalText }[]
  assertions: { note: LocalText; notReported: LocalText | null }[]
  verdict: { oneLine: LocalText; reasoning: LocalText }
  evidence: {
    title: string
    summary: LocalText
    caveats: LocalText
    stanceReason: LocalText
    parties: { organization: { name: string } }[]
  }[]
}

/**
 * What a claim is found by: the parts of its words, and the ids of what it is about. Names of models, vendors and
 * benchmarks are not in it: queries find the ids through the alias list, so that a rename or a new alias needs no
 * rewriting. Positions are left out, because PostgreSQL keeps only 256 for a lexeme; the recheck of `searchText` sees
 * to order and adjacency.
 */
export function searchDocument(claim: SearchedClaim, ids: readonly string[]): SearchDocument {
  const texts = searchedTexts(claim)
  const stated = texts.filter(({ part }) => part === 'statement' || part === 'wording')
  return documentOf(
    texts.map(({ text }) => text),
    [...ids.map(idLexeme), ...stated.flatMap(({ text }) => foldedRuns(text).map(statedLexeme))],
  )
}

/** The same of any texts: drafts are found by it at the desk. */
export function documentOf(texts: readonly string[], further: readonly string[] = []): SearchDocument {
  const runs = texts.map(foldedRuns)
  const lexemes = new Set([...runs.flatMap(lexemesOf), ...further])
  return {
    searchText: runs
      .filter((some) => some.length > 0)
      .map((some) => ` ${some.join(' ')} `)
      .join('\n'),
    lexemes: [...lexemes].map((word) => `'${word}'`).join(' '),
  }
}

/** An id as a lexeme, which no word can be. */
export function idLexeme(id: string): string {
  return `#${id}`
}

/** A word of what the vendor said as a lexeme of its own, so that it goes before words of the evidence. */
export function statedLexeme(run: string): string {
  return `^${within(run)}`
}

/** Every text of a claim that is searched, in the order in which a reader would want to be told of it. */
export function searchedTexts({ claim, appearances, assertions, verdict, evidence }: SearchedClaim) {
  return [
    ...local('statement', claim.statement),
    ...appearances.map(({ quote }): SearchedText => ({ part: 'wording', lang: null, text: quote })),
    ...appearances.flatMap(({ translation }) => local('translation', translation)),
    ...local('oneLine', verdict.oneLine),
    ...claim.conditions.flatMap(({ text }) => local('condition', text)),
    ...appearances.flatMap(({ drift }) => local('drift', drift)),
    ...assertions.flatMap(({ note, notReported }) => [
      ...local('note', note),
      ...local('note', notReported ?? {}),
    ]),
    ...local('reasoning', verdict.reasoning),
    ...evidence.flatMap(({ title, summary, caveats, stanceReason }) => [
      { part: 'evidence', lang: null, text: title } satisfies SearchedText,
      ...[summary, caveats, stanceReason].flatMap((text) => local('evidence', text)),
    ]),
    ...evidence
      .flatMap(({ parties }) => parties.map(({ organization }) => organization.name))
      .map((text): SearchedText => ({ part: 'evaluator', lang: null, text })),
  ]
}

function local(part: SearchedPart, text: LocalText): SearchedText[] {
  return locales.flatMap((lang) => {
    const value = text[lang]
    return value === undefined ? [] : [{ part, lang, text: value }]
  })
}
