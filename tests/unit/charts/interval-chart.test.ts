import { expect, test } from 'vitest'
import { layoutIntervals } from '@/lib/charts/interval-chart'
import { emsOf, wrapLabel } from '@/lib/charts/wrap-label'

const row = (key: string, value: number) => ({
  key,
  label: 'A model · an evaluator',
  numbers: String(value),
  points: [{ value, shape: 'circle' as const, filled: true, outer: [value - 1, value + 1] as const }],
})

test('rows stand one below the other, none over the axis', () => {
  const { rows, plotTop, plotBottom, height } = layoutIntervals({
    rows: [row('a', 1), row('b', 5)],
    marks: [],
  })
  expect(rows.map(({ top }) => top)).toEqual([plotTop, plotTop + (rows[0]?.height ?? 0)])
  expect(rows.every((placed) => placed.top + placed.height <= plotBottom)).toBe(true)
  expect(height).toBeGreaterThan(plotBottom)
})

test('an interval holds its value, and a band without an end reaches the edge', () => {
  const layout = layoutIntervals({
    rows: [row('a', 10)],
    band: [9.5, Number.POSITIVE_INFINITY],
    marks: [{ value: 10, label: 'claimed' }],
  })
  const [point] = layout.rows[0]?.points ?? []
  expect(point?.x).toBeGreaterThan(point?.outer?.x ?? 100)
  expect(point?.x).toBeLessThan((point?.outer?.x ?? 0) + (point?.outer?.width ?? 0))
  expect((layout.band?.x ?? 0) + (layout.band?.width ?? 0)).toBe(100)
  expect(layout.marks[0]?.x).toBe(point?.x)
})

test('a label is broken between words into lines that fit a narrow screen, in Korean too', () => {
  for (const label of [
    'Gemini 2.0 Flash Thinking Experimental · Artificial Analysis',
    '라마 4 매버릭 · 어느 평가자의 아주 긴 이름',
  ]) {
    const lines = wrapLabel(label, 19)
    expect(lines.join(' ')).toBe(label)
    expect(lines.every((line) => emsOf(line) <= 19)).toBe(true)
  }
})

test('a mark’s label that needs more than a narrow screen is broken, and no two lines lie on each other', () => {
  const labels = ['claimed for Llama 4 Maverick (experimental): 1417 Arena score', 'claimed for GPT-4o: 80%']
  const { marks, plotTop } = layoutIntervals({
    rows: [row('a', 10)],
    marks: labels.map((label, index) => ({ label, value: 9 + index })),
  })
  const lines = marks.flatMap((mark) => mark.lines)
  expect(lines.every(({ text }) => emsOf(text) <= 20.5)).toBe(true)
  expect(marks.map((mark) => mark.lines.map(({ text }) => text).join(' '))).toEqual(labels)
  expect(new Set(lines.map(({ y }) => y)).size).toBe(lines.length)
  expect(lines.every(({ y }) => y < plotTop)).toBe(true)
})

test('the label of a line that is too long for the room beside it lies over its line', () => {
  const label = 'claimed for Llama 4 Maverick (experimental): 1417 Arena score'
  for (const value of [9, 9.9, 10.1, 11]) {
    const { marks } = layoutIntervals({ rows: [row('a', 10)], marks: [{ value, label }] })
    const [mark] = marks
    expect([mark?.labelX, mark?.anchor]).toEqual((mark?.x ?? 0) <= 50 ? [0, 'start'] : [100, 'end'])
  }
})

test('points that stand apart lie within their line, and a scale is not cut to the values on it', () => {
  const pair = {
    ...row('a', 70),
    apart: true,
    points: [70, 71].map((value) => ({ value, shape: 'circle' as const, filled: true })),
  }
  const { rows, axis } = layoutIntervals({ rows: [pair], marks: [], scale: [0, 100] })
  const [first, second] = rows[0]?.points ?? []
  expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeLessThan(2)
  expect([axis.low <= 0, axis.high >= 100]).toEqual([true, true])
  const bottom = (rows[0]?.top ?? 0) + (rows[0]?.height ?? 0)
  expect(second?.y).toBeGreaterThan(first?.y ?? 0)
  expect(second?.y).toBeLessThan(bottom - 5)
  expect(first?.y).toBeGreaterThan((rows[0]?.lines.at(-1)?.y ?? 0) + 5)
})
