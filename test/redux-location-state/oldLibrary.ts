import { stateToParams as stateToParams28 } from 'redux-location-state/lib/stateToParams'
import { parseQuery as parseQuery28 } from 'redux-location-state/lib/parseQuery'
import { parseQuery as parseQuery21 } from 'redux-location-state-2.1/lib/parseQuery'
import { stateToParams as stateToParams21 } from 'redux-location-state-2.1/lib/stateToParams'
import { parseQuery as parseQuery26 } from 'redux-location-state-2.6/lib/parseQuery'
import { stateToParams as stateToParams26 } from 'redux-location-state-2.6/lib/stateToParams'
import type { ParamSetup } from 'redux-url-state/redux-location-state'

interface OldLocation {
  readonly pathname: string
  readonly search: string
}
type Write = (setup: object, state: unknown, location: OldLocation) => { location: OldLocation }
type Read = (setup: object, location: OldLocation) => unknown

/** A version of redux-location-state, which has no types. */
export interface OldVersion {
  /** The query string for a state; undefined where it throws. */
  write(setup: ParamSetup, state: unknown, pathname: string): string | undefined
  /** What a query string holds, by its places in the state; undefined where it throws. */
  read(setup: ParamSetup, pathname: string, search: string): Readonly<Record<string, unknown>> | undefined
}

function version(write: Write, read: Read): OldVersion {
  return {
    write(setup, state, pathname) {
      return orUndefined(() => write(copyOf(setup), state, { pathname, search: '' }).location.search)
    },
    read(setup, pathname, search) {
      return orUndefined(() => read(copyOf(setup), { pathname, search }) as Readonly<Record<string, unknown>>)
    },
  }
}

/** A setup that may be written to: before 2.8 the params of a path are added to those of every path. */
function copyOf(setup: ParamSetup): ParamSetup {
  return setup.global ? { ...setup, global: { ...setup.global } } : setup
}

export const oldVersions = {
  '2.8.2': version(stateToParams28, parseQuery28),
  '2.6.0': version(stateToParams26, parseQuery26),
  '2.1.0': version(stateToParams21, parseQuery21),
}

/** The texts of a query string that redux-location-state has written, by their keys. */
export function oldTexts(search: string): Readonly<Record<string, string>> {
  const pairs = search.split(/[?&]/).filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => pair.split('=').map((part) => decodeURIComponent(part))))
}

/** The same of one that this library has written. */
export function newTexts(search: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(search))
}

function orUndefined<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
