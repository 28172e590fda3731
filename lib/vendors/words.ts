import { z } from 'zod'
import { countCharacters, withoutEnds } from '@/lib/core/characters'

/** As many characters as a response or a challenge may have. */
export const mostCharacters = 5000

/** Printed unedited: what the vendor wrote, but for blanks at its ends and how line breaks are written. */
export const Words = z
  .string({ error: 'required' })
  .transform(withoutEnds)
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
