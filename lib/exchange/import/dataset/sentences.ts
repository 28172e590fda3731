import type { DomainError, FieldIssue } from '@/lib/core/error'
import { errorText, fieldText } from '@/lib/i18n/desk'
import { datasetPath, placeIn } from './place'

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
