import { assertionForm } from '@/lib/claims/read'
import { ConditionInput } from '@/lib/claims/schema'
import { dayOf } from '@/lib/core/day'
import { type Difference, differences } from '@/lib/core/difference'
import { readText } from '@/lib/i18n/locales'
import type { PublicState } from './texts'

type Row = { [key: string]: unknown }

/** Everything that a correction can change, as it stands in public now, in the shape of its `changes`. Pure. */
export function correctionForm({ facts, verdict }: PublicState): Row {
  return {
    statement: readText(facts.statement),
    ...(verdict.origin === 'none' ? {} : { oneLine: verdict.oneLine, reasoning: verdict.reasoning }),
    conditions: ConditionInput.array().parse(facts.conditions),
    appearances: facts.appearances.map(({ id, quote, locator, translation, drift }) => ({
      id,
      quote,
      locator: locator ?? undefined,
      translation: readText(translation),
      drift: readText(drift),
    })),
    evidence: facts.evidence.map(({ evidenceId: id, stance, stanceReason, evidence }) => ({
      id,
      stance,
      summary: readText(evidence.summary),
      caveats: readText(evidence.caveats),
      stanceReason: readText(stanceReason),
    })),
    claimedOn: dayOf(facts.claimedOn),
    quantifier: facts.quantifier ?? undefined,
    attribution: facts.attribution,
    publicInputs: facts.publicInputs,
    classComplete: facts.classComplete,
    assertions: facts.assertions.map((row) => ({ id: row.id, ...assertionForm(row) })),
  }
}

/** The part of it that one editor may change alone. */
export function textForm(state: PublicState): Row {
  const { statement, oneLine, reasoning, conditions, appearances, evidence } = correctionForm(state)
  const words = (rows: unknown, left: readonly string[]) =>
    rowsOf(rows).map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !left.includes(key))))
  return {
    statement,
    ...(oneLine === undefined ? {} : { oneLine, reasoning }),
    conditions,
    appearances: words(appearances, ['quote', 'locator']),
    evidence: words(evidence, ['stance']),
  }
}

/** Where the changes of a proposal depart from what stands in public; rows are told apart by their ids. Pure. */
export function correctionDifferences(state: PublicState, changes: object): Difference[] {
  const form = correctionForm(state)
  return differences(plain(form), plain(merged(form, { ...changes })))
}

/**
 * A form's changes without what they leave as it is, so that a correction touches what was changed and nothing else.
 * Rows keep their places, so that a refusal is shown at its field. Texts that were cleared stay, as empty ones. Pure.
 */
export function changedOnly(form: Row, sent: Row): Row {
  const changed: Row = {}
  for (const [key, stored] of Object.entries(form)) {
    const given = sent[key]
    const kept = wholeRows.has(key)
      ? given
      : Array.isArray(stored)
        ? changedRows(stored, given)
        : changedValue(stored, given ?? (key === 'quantifier' ? null : undefined))
    if (kept !== undefined) changed[key] = kept
  }
  return changed
}

/** Lists whose rows are given whole, or not at all. */
const wholeRows: ReadonlySet<string> = new Set(['assertions', 'conditions'])

function changedRows(stored: unknown[], given: unknown): Row[] {
  return rowsOf(given).map((row) => {
    const old = rowsOf(stored).find(({ id }) => id === row.id)
    return old ? { ...changedOnly(old, row), id: row.id } : row
  })
}

function changedValue(stored: unknown, given: unknown): unknown {
  if (isRow(stored)) {
    const text = isRow(given) ? filled(given) : {}
    return JSON.stringify(filled(stored)) === JSON.stringify(text) ? undefined : text
  }
  return String(stored ?? '') === String(given ?? '') ? undefined : given
}

function filled(text: Row): Row {
  const said = Object.entries(text).flatMap(([key, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[key, lines(value)] as const] : [],
  )
  return Object.fromEntries(said.sort(([a], [b]) => a.localeCompare(b)))
}

/** Browsers send line ends as CR LF. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

function merged(form: Row, changes: Row): Row {
  const whole: Row = { ...form }
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue
    const stored = form[key]
    whole[key] = Array.isArray(stored)
      ? rowsOf(stored).map((row) => ({ ...row, ...rowsOf(value).find(({ id }) => id === row.id) }))
      : value
  }
  return whole
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As JSON has it: what is undefined is absent. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}
