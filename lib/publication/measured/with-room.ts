import { mostShown } from '@/lib/publication/most-shown'
import type { Measurement } from './echoes'

/** Lines of text that the evidence on a page has room for; about 250 bytes each. */
const room = 3000
/** A piece of evidence by itself, in such lines; an echo of it, and a value. */
const lines = { piece: 14, echo: 4, value: 2 }

/**
 * The first of some groups that a page has room for: many pieces with few values, or few with many. The first piece is
 * always among them. Pure.
 */
export function withRoom<G extends { items: readonly Measurement[] }>(groups: readonly G[]): G[] {
  let left = room
  return groups.flatMap((group) => {
    const items = group.items.filter((item) => {
      const hasRoom = left > 0
      left -= linesOf(item)
      return hasRoom
    })
    return items.length === 0 ? [] : [{ ...group, items }]
  })
}

function linesOf({ evidence, echoes }: Measurement): number {
  const values = Math.min(evidence.results.length, 2 * mostShown.numbers)
  return lines.piece + values * lines.value + Math.min(echoes.length, mostShown.answers) * lines.echo
}
