import { z } from 'zod'

/** As many characters as a response or a challenge may have. */
export const mostCharacters = 5000

/**
 * How many characters of a text count: Unicode characters, a line break as one, blanks at the ends as none. The browser
 * counts while one types, the server when it is sent; both here.
 */
export function countCharacters(text: string): number {
  return [...asKept(text)].length
}

/** Printed unedited: what the vendor wrote, but for blanks at its ends and how line breaks are written. */
export const Words = z
  .string({ error: 'required' })
  .transform(asKept)
  .superRefine((text, context) => {
    const count = countCharacters(text)
    if (count === 0) context.addIssue({ code: 'custom', message: 'required' })
    if (count > mostCharacters)
      context.addIssue({
        code: 'custom',
        message: 'too_many_characters',
        params: { count, maximum: mostCharacters },
      })
  })

function asKept(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
