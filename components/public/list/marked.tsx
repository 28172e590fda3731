import type { Piece } from '@/lib/search/mark'

/** A text with what a search matched marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ text, marked }) => {
    const key = at
    at += text.length
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
