import { emsOf } from './wrap-label'

/** A rectangle in pixels. */
export type Box = { left: number; right: number; top: number; bottom: number }
/** A text that wants to stand beside a point. */
export type Wanted = { key: string; text: string; x: number; y: number }
export type PlacedLabel = {
  key: string
  text: string
  dx: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

const fontSize = 13
const reach = 9

/**
 * Puts labels beside their points where they cover neither each other nor anything drawn, in the order given; who finds
 * no room gets none. Pure.
 *
 * @param taken what is drawn already
 * @param within where labels may stand
 */
export function placeLabels(
  wanted: readonly Wanted[],
  { taken, within }: { taken: readonly Box[]; within: Box },
): PlacedLabel[] {
  const covered = [...taken]
  return wanted.flatMap((label) => {
    const free = placesFor(label).find(
      ({ box }) => isWithin(box, within) && !covered.some((other) => overlaps(box, other)),
    )
    if (!free) return []
    covered.push(free.box)
    return [free.placed]
  })
}

function placesFor({ key, text, x, y }: Wanted): { placed: PlacedLabel; box: Box }[] {
  const width = emsOf(text) * fontSize
  const place = (dx: number, baseline: number, anchor: PlacedLabel['anchor']) => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return {
      placed: { key, text, dx, y: baseline, anchor },
      box: { left, right: left + width, top: baseline - fontSize + 2, bottom: baseline + 3 },
    }
  }
  return [
    place(reach, y + 4, 'start'),
    place(-reach, y + 4, 'end'),
    place(0, y - reach, 'middle'),
    place(0, y + reach + 10, 'middle'),
  ]
}

function isWithin(box: Box, within: Box): boolean {
  return (
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom
  )
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
