import { useId } from 'react'
import type { Tick } from '@/lib/charts/time-axis'
import { layoutTime, type PlacedText, type PlacedTimePoint, type TimePoint } from '@/lib/charts/time-chart'
import { ShapeAt } from './shape-at'

type Props = {
  points: TimePoint[]
  title: string
  /** What the chart shows, for those who do not see it; the numbers stand in the table beside it. */
  description: string
  /** What the values are: their unit, and which way is better. */
  values: string
  /** A value at the axis. */
  tick: (value: number) => string
  /** A day at the axis, as exactly as its tick stands for it. */
  day: (tick: Tick) => string
}

/** Values over time, drawn on the server; numbers as text where there is room, shapes instead of colours. */
export function TimeChart({ points, title, description, values, tick: written, day }: Props) {
  const id = useId().replaceAll(':', '')
  const layout = layoutTime(points)
  const { height, plotTop, plotBottom } = layout
  return (
    <svg className="chart" width="100%" height={height} role="img" aria-labelledby={`t${id} d${id}`}>
      <title id={`t${id}`}>{title}</title>
      <desc id={`d${id}`}>{description}</desc>
      <text className="chart-text" x="0" y={14}>
        {values}
      </text>
      {layout.values.map(({ y, value }) => (
        <g key={value}>
          <line className="chart-grid" x1="0" x2="100%" y1={y} y2={y} />
          <text className="chart-tick" x="0" y={y - 4}>
            {written(value)}
          </text>
        </g>
      ))}
      {layout.days.map(({ x, tick }, index) => (
        <g key={tick.at}>
          <line className="chart-axis" x1={`${x}%`} x2={`${x}%`} y1={plotBottom} y2={plotBottom + 5} />
          <text
            className={index % 2 === 0 ? 'chart-tick' : 'chart-tick chart-wide'}
            x={`${x}%`}
            y={plotBottom + 20}
            textAnchor={x < 12 ? 'start' : x > 88 ? 'end' : 'middle'}
          >
            {day(tick)}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1="0" x2="100%" y1={plotBottom} y2={plotBottom} />
      {layout.points.map((point) => (
        <Point key={point.key} point={point} />
      ))}
      <Labels className="chart-narrow" labels={layout.narrow} />
      <Labels className="chart-wide" labels={layout.wide} />
      <line className="chart-grid" x1="0" x2="100%" y1={plotTop - 8} y2={plotTop - 8} />
    </svg>
  )
}

function Point({ point: { x, dx, ys, span, shape, filled, says } }: { point: PlacedTimePoint }) {
  return (
    <g transform={`translate(${dx},0)`}>
      <title>{says}</title>
      {span ? <line className="chart-outer" x1={`${x}%`} x2={`${x}%`} y1={span[0]} y2={span[1]} /> : null}
      {ys.map((y) => (
        <ShapeAt key={y} x={x} y={y} shape={shape} filled={filled} />
      ))}
    </g>
  )
}

function Labels({ className, labels }: { className: string; labels: PlacedText[] }) {
  return (
    <g className={className}>
      {labels.map(({ key, text, x, dx, y, anchor }) => (
        <text key={key} className="chart-text" x={`${x}%`} dx={dx} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}
