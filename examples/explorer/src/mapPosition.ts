import { geoNaturalEarth1 } from 'd3-geo'
import { zoomIdentity } from 'd3-zoom'
import type { ZoomTransform } from 'd3-zoom'
import type { Position } from './features/view'

export const mapSize = { width: 960, height: 500 }
export const zoomExtent: [least: number, most: number] = [1, 16]

export const projection = geoNaturalEarth1().fitSize([mapSize.width, mapSize.height], { type: 'Sphere' })

/** How the whole map is moved and enlarged to have this position in its middle. */
export function transformOf([longitude, latitude, zoom]: Position): ZoomTransform {
  const k = Math.min(Math.max(zoom, zoomExtent[0]), zoomExtent[1])
  const [x, y] = projection([longitude, latitude]) ?? [mapSize.width / 2, mapSize.height / 2]
  return zoomIdentity.translate(within(mapSize.width, x, k), within(mapSize.height, y, k)).scale(k)
}

/** The position that a transform has in its middle, to a hundredth of a degree: what a link needs to say. */
export function positionOf({ x, y, k }: Pick<ZoomTransform, 'x' | 'y' | 'k'>): Position {
  const middle: [number, number] = [(mapSize.width / 2 - x) / k, (mapSize.height / 2 - y) / k]
  const [longitude, latitude] = projection.invert?.(middle) ?? [0, 0]
  return [round(longitude), round(latitude), round(k)]
}

/** The shift that brings a place to the middle, as far as the map reaches. */
function within(size: number, place: number, k: number): number {
  return Math.min(0, Math.max(size - size * k, size / 2 - place * k))
}

function round(value: number): number {
  // Adding 0 makes -0 a plain 0.
  return Math.round(value * 100) / 100 + 0
}
