import { brushX } from 'd3-brush'
import type { D3BrushEvent } from 'd3-brush'
import type { ScaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'

export type Range = readonly [least: number, most: number]
type Pixels = [left: number, right: number]

/** A brush of d3: a gesture asks for a range, and the range, wherever it comes from, moves the brush. */
export function useBrush(
  x: ScaleLinear<number, number>,
  height: number,
  range: Range | undefined,
  onRange: (range: Range | undefined) => void,
) {
  const ref = useRef<SVGGElement>(null)
  const chosen = useRef<Pixels | null>(null)
  const behaviour = useMemo(() => {
    const [left = 0, right = 0] = x.range()
    return brushX<unknown>().extent([
      [left, 0],
      [right, height],
    ])
  }, [x, height])
  useEffect(() => {
    if (ref.current) select<SVGGElement, unknown>(ref.current).call(behaviour)
  }, [behaviour])
  useEffect(() => {
    behaviour.on('brush end', ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return
      const pixels = selection as Pixels | null // a brush along x has a range, not corners
      flushSync(() => onRange(pixels ? [x.invert(pixels[0]), x.invert(pixels[1])] : undefined))
      // What comes of it need not be what was asked for: whole days, say. A brush that is let go is put on that.
      if (type === 'end' && ref.current) select<SVGGElement, unknown>(ref.current).call(behaviour.move, chosen.current)
    })
  }, [behaviour, x, onRange])
  const [from, to] = range ?? []
  useEffect(() => {
    chosen.current = from === undefined || to === undefined ? null : [x(from), x(to)]
    if (ref.current) select<SVGGElement, unknown>(ref.current).call(behaviour.move, chosen.current)
  }, [behaviour, x, from, to])
  return ref
}
