import { fieldLabel } from '@/lib/desk/field-label'
import { deskWords } from '@/lib/i18n/desk'
import type { DeskView } from './desk-view'
import { verdictName } from './verdict-name'

/** What a field of an event held, in words; null where it is blank, an id or a hash. */
export function saidInHistory(view: DeskView, key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return view.t(value ? 'shell.yes' : 'shell.no')
  if (key === 'fields' && Array.isArray(value)) return fieldNames(view, value)
  const text = textOf(value, view.locale)
  return text === null ? null : worded(view, key, text)
}

function fieldNames({ locale }: DeskView, paths: unknown[]): string {
  return paths.map((path) => fieldLabel(String(path), deskWords(locale, 'fields'))).join(', ')
}

/** A code in words where the field is one of those that hold codes. */
function worded(view: DeskView, key: string, text: string): string {
  const { s, locale } = view
  if (key === 'verdict' || key === 'suggestion') return verdictName(view, text)
  if (key === 'language') return s.language(text)
  if (key === 'artifactLevel') return s.word('artifact', `level${text}`)
  // Of a claim, or of its tie to another one.
  if (key === 'kind') return s.word(isTie(text) ? 'outgoing' : 'kind', text)
  const area = publicAreas.find((known) => known === key)
  if (area) return s.word(area, text)
  const { stage, assessmentState } = deskWords(locale, 'terms')
  const codes: Record<string, Record<string, string>> = { stage, state: assessmentState }
  return codes[key]?.[text] ?? text
}

/** Fields that are called like the area in which the public pages have the words for their codes. */
const publicAreas = [
  'stance',
  'form',
  'access',
  'status',
  'flag',
  'grade',
  'comparability',
  'quantifier',
  'attribution',
  'correction',
  'meets',
] as const

function isTie(kind: string): boolean {
  return ['duplicate', 'part_of', 'implies', 'supersedes', 'contradicts'].includes(kind)
}

/** Of a text in several languages the reader's; else, and of lists, the first that says something. */
function textOf(value: unknown, locale: string): string | null {
  if (typeof value !== 'object' || value === null)
    return isTechnical(String(value)) ? null : cut(String(value))
  const inOrder = [Reflect.get(value, locale), ...Object.values(value)]
  const text = inOrder.find((inner) => typeof inner === 'string' && !isTechnical(inner))
  return text === undefined ? null : cut(String(text))
}

function isTechnical(text: string): boolean {
  return /^[0-9a-f]{64}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)} …` : text
}
