import { bin, max } from 'd3-array'
import type { Bin } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { useMemo } from 'react'
import { useBrush } from './useBrush'
import type { Range } from './useBrush'

export interface RangeChartProps {
  title: string
  /** What all there is and what is chosen have for values. */
  all: readonly number[]
  chosen: readonly number[]
  domain: Range
  /** The edges of the bars. */
  edges: readonly number[]
  ticks: readonly number[]
  format: (value: number) => string
  /** The range that is chosen; undefined for all. */
  range: Range | undefined
  onRange: (range: Range | undefined) => void
}

const size = { width: 440, height: 180 }
const percent = (value: number, of: number) => `${(value / of) * 100}%`

/** How often values occur, as bars with a range that can be brushed over them. */
export function RangeChart({ title, all, chosen, domain, edges, ticks, format, range, onRange }: RangeChartProps) {
  const [least, most] = domain
  const x = useMemo(() => scaleLinear([least, most], [0, size.width]), [least, most])
  const allBars = barsOf(all, domain, edges)
  const y = scaleLinear([0, max(allBars, ({ length }) => length) ?? 1], [size.height, 0]).nice(4)
  const counts = y.ticks(4)
  const brush = useBrush(x, size.height, range && within(range, domain), onRange)
  const bar = (className: string) => (values: Bin<number, number>) => (
    <rect
      key={values.x0}
      className={className}
      x={x(values.x0 ?? least) + 0.5}
      width={Math.max(0, x(values.x1 ?? most) - x(values.x0 ?? least) - 1)}
      y={y(values.length)}
      height={size.height - y(values.length)}
    />
  )
  return (
    <figure className="card chart">
      <figcaption>{title}</figcaption>
      <div className="counts" aria-hidden>
        {counts.map((count) => (
          <span key={count} style={{ top: percent(y(count), size.height) }}>
            {count}
          </span>
        ))}
      </div>
      {/* It is stretched to its place. The labels stand outside of it, so that they never are, nor ever small. */}
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}, ${chosen.length} of ${all.length}`}
      >
        {counts.map((count) => (
          <line key={count} x2={size.width} y1={y(count)} y2={y(count)} />
        ))}
        <g className="bars">
          {allBars.map(bar('rest'))}
          {barsOf(chosen, domain, edges).map(bar('chosen'))}
        </g>
        <g ref={brush} className="brush" />
      </svg>
      <div className={ticks.some((tick) => format(tick).length > 3) ? 'ticks long' : 'ticks'} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ left: percent(x(tick), size.width) }}>
            {format(tick)}
          </span>
        ))}
      </div>
    </figure>
  )
}

function barsOf(values: readonly number[], [least, most]: Range, edges: readonly number[]) {
  return bin()
    .domain([least, most])
    .thresholds([...edges])(values)
}

/** The part of a range that can be drawn: a link may well say more. */
function within([from, to]: Range, [least, most]: Range): Range {
  const held = (value: number) => Math.min(Math.max(value, least), most)
  return [held(from), held(to)]
}
