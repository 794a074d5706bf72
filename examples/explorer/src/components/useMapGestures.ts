import { select } from 'd3-selection'
import { zoom } from 'd3-zoom'
import type { D3ZoomEvent } from 'd3-zoom'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { mapMoved, mapZoomed } from '../features/view'
import type { Position } from '../features/view'
import { useAppDispatch } from '../hooks'
import { mapSize, positionOf, transformOf, zoomExtent } from '../mapPosition'

const corners: [[number, number], [number, number]] = [
  [0, 0],
  [mapSize.width, mapSize.height],
]

/** Drags, wheels and double-clicks move the state, and the state, wherever it comes from, moves the gestures along. */
export function useMapGestures(ref: RefObject<SVGSVGElement | null>, position: Position): void {
  const dispatch = useAppDispatch()
  useEffect(() => {
    const svg = ref.current
    if (!svg) return
    const gestures = zoom<SVGSVGElement, unknown>()
      .extent(corners)
      .translateExtent(corners)
      .scaleExtent(zoomExtent)
      .duration(0)
      .filter(isForMap)
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const next = positionOf(transform)
        const isJump = sourceEvent instanceof MouseEvent && sourceEvent.type === 'dblclick'
        if (sourceEvent) dispatch(isJump ? mapZoomed(next) : mapMoved(next))
      })
    select(svg).call(gestures)
    return () => void select(svg).on('.zoom', null)
  }, [ref, dispatch])

  useEffect(() => {
    if (ref.current) select(ref.current).property('__zoom', transformOf(position))
  }, [ref, position])
}

/** One finger and a wheel alone scroll the page past the map. */
function isForMap(event: MouseEvent | TouchEvent): boolean {
  if ('touches' in event) return event.touches.length > 1
  return event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0
}
