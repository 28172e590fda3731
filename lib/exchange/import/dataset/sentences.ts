import type { z } from 'zod'
import type { DomainError, FieldIssue } from '@/lib/core/error'
import { fieldIssue } from '@/lib/core/field-issue'
import { errorText, fieldText } from '@/lib/i18n/desk'
import { datasetPath, placeIn } from './place'

/** What is wrong with a file that is no data set, with the place. `json` is what it holds. */
export function fileSentence(issue: z.core.$ZodIssue, json: unknown): string {
  const { path, message, values } = fieldIssue(issue)
  return [placeIn(json, path), ownSentence(issue) ?? fieldText('en', message, values)]
    .filter(Boolean)
    .join(': ')
}

/** Where the words of forms do not fit a file. */
function ownSentence(issue: z.core.$ZodIssue): string | null {
  if (issue.message === 'invalid_key')
    return 'A key has at most 120 lower-case letters, digits, points, underscores and hyphens, and begins with a letter or digit.'
  if (issue.code === 'unrecognized_keys') return `Not known here: ${issue.keys.join(', ')}.`
  if (issue.code === 'invalid_value' && issue.input !== undefined)
    return `One of these belongs here: ${issue.values.join(', ')}.`
  return null
}

/** Why a command refused a row, one sentence for each field, else one for the whole. */
export function refusalSentences(place: string, row: object, { code, details }: DomainError): string[] {
  if (details.issues?.length) return issueSentences(place, row, details.issues)
  return [`${place}: ${errorText('en', { code, ...details })}`]
}

export function issueSentences(place: string, row: object, issues: readonly FieldIssue[]): string[] {
  return issues.map(({ path, message, values }) => {
    const where = placeIn(row, datasetPath(path))
    return `${[place, where].filter(Boolean).join(', ')}: ${fieldText('en', message, values)}`
  })
}
