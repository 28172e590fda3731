import { type Axis, axisOver } from './axis'
import type { Range, Shape } from './interval-chart'
import { type Box, type PlacedLabel, placeLabels } from './place-labels'
import { dayNumber, percentOfTime, type Tick, timeAxisOver } from './time-axis'

/** A value at a day. */
export type TimePoint = {
  key: string
  /** YYYY-MM-DD */
  day: string
  /** One value, or the two ends of a stretch of values. */
  values: readonly number[]
  /** The interval of a measured value. */
  interval?: Range
  shape: Shape
  filled: boolean
  /** Its number alone, and with its name. */
  short: string
  long: string
  /** All of it in a sentence. */
  says: string
}

/** Places in percent of the width and pixels of the height; `dx` in pixels keeps points of one day apart. */
export type TimeLayout = {
  height: number
  plotTop: number
  plotBottom: number
  days: { x: number; tick: Tick }[]
  values: { y: number; value: number }[]
  points: PlacedTimePoint[]
  /** Labels for narrow screens and for wide ones. */
  narrow: PlacedText[]
  wide: PlacedText[]
}
export type PlacedTimePoint = Pick<TimePoint, 'key' | 'shape' | 'filled' | 'says'> & {
  x: number
  dx: number
  ys: number[]
  /** From the upper to the lower end. */
  span?: readonly [number, number]
}
export type PlacedText = PlacedLabel & { x: number }

const plotTop = 30
const plotHeight = 300
const axisHeight = 26
/** Percent of the width left of the first day, where the values' ticks are written, and right of the last one. */
const gutter = { left: 9, right: 5 }
const widths = { narrow: 288, wide: 736 }

/** Lays out values over time: days to the right, values upwards. Pure. */
export function layoutTime(points: readonly TimePoint[]): TimeLayout {
  const time = timeAxisOver(points.map(({ day }) => day))
  const axis = axisOver(points.flatMap(({ values, interval = [] }) => [...values, ...interval]))
  const width = 100 - gutter.left - gutter.right
  const xOf = (day: number) => gutter.left + (percentOfTime(time, day) * width) / 100
  const placed = points.map((point) => placePoint(point, { axis, xOf, dx: dodge(point, points) }))
  return {
    height: plotTop + plotHeight + axisHeight,
    plotTop,
    plotBottom: plotTop + plotHeight,
    days: time.ticks.map((tick) => ({ tick, x: xOf(tick.at) })),
    values: axis.ticks.map((value) => ({ value, y: yOn(axis, value) })),
    points: placed,
    narrow: labelled(points, { placed, width: widths.narrow, text: 'short' }),
    wide: labelled(points, { placed, width: widths.wide, text: 'long' }),
  }
}

function yOn({ low, high }: Axis, value: number): number {
  return plotTop + Math.round(((high - value) / (high - low)) * plotHeight * 10) / 10
}

type At = { axis: Axis; xOf: (day: number) => number; dx: number }

function placePoint(point: TimePoint, { axis, xOf, dx }: At): PlacedTimePoint {
  const { key, shape, filled, says, day, values, interval } = point
  const ends = interval ?? (values.length > 1 ? values : null)
  const x = Math.round(xOf(dayNumber(day)) * 100) / 100
  return {
    key,
    shape,
    filled,
    says,
    x,
    dx,
    ys: values.map((value) => yOn(axis, value)),
    ...(ends ? { span: [yOn(axis, Math.max(...ends)), yOn(axis, Math.min(...ends))] as const } : {}),
  }
}

/** Points of one day stand beside each other, at most 24 pixels off their day. */
function dodge({ key, day }: TimePoint, points: readonly TimePoint[]): number {
  const own = points.filter((point) => point.day === day)
  const step = Math.min(8, 48 / Math.max(1, own.length - 1))
  return Math.round((own.findIndex((point) => point.key === key) - (own.length - 1) / 2) * step * 10) / 10
}

type Labels = { placed: readonly PlacedTimePoint[]; width: number; text: 'short' | 'long' }

function labelled(points: readonly TimePoint[], { placed, width, text }: Labels): PlacedText[] {
  const pixels = ({ x, dx }: PlacedTimePoint) => (x * width) / 100 + dx
  const taken = placed.flatMap((point) => boxesOf(point, pixels(point)))
  const wanted = points.flatMap((point, index) => {
    const at = placed[index]
    const [y] = at?.ys ?? []
    return at && y !== undefined ? [{ key: point.key, text: point[text], x: pixels(at), y }] : []
  })
  const within = { left: 0, right: width, top: plotTop - 12, bottom: plotTop + plotHeight }
  const byKey = new Map(placed.map((point) => [point.key, point]))
  return placeLabels(wanted, { taken, within }).flatMap((label) => {
    const point = byKey.get(label.key)
    return point ? [{ ...label, x: point.x, dx: label.dx + point.dx }] : []
  })
}

function boxesOf({ ys, span }: PlacedTimePoint, x: number): Box[] {
  const marks = ys.map((y) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  return span ? [...marks, { left: x - 2, right: x + 2, top: span[0], bottom: span[1] }] : marks
}
