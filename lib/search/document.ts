import type { LocalText } from '@/lib/i18n/locales'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { bigrams, foldedRuns, isDense, lexeme } from './fold'

export type SearchDocument = {
  /** All runs in order, separated and enclosed by single spaces: what a query is rechecked against. */
  searchText: string
  /** A tsvector literal, written as `$1::tsvector`. */
  lexemes: string
}

/**
 * What a claim is found by: its words as simple lexemes, and the bigrams of every run of Hangul, Han or Kana.
 * Names of models, vendors and benchmarks are not in it: queries find those through the alias list, so that a
 * rename or a new alias needs no rewriting. Positions are left out, because PostgreSQL keeps only 256 for a
 * lexeme; the recheck of `searchText` sees to order and adjacency.
 */
export function searchDocument(snapshot: Snapshot): SearchDocument {
  return documentOf(searchedTexts(snapshot))
}

/** The same of any texts: drafts are found by it at the desk. */
export function documentOf(texts: readonly string[]): SearchDocument {
  const runs = texts.flatMap(foldedRuns)
  const words = new Set(runs.flatMap((run) => (isDense(run) ? bigrams(run) : [lexeme(run)])))
  return {
    searchText: ` ${runs.join(' ')} `,
    lexemes: [...words].map((word) => `'${word}'`).join(' '),
  }
}

function searchedTexts({ claim, appearances, assertions, evidence, verdict }: Snapshot): string[] {
  return [
    ...everyLanguage(claim.statement),
    ...claim.conditions.flatMap(({ text }) => everyLanguage(text)),
    ...appearances.flatMap(({ quote, translation, drift }) => [
      quote,
      ...everyLanguage(translation),
      ...everyLanguage(drift),
    ]),
    ...assertions.flatMap(({ note, notReported }) => [
      ...everyLanguage(note),
      ...everyLanguage(notReported ?? {}),
    ]),
    ...everyLanguage(verdict.oneLine),
    ...everyLanguage(verdict.reasoning),
    ...evidence.flatMap(({ title, summary, caveats, stanceReason, parties }) => [
      title,
      ...[summary, caveats, stanceReason].flatMap(everyLanguage),
      ...parties.map(({ organization }) => organization.name),
    ]),
  ]
}

function everyLanguage(text: LocalText): string[] {
  return Object.values(text)
}
