import { DomainError } from '@/lib/core/error'

/**
 * Takes a place; what it answers gives the place back, once. Throws DomainError limited when all are taken, or all but
 * one by the same reader: nobody keeps the others from what takes hours to read.
 */
export type TakePlace = (reader?: string) => () => void

/** So many things at once, in this process. */
export function places(most: number): TakePlace {
  const taken: (string | undefined)[] = []
  const mostOfOne = Math.max(1, most - 1)
  return (reader) => {
    const own = reader === undefined ? 0 : taken.filter((each) => each === reader).length
    if (taken.length >= most || own >= mostOfOne)
      throw new DomainError('limited', { reason: 'export.busy', retryAfterSeconds: 10 })
    taken.push(reader)
    let back = false
    return () => {
      if (back) return
      back = true
      taken.splice(taken.indexOf(reader), 1)
    }
  }
}
