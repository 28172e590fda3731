import { useId } from 'react'
import { type IntervalChart as Chart, layoutIntervals, type PlacedRow } from '@/lib/charts/interval-chart'
import { ticksThatFit } from '@/lib/charts/ticks-that-fit'
import { ShapeAt } from './shape-at'

type Props = {
  chart: Chart
  title: string
  /** What the chart shows, for those who do not see it; the numbers stand in the table beside it. */
  description: string
  /** A number at the axis. */
  tick: (value: number) => string
}

/** Intervals one below the other, drawn on the server; numbers as text, shapes beside colours. */
export function IntervalChart({ chart, title, description, tick }: Props) {
  const id = useId().replaceAll(':', '')
  const { height, plotTop, plotBottom, ticks, band, marks, rows } = layoutIntervals(chart)
  const hatch = `url(#hatch${id})`
  return (
    <svg className="chart" width="100%" height={height} role="img" aria-labelledby={`t${id} d${id}`}>
      <title id={`t${id}`}>{title}</title>
      <desc id={`d${id}`}>{description}</desc>
      <Hatch id={`hatch${id}`} />
      {band ? (
        <rect
          x={`${band.x}%`}
          width={`${band.width}%`}
          y={plotTop}
          height={plotBottom - plotTop}
          fill={hatch}
        />
      ) : null}
      {ticksThatFit(ticks.map(({ x, value }) => ({ x, value, label: tick(value) }))).map(
        ({ x, value, label, anchor }) => (
          <g key={value}>
            <line className="chart-grid" x1={`${x}%`} x2={`${x}%`} y1={plotTop} y2={plotBottom} />
            <text className="chart-tick" x={`${x}%`} y={plotBottom + 18} textAnchor={anchor}>
              {label}
            </text>
          </g>
        ),
      )}
      {marks.map(({ x, y, label, lines, labelX, anchor, beside }) => (
        <g key={label}>
          <line
            className={beside ? 'chart-mark chart-mark-beside' : 'chart-mark'}
            x1={`${x}%`}
            x2={`${x}%`}
            y1={y + 4}
            y2={plotBottom}
          />
          {lines.map((line) => (
            <text
              key={line.y}
              className={beside ? 'chart-text' : 'chart-strong'}
              x={`${labelX}%`}
              y={line.y}
              textAnchor={anchor}
            >
              {line.text}
            </text>
          ))}
        </g>
      ))}
      {rows.map((row) => (
        <Row key={row.key} row={row} hatch={hatch} />
      ))}
      <line className="chart-axis" x1="0" x2="100%" y1={plotBottom} y2={plotBottom} />
    </svg>
  )
}

function Row({ row: { top, height, lines, points, band }, hatch }: { row: PlacedRow; hatch: string }) {
  const [first, last] = [points[0], points.at(-1)]
  return (
    <g>
      {band ? (
        <rect x={`${band.x}%`} width={`${band.width}%`} y={top + height - 22} height={22} fill={hatch} />
      ) : null}
      {lines.map(({ text, y, strong }) => (
        <text key={y} className={strong ? 'chart-strong' : 'chart-text'} x="0" y={y}>
          {text}
        </text>
      ))}
      {first && last && first !== last ? (
        <line className="chart-tie" x1={`${first.x}%`} x2={`${last.x}%`} y1={first.y} y2={last.y} />
      ) : null}
      {points.map(({ x, y, shape, filled, outer, inner }) => (
        <g key={`${shape} ${x}`}>
          {outer ? <Whisker span={outer} y={y} /> : null}
          {inner ? (
            <line className="chart-inner" x1={`${inner.x}%`} x2={`${inner.x + inner.width}%`} y1={y} y2={y} />
          ) : null}
          <ShapeAt x={x} y={y} shape={shape} filled={filled} />
        </g>
      ))}
    </g>
  )
}

function Whisker({ span: { x, width }, y }: { span: { x: number; width: number }; y: number }) {
  return (
    <>
      <line className="chart-outer" x1={`${x}%`} x2={`${x + width}%`} y1={y} y2={y} />
      {[x, x + width].map((end) => (
        <line key={end} className="chart-outer" x1={`${end}%`} x2={`${end}%`} y1={y - 5} y2={y + 5} />
      ))}
    </>
  )
}

/** Shading that shows in print and without colours. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-shade" width="8" height="8" />
        <line className="chart-hatch" x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
  )
}
