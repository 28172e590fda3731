import { z } from 'zod'
import type { FieldIssue } from './error'

/** What a schema's own check says beside its message id. */
const Values = z.record(z.string(), z.union([z.string(), z.number()]))

/**
 * A zod issue as a field issue. `message` is a message id under `errors.field.`: the schema's own where it names one
 * (`{ error: 'required' }`), else zod's issue code (`too_big`, `invalid_format`, …), with its bounds as values.
 */
export function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  // Of what is absent nobody says that its form is wrong.
  if (isAbsent(issue)) return { path, message: 'required', values: {} }
  const own = /^[a-z][A-Za-z0-9_.]*$/.test(issue.message)
  return { path, message: own ? issue.message : issueCode(issue), values: bounds(issue) }
}

function isAbsent(issue: z.core.$ZodIssue): boolean {
  return ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) && issue.input === undefined
}

function issueCode(issue: z.core.$ZodIssue): string {
  if (isTooLong(issue)) return 'too_many_characters'
  // Decimals are texts, so that no digit is lost: all numbers that commands take are whole.
  if (issue.code === 'invalid_type' && /^(int|number)$/.test(issue.expected)) return 'whole_number'
  return issue.code === 'invalid_format' ? `invalid_${issue.format}` : issue.code
}

function isTooLong(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueTooBig<string> & { input: string } {
  return issue.code === 'too_big' && typeof issue.input === 'string'
}

function bounds(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'custom') return Values.catch({}).parse(issue.params)
  if (isTooLong(issue)) return { maximum: Number(issue.maximum), count: issue.input.length }
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  if (issue.code === 'unrecognized_keys') return { keys: issue.keys.join(', ') }
  return {}
}
