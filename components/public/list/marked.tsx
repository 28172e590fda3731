import { Fragment } from 'react'
import type { Piece } from '@/lib/search/mark'

/**
 * A text with what a search matched marked. The rest stands in no element of its own: where a word goes on after the
 * mark, as Korean words do with their particles, a line could break before one.
 */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ text, marked }) => {
    const key = at
    at += text.length
    return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
  })
}
