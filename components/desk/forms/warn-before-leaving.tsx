'use client'
import { useEffect, useRef } from 'react'
import { useForm } from '@/components/form/form-context'

/**
 * Within a long form: the browser asks before what was typed is lost, also after a refusal. Nothing where no scripts run,
 * and nothing while the form is on its way.
 */
export function WarnBeforeLeaving() {
  const { pending } = useForm()
  const place = useRef<HTMLSpanElement>(null)
  const sending = useRef(false)
  useEffect(() => {
    sending.current = pending
  }, [pending])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const atFirst = typedIn(form)
    const warn = (event: BeforeUnloadEvent) => {
      if (!sending.current && typedIn(form) !== atFirst) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return <span ref={place} hidden />
}

/** What the fields hold; what the framework adds, and what follows from them, is not typed. */
function typedIn(form: HTMLFormElement): string {
  const own = [...new FormData(form)].filter(
    ([name]) => !name.startsWith('$ACTION') && name !== 'seenSimilar',
  )
  return JSON.stringify(own)
}
