import { bin, max } from 'd3-array'
import type { Bin } from 'd3-array'
import { brushX } from 'd3-brush'
import type { D3BrushEvent } from 'd3-brush'
import { scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { useEffect, useMemo, useRef } from 'react'

export interface RangeChartProps {
  title: string
  /** What all there is and what is chosen have for values. */
  all: readonly number[]
  chosen: readonly number[]
  domain: readonly [number, number]
  /** The edges of the bars. */
  edges: readonly number[]
  ticks: readonly number[]
  format: (value: number) => string
  /** The range that is chosen; undefined for all. */
  range: readonly [number, number] | undefined
  onRange: (range: readonly [number, number] | undefined) => void
}

const size = { width: 440, height: 170, foot: 24 }
const floor = size.height - size.foot

/** How often values occur, as bars with a range that can be brushed over them. */
export function RangeChart({ title, all, chosen, domain, edges, ticks, format, range, onRange }: RangeChartProps) {
  const [least, most] = domain
  const x = useMemo(() => scaleLinear([least, most], [8, size.width - 8]), [least, most])
  const allBars = barsOf(all, domain, edges)
  const y = scaleLinear([0, max(allBars, ({ length }) => length) ?? 1], [floor, 6])
  const brush = useBrush(x, range, onRange)
  const bar = (className: string) => (values: Bin<number, number>) => (
    <rect
      key={values.x0}
      className={className}
      x={x(values.x0 ?? least) + 0.5}
      width={Math.max(0, x(values.x1 ?? most) - x(values.x0 ?? least) - 1)}
      y={y(values.length)}
      height={floor - y(values.length)}
    />
  )
  return (
    <figure className="card chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${title}, ${chosen.length} of ${all.length}`}
      >
        <g className="bars">
          {allBars.map(bar('rest'))}
          {barsOf(chosen, domain, edges).map(bar('chosen'))}
        </g>
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={size.height - 6}>
            {format(tick)}
          </text>
        ))}
        <g ref={brush} className="brush" />
      </svg>
    </figure>
  )
}

function barsOf(values: readonly number[], [least, most]: readonly [number, number], edges: readonly number[]) {
  return bin()
    .domain([least, most])
    .thresholds([...edges])(values)
}

type Scale = ReturnType<typeof scaleLinear<number, number>>

/** A brush of d3 over the bars: a gesture asks for a range, and the range, wherever it comes from, moves the brush. */
function useBrush(x: Scale, range: RangeChartProps['range'], onRange: RangeChartProps['onRange']) {
  const ref = useRef<SVGGElement>(null)
  const behaviour = useMemo(
    () =>
      brushX<unknown>().extent([
        [x.range()[0] ?? 0, 0],
        [x.range()[1] ?? 0, floor],
      ]),
    [x],
  )
  useEffect(() => {
    if (ref.current) select<SVGGElement, unknown>(ref.current).call(behaviour)
  }, [behaviour])
  useEffect(() => {
    behaviour.on('brush end', ({ selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return
      const pixels = selection as [number, number] | null // a brush along x has a range, not corners
      onRange(pixels ? [x.invert(pixels[0]), x.invert(pixels[1])] : undefined)
    })
  }, [behaviour, x, onRange])
  const [from, to] = range ?? []
  useEffect(() => {
    if (!ref.current) return
    const pixels = from === undefined || to === undefined ? null : ([x(from), x(to)] as [number, number])
    select<SVGGElement, unknown>(ref.current).call(behaviour.move, pixels)
  }, [behaviour, x, from, to])
  return ref
}
