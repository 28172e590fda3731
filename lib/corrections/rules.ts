import { ConditionInput } from '@/lib/claims/schema'
import { differences } from '@/lib/core/difference'
import type { DomainError, FieldIssue } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { LocalText } from '@/lib/i18n/locales'
import { shownWords } from '@/lib/publication/markdown'
import { buildSnapshot } from '@/lib/publication/snapshot'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { withoutNames } from '@/lib/verdicts/basis'
import { correctionDifferences } from './form'
import type { Changes } from './schema'
import { statedNumbers, turnsIn } from './stated-numbers'
import { changedTexts, type PublicState, type TextChange, type Texts, withTexts } from './texts'

/**
 * Why one editor may not publish these texts alone: the rebuilt version may differ from the last one in texts only, and
 * no text may gain, lose or change a number. Names the field.
 */
export function refuseBeyondText(last: Snapshot, standing: PublicState, changes: Texts): DomainError | null {
  const { facts, verdict } = withTexts(standing, changes)
  const rebuilt = buildSnapshot(facts, last.version, verdict)
  const changed = differences(comparable(last), comparable(rebuilt))
  const touched = changed.find(({ path }) => !texts.test(path) && !beside.test(path))
  if (touched) return refused('forbidden', 'correction.not_text', { values: { field: touched.path } })
  const number = changedTexts(standing, changes).find(numbersMove)
  if (number) {
    const field = number.path.join('.')
    const issues = [{ path: ['changes', ...number.path], message: 'number_changed' }]
    return refused('forbidden', 'correction.number', { values: { field }, issues })
  }
  return changed.length === 0 ? refused('conflict', 'correction.nothing') : null
}

/** The fields whose words may be corrected; the path ends with a language. */
const texts =
  /^(claim\.statement|claim\.conditions\[[^\]]+\]\.text|appearances\[[^\]]+\]\.(translation|drift)|evidence\[[^\]]+\]\.(summary|caveats|stanceReason)|verdict\.(oneLine|reasoning))\./
/** What any version takes up as it is today: the description of documents, and what else has become public. */
const beside = /^(appearances|evidence)\[[^\]]+\]\.(source|derivedFrom|supersededBy)(\.|$)/

function comparable(snapshot: Snapshot): unknown {
  const { version: _, redactions: __, ...rest } = snapshot
  return withoutNames(rest)
}

/** Whether a text states other numbers than before, as it is written or as Markdown shows it to readers. */
export function numbersMove({ path, before, after }: Pick<TextChange, 'path' | 'before' | 'after'>): boolean {
  if (numbersDiffer(before, after)) return true
  return path[0] === 'reasoning' && numbersDiffer(shown(before), shown(after))
}

function shown(text: LocalText): LocalText {
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, shownWords(words)]))
}

/**
 * Whether two texts state different numbers, in any language, or the same ones in another order; a new language may only
 * repeat amounts said before.
 */
export function numbersDiffer(before: LocalText, after: LocalText): boolean {
  const said = new Set(Object.values(before).flatMap(amountsIn))
  const changed = Object.entries(before).some(([lang, text]) => listed(text) !== listed(textIn(after, lang)))
  const added = Object.entries(after).some(
    ([lang, text]) =>
      textIn(before, lang) === '' &&
      (turnsIn(text) !== '' || amountsIn(text).some((amount) => !said.has(amount))),
  )
  return changed || added
}

function textIn(text: LocalText, lang: string): string {
  return Object.entries(text).find(([key]) => key === lang)?.[1] ?? ''
}

function amountsIn(text: string): string[] {
  return statedNumbers(text).map(({ amount }) => amount)
}

function listed(text: string): string {
  const numbers = statedNumbers(text).map(({ amount, unit }) => `${amount} ${unit}`)
  return [...numbers, turnsIn(text)].join('\n')
}

/** Every part that the changes name must be one that the public sees. */
export function refuseUnknownParts(
  { facts, verdict }: PublicState,
  changes: Texts & Partial<Changes>,
): DomainError | null {
  const conditions = ConditionInput.array().parse(facts.conditions)
  const issues = [
    ...unknown('conditions', changes.conditions, new Set(conditions.map((row) => row.id))),
    ...unknown('appearances', changes.appearances, new Set(facts.appearances.map((row) => row.id))),
    ...unknown('evidence', changes.evidence, new Set(facts.evidence.map((row) => row.evidenceId))),
    ...unknown('assertions', changes.assertions ?? [], new Set(facts.assertions.map((row) => row.id))),
  ]
  if (verdict.origin === 'none')
    for (const field of ['oneLine', 'reasoning'] as const)
      if (changes[field]) issues.push({ path: ['changes', field], message: 'no_verdict' })
  return issues.length === 0 ? null : refused('invalid', 'invalid', { issues })
}

function unknown(list: string, rows: readonly { id: string }[], known: ReadonlySet<string>): FieldIssue[] {
  return rows.flatMap(({ id }, index) =>
    known.has(id) ? [] : [{ path: ['changes', list, index, 'id'], message: 'invalid_reference' }],
  )
}

/** A correction changes something; a retraction takes a verdict back and nothing else. */
export function refuseEmptyProposal(kind: string, state: PublicState, changes: Changes): DomainError | null {
  const isEmpty = correctionDifferences(state, changes).length === 0
  if (kind === 'correction') return isEmpty ? refused('conflict', 'correction.nothing') : null
  if (state.verdict.origin === 'none') return refused('conflict', 'correction.no_verdict')
  return isEmpty ? null : refused('conflict', 'correction.retraction_changes')
}
