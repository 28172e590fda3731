import { emsOf } from './wrap-label'

type Tick = { x: number; value: number; label: string }
export type PlacedTick = Tick & { anchor: 'start' | 'middle' | 'end' }

/** A chart on the narrowest screen and its numbers, in pixels. */
const [width, fontSize, between] = [288, 13, 6]

/**
 * Every tick, or every second, third and so on from the first, so that no two labels touch each other on a narrow screen;
 * labels at the ends of the axis stand within it. Pure.
 *
 * @param ticks from left to right, `x` in percent of the width
 */
export function ticksThatFit(ticks: readonly Tick[]): PlacedTick[] {
  const placed = ticks.map((tick) => ({ ...tick, anchor: anchorAt(tick.x) }))
  for (let step = 1; step < placed.length; step += 1) {
    const kept = placed.filter((_, index) => index % step === 0)
    if (kept.every((tick, index) => index === 0 || isClear(kept[index - 1], tick))) return kept
  }
  return placed.slice(0, 1)
}

function isClear(before: PlacedTick | undefined, tick: PlacedTick): boolean {
  return before === undefined || endsOf(before).right + between <= endsOf(tick).left
}

function endsOf({ x, label, anchor }: PlacedTick): { left: number; right: number } {
  const own = emsOf(label) * fontSize
  const left = (x * width) / 100 - own * { start: 0, middle: 0.5, end: 1 }[anchor]
  return { left, right: left + own }
}

function anchorAt(x: number): PlacedTick['anchor'] {
  return x < 6 ? 'start' : x > 94 ? 'end' : 'middle'
}
