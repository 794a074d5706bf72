import { geoGraticule10, geoPath } from 'd3-geo'
import { memo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { UrlLink } from 'redux-url-state/react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/land-110m.json'
import type { Quake } from '../features/quakes'
import { quakeSelected } from '../features/selection'
import { mapMoved, mapZoomed, wholeWorld } from '../features/view'
import type { Position } from '../features/view'
import { useAppDispatch, useAppSelector } from '../hooks'
import { mapSize, positionOf, projection, transformOf } from '../mapPosition'
import { selectMatching, selectSelected } from '../selectors'
import { useMapGestures } from './useMapGestures'

const topology = world as unknown as Topology<{ land: GeometryCollection }> // JSON has no literal types
const path = geoPath(projection)
const land = path(feature(topology, topology.objects.land)) ?? ''
const lines = path(geoGraticule10()) ?? ''

export function WorldMap() {
  const svg = useRef<SVGSVGElement>(null)
  const position = useAppSelector((state) => state.view.position)
  const dispatch = useAppDispatch()
  useMapGestures(svg, position)
  const { x, y, k } = transformOf(position)
  const steer = (event: KeyboardEvent) => {
    const next = steered(position, event.key)
    if (!next) return
    event.preventDefault()
    dispatch(mapMoved(next))
  }
  return (
    <section className="card map" aria-label="Map">
      <svg
        ref={svg}
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        role="application"
        aria-label="Map of the earthquakes. Arrow keys move it, plus and minus enlarge it."
        tabIndex={0}
        onKeyDown={steer}
      >
        <g transform={`translate(${x} ${y}) scale(${k})`}>
          <path className="lines" d={lines} />
          <path className="land" d={land} />
          <Circles zoom={k} />
          <Selected zoom={k} />
        </g>
      </svg>
      <nav className="zoom" aria-label="Map size">
        <UrlLink action={mapZoomed(enlarged(position, 2))} aria-label="Enlarge" title="Enlarge">
          +
        </UrlLink>
        <UrlLink action={mapZoomed(enlarged(position, 1 / 2))} aria-label="Reduce" title="Reduce">
          −
        </UrlLink>
        <UrlLink action={mapZoomed(wholeWorld)} aria-label="Whole world" title="Whole world">
          <svg className="globe" viewBox="0 0 20 20" aria-hidden>
            <path d="M2 10h16M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16q-7 8 0 16q7-8 0-16" />
          </svg>
        </UrlLink>
      </nav>
      <p className="hint mouse">Drag to move, double-click to enlarge, Ctrl and the wheel for both.</p>
      <p className="hint touch">Two fingers move and enlarge the map, a tap selects.</p>
    </section>
  )
}

/** Moving the map is a transform around the circles, so that none of the 1,700 is drawn again. */
const Circles = memo(function Circles({ zoom }: { zoom: number }) {
  const quakes = useAppSelector(selectMatching)
  const dispatch = useAppDispatch()
  return (
    <g className="quakes">
      {[...quakes]
        .sort((a, b) => b.magnitude - a.magnitude)
        .map((quake) => (
          <circle key={quake.id} {...circleOf(quake, zoom)} onClick={() => dispatch(quakeSelected(quake.id))}>
            <title>{`${quake.magnitude.toFixed(1)}, ${quake.place}`}</title>
          </circle>
        ))}
    </g>
  )
})

/** Lies over all the others, which stay where they are: the second click of two meets the circle of the first. */
function Selected({ zoom }: { zoom: number }) {
  const quake = useAppSelector(selectSelected)
  if (!quake) return null
  const circle = circleOf(quake, zoom)
  return (
    <g className="selected">
      <circle className="halo" {...circle} />
      <circle className="edge" {...circle} />
      <circle className="middle" {...circle} />
    </g>
  )
}

/** A magnitude is a logarithm, so the radius of each whole one is a good half more than that of the one before. */
function circleOf({ longitude, latitude, magnitude }: Quake, zoom: number) {
  const [cx, cy] = projection([longitude, latitude]) ?? [0, 0]
  const r = 1.6 ** Math.max(magnitude, 0) / Math.sqrt(zoom)
  // A small map has larger dots than its size would give them: styles.css says by how much.
  return { cx, cy, r, style: { r: `calc(${r}px * var(--dot))` } }
}

function enlarged([longitude, latitude, zoom]: Position, factor: number): Position {
  const transform = transformOf([longitude, latitude, zoom * factor])
  return positionOf(transform)
}

/** Where a key leads; undefined for a key that is not the map's. */
function steered([longitude, latitude, zoom]: Position, key: string): Position | undefined {
  const step = 20 / zoom
  const steps: Readonly<Record<string, Position>> = {
    ArrowLeft: [longitude - step, latitude, zoom],
    ArrowRight: [longitude + step, latitude, zoom],
    ArrowUp: [longitude, latitude + step, zoom],
    ArrowDown: [longitude, latitude - step, zoom],
    '+': [longitude, latitude, zoom * 1.5],
    '-': [longitude, latitude, zoom / 1.5],
  }
  const next = steps[key]
  return next && positionOf(transformOf(next))
}
