'use client'
import { useEffect, useRef, useState } from 'react'
import { useForm } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { useWords } from './words-context'

/** What of a similar claim is shown. */
type Similar = { id: string; statement: Record<string, string> }

/** Pause in typing, in milliseconds, after which the server is asked. */
const pause = 400

/**
 * Claims of the same vendor that are worded like the one that is being typed: as the typing goes on, and without
 * JavaScript after it was sent once. What was shown goes along with the form, so that sending it says: none of these.
 */
export function SimilarClaims() {
  const { state } = useForm()
  const { bench } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const found = useWhileTyping(place)
  const refused = state.status === 'conflict' ? similarIn(state.current) : []
  const shown = [...new Map([...refused, ...found].map((claim) => [claim.id, claim])).values()].slice(0, 20)
  return (
    <div ref={place} role="status">
      {shown.length > 0 ? (
        <div className="notice similar">
          <input type="hidden" name="seenSimilar" value={shown.map(({ id }) => id).join(',')} readOnly />
          <p>
            <strong>{bench.similarTitle}</strong> {bench.similarText}
          </p>
          <ul>
            {shown.map(({ id, statement }) => (
              <li key={id}>
                <a href={`/review/claims/${id}`} target="_blank" rel="noreferrer">
                  {Object.values(statement).join(' / ')}
                </a>
              </li>
            ))}
          </ul>
          {refused.length > 0 ? <SubmitButton>{bench.similarAnyway}</SubmitButton> : null}
        </div>
      ) : null}
    </div>
  )
}

/** Asks the server a moment after the last change of the form that the place stands in. */
function useWhileTyping(place: React.RefObject<HTMLElement | null>): Similar[] {
  const [found, setFound] = useState<Similar[]>([])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = new AbortController()
    const ask = () => {
      asking.abort()
      asking = new AbortController()
      fetch(`/review/claims/similar?${typedIn(form)}`, { signal: asking.signal })
        .then((response) => (response.ok ? response.json() : null))
        .then((answer: unknown) => setFound(similarIn(answer)))
        .catch(() => {})
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, pause)
    }
    form.addEventListener('input', wait)
    return () => {
      clearTimeout(timer)
      asking.abort()
      form.removeEventListener('input', wait)
    }
  }, [place])
  return found
}

function typedIn(form: HTMLFormElement): string {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value.trim() === '') continue
    const key = fields.find(([pattern]) => pattern.test(name))?.[1]
    if (key) typed.append(key, value)
  }
  return typed.toString()
}

const fields: readonly (readonly [RegExp, string])[] = [
  [/^vendorId$/, 'vendor'],
  [/^statement\.en$/, 'en'],
  [/^statement\.ko$/, 'ko'],
  [/^subjectIds\[\d+\]$|^assertions\[\d+\]\.(comparatorM|m)odelId$/, 'model'],
  [/^assertions\[\d+\]\.benchmarkId$/, 'benchmark'],
]

/** Safe: the server sends claims with an id and a statement, and nothing else is taken from them. */
function similarIn(answer: unknown): Similar[] {
  const list: unknown = typeof answer === 'object' && answer ? Reflect.get(answer, 'similar') : null
  return Array.isArray(list) ? (list as Similar[]) : []
}
