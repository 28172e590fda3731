import { z } from 'zod'
import { withPlainDigits } from './plain-digits'

/** Field schemas that several domains share. Error texts are message ids (lib/core/field-issue.ts). */

export const Id = z.uuid({ error: 'invalid_reference' })

/** Lower-case words joined by hyphens, at most 120 characters: the last part of a permanent address. */
export const Slug = z
  .string()
  .trim()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'invalid_slug' })

/** An http or https address of at most 2,000 characters. */
export const WebAddress = z.string().trim().max(2000).refine(isWebAddress, { error: 'invalid_url' })

/** A real calendar day, YYYY-MM-DD. The database has no year 0. */
export const Day = z.iso
  .date({ error: 'invalid_date' })
  .refine((day) => day >= '0001-01-01', { error: 'invalid_date' })

/** A number as printed: thousands commas, typographic minus, K M B T. The database reads it the same way. */
export const PrintedNumber = z
  .string()
  .trim()
  .max(40)
  .overwrite(withPlainDigits)
  .regex(/^[-+−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([KkMBT]|[eE][-+]?\d{1,2})?$/, { error: whyNoNumber })

/** A plain decimal, as text so that no digit is lost; at least `minimum`. */
export function decimal(minimum?: number) {
  return z
    .string()
    .trim()
    .max(40)
    .overwrite(withPlainDigits)
    .regex(/^-?\d+(\.\d+)?$/, { error: whyNoNumber })
    .refine((text) => minimum === undefined || Number(text) >= minimum, { error: 'too_low' })
}

export const PositiveDecimal = decimal(0).refine((text) => Number(text) > 0, { error: 'not_positive' })

/** How often the row had been changed when the writer loaded it. */
export const Revision = z.int().min(1)

/** What is most often wrong with a pasted number: a decimal comma, which would be a thousands comma, or its unit. */
function whyNoNumber({ input }: { input?: unknown }): string {
  const text = typeof input === 'string' ? input : ''
  if (/^[-+−]?\d+,(\d{1,2}|\d{4,})\s*\D{0,10}$/.test(text)) return 'decimal_comma'
  return /^[-+−]?[\d.,]*\d\s*(%|\p{L}|\p{Sc}|°|±)/u.test(text) ? 'number_with_unit' : 'invalid_number'
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false
  const { protocol, username } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === ''
}
