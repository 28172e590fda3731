import { type Axis, axisOver, percentOn } from './axis'
import { emsOf, wrapLabel } from './wrap-label'

export type Shape = 'circle' | 'square' | 'diamond'
export type Range = readonly [number, number]
export type Point = { value: number; shape: Shape; filled: boolean; outer?: Range; inner?: Range }

/** A line of an interval chart: its words, and what stands on its track. */
export type ChartRow = {
  key: string
  label: string
  /** The numbers in words, below the label. */
  numbers: string
  points: Point[]
  /** Whether points stand one below the other, so that no interval covers another. */
  apart?: boolean
  /** A stretch of this row alone that is shaded. */
  band?: Range
}

export type IntervalChart = {
  rows: ChartRow[]
  /** A stretch shaded over all rows; infinite ends reach the chart's edge. */
  band?: Range
  /** Values that a line marks over all rows. */
  marks: Mark[]
  /** The ends of the scale, where the axis must not be cut to the values. */
  scale?: Range
}

/** `beside` marks stand back behind the others. */
export type Mark = { value: number; label: string; beside?: boolean }

/** Places in percent of the width and in pixels of the height, so that text keeps its size at every width. */
export type Layout = {
  axis: Axis
  height: number
  plotTop: number
  plotBottom: number
  ticks: { x: number; value: number }[]
  band: Span | null
  marks: PlacedMark[]
  rows: PlacedRow[]
}
export type Span = { x: number; width: number }
export type Anchor = 'start' | 'end'
export type PlacedMark = {
  x: number
  y: number
  label: string
  /** The label in lines, of which the last stands above the line of the mark. */
  lines: { text: string; y: number }[]
  labelX: number
  anchor: Anchor
  beside: boolean
}
export type PlacedPoint = { x: number; y: number; shape: Shape; filled: boolean; outer?: Span; inner?: Span }
export type PlacedRow = {
  key: string
  top: number
  height: number
  lines: { text: string; y: number; strong: boolean }[]
  points: PlacedPoint[]
  band?: Span
}

const lineHeight = 18
const trackHeight = 22
/** Between points of a row that stand one below the other. */
const pointHeight = 11
const gap = 12
const axisHeight = 26
/** Ems of 14 pixels that fit on a screen of 320 pixels. */
const narrowest = 19
/** A mark's label may take all of it. */
const wholeWidth = 20.5

/** Lays out intervals one below the other on one axis, each under its words. Pure. */
export function layoutIntervals({ rows, band, marks, scale }: IntervalChart): Layout {
  const axis = axisOver([
    ...rows.flatMap(({ points, band: own = [] }) => [
      ...own,
      ...points.flatMap(({ value, outer = [], inner = [] }) => [value, ...outer, ...inner]),
    ]),
    ...marks.map(({ value }) => value),
    ...(band ?? []),
    ...(scale ?? []),
  ])
  const placedMarks = placeMarks(marks, axis)
  const plotTop = placedMarks.reduce((sum, { lines }) => sum + lines.length, 0) * lineHeight + 6
  const placed: PlacedRow[] = []
  let top = plotTop
  for (const row of rows) {
    const next = placeRow(row, top, axis)
    placed.push(next)
    top += next.height
  }
  return {
    axis,
    height: top + axisHeight,
    plotTop,
    plotBottom: top,
    ticks: axis.ticks.map((value) => ({ value, x: percentOn(axis, value) })),
    band: band ? spanOn(axis, band) : null,
    marks: placedMarks,
    rows: placed,
  }
}

function placeRow(row: ChartRow, top: number, axis: Axis): PlacedRow {
  const words = [
    ...wrapLabel(row.label, narrowest).map((text) => ({ text, strong: true })),
    ...wrapLabel(row.numbers, narrowest).map((text) => ({ text, strong: false })),
  ]
  const lines = words.map((line, index) => ({ ...line, y: top + gap + (index + 1) * lineHeight - 5 }))
  const y = top + gap + words.length * lineHeight + trackHeight / 2
  return {
    key: row.key,
    top,
    height: gap + words.length * lineHeight + trackHeight,
    lines,
    points: row.points.map(({ value, shape, filled, outer, inner }, index) => ({
      x: percentOn(axis, value),
      y: row.apart ? y + (index - (row.points.length - 1) / 2) * pointHeight : y,
      shape,
      filled,
      ...(outer ? { outer: spanOn(axis, outer) } : {}),
      ...(inner ? { inner: spanOn(axis, inner) } : {}),
    })),
    ...(row.band ? { band: spanOn(axis, row.band) } : {}),
  }
}

function spanOn(axis: Axis, [low, high]: Range): Span {
  const x = percentOn(axis, low)
  return { x, width: Math.round((percentOn(axis, high) - x) * 100) / 100 }
}

/** Marks with their labels one below the other. */
function placeMarks(marks: readonly Mark[], axis: Axis): PlacedMark[] {
  let taken = 0
  return marks.map((mark) => {
    const placed = placeMark(mark, taken, axis)
    taken += placed.lines.length
    return placed
  })
}

/**
 * A label grows from its line to the side with more room. One that needs more stands at the edge on the line's own side,
 * so that it lies over its line, and is broken where it needs more than a narrow screen.
 */
function placeMark({ value, label, beside = false }: Mark, linesAbove: number, axis: Axis): PlacedMark {
  const x = percentOn(axis, value)
  const anchor = x <= 50 ? 'start' : 'end'
  const room = anchor === 'start' ? 100 - x : x
  const fits = emsOf(label) <= (narrowest * room) / 100
  const edge = anchor === 'start' ? 0 : 100
  const lines = wrapLabel(label, wholeWidth).map((text, index) => ({
    text,
    y: (linesAbove + index + 1) * lineHeight - 4,
  }))
  return {
    x,
    y: lines.at(-1)?.y ?? 0,
    label,
    lines,
    beside,
    labelX: fits ? x : edge,
    anchor,
  }
}
