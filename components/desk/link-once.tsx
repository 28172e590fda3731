'use client'
import { z } from 'zod'
import { useForm } from '@/components/form/form-context'
import type { Locale } from '@/lib/i18n/locales'
import { momentText } from './moment'

const Made = z.object({ token: z.string(), expiresAt: z.string() })

type Props = {
  /** Origin and path that the token follows. */
  prefix: string
  words: { linkReady: string; linkUntil: string }
  locale: Locale
}

/** Within a form that makes a link: shows it once it is made, and never again. */
export function LinkOnce({ prefix, words, locale }: Props) {
  const { state } = useForm()
  const made = Made.safeParse(state.result)
  if (state.status !== 'done' || !made.success) return null
  const { token, expiresAt } = made.data
  const when = momentText(new Date(expiresAt), locale)
  return (
    <div className="once" role="status">
      <p>{words.linkReady}</p>
      <p>
        <code>{`${prefix}${token}`}</code>
      </p>
      <p>{words.linkUntil.replace('{when}', when)}</p>
    </div>
  )
}
