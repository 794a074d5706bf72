import { expect } from 'vitest'
import { parseSearch, sameSearch } from '../../src/search/search'
import { declare } from '../store/world'
import type { State } from '../store/world'
import type { Footprint, Snapshot } from './walk'

const urlState = declare()
const everywhere = ['q', 'page', 'sort', 'tags', 'lang', 'note']

function isArtist(pathname: string): boolean {
  return /^\/artist\/[^/]+\/?$/.test(pathname)
}

/** The part of a state that a path's URL shows. */
export function declared({ search, prefs, artist }: State, pathname: string) {
  return { ...search, ...prefs, ...(isArtist(pathname) ? artist : {}) }
}

/** The segments of a search that no param in force owns, as they are written. */
function foreign({ pathname, search }: Snapshot['location']): readonly string[] {
  const keys = isArtist(pathname) ? [...everywhere, 'tab', 'song'] : everywhere
  return parseSearch(search)
    .filter(({ name, source }) => source !== '' && !keys.includes(name))
    .map(({ source }) => source)
}

/** One check for each law that a walk can break. Each throws with what it saw. */
export const lawChecks = {
  'law 2, settled: the URL shows the declared state': ({ after }: Footprint) => {
    if (!after) return
    const { location, state } = after
    expect(urlState.write(state, location), 'the URL is not what the state writes').toSatisfy((search: string) =>
      sameSearch(search, location.search),
    )
    const read = urlState.read(location)
    expect(declared(read.state, location.pathname)).toEqual(declared(state, location.pathname))
    expect(read.issues).toEqual([])
  },

  'law 3, nothing else is touched': ({ step, before, landed, after }: Footprint) => {
    if (!after) return
    const start = step.then ? landed.location : before.location
    expect(foreign(after.location)).toEqual(foreign(start))
    expect(after.location.pathname).toBe(start.pathname)
    expect(after.location.hash).toBe(start.hash)
    expect(after.location.state).toEqual(start.state)
  },

  'law 4, no echo: a tick makes at most one call and no navigated': ({
    step,
    moved,
    calls,
    navigations,
  }: Footprint) => {
    const allowed = moved ? 1 : 0
    expect(navigations.length).toBeLessThanOrEqual(allowed)
    expect(calls.length).toBeLessThanOrEqual(1)
    if (moved && step.then && 'go' in step.then) expect(calls).not.toContain('push')
  },

  'law 5, back is back': ({ landed, expected }: Footprint) => {
    if (!expected) return
    const { pathname } = landed.location
    expect(declared(landed.state, pathname)).toEqual(declared(expected, pathname))
  },

  'law 6, links win': ({ step, between, landed }: Footprint) => {
    if (!step.then || 'go' in step.then) return
    const { pathname } = landed.location
    const { state } = urlState.read(step.then.to, between)
    expect(declared(landed.state, pathname)).toEqual(declared(state, pathname))
  },

  'law 8, the rest keeps its identity': ({ between, landed, moved }: Footprint) => {
    if (!moved) return
    expect(landed.state.clock).toBe(between.clock)
    for (const slice of ['search', 'prefs', 'artist'] as const) {
      const fields = Object.keys(between[slice]) as never[]
      const same = fields.every((field) => Object.is(between[slice][field], landed.state[slice][field]))
      if (same) expect(landed.state[slice]).toBe(between[slice])
    }
  },
}
