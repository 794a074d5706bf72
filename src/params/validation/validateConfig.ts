import { parse } from 'regexparam'
import { configError, unknownOption } from '../../errors/configError'
import { decodePath, patternsOf } from '../model/routeMatcher'
import type { StateAccess } from '../model/stateAccess'

/** The untyped form of a declaration's config; its types are checked where users write it. */
export interface DefinitionConfig {
  readonly reducer?: unknown
  readonly initialState?: unknown
  readonly params?: object
  readonly routes?: Readonly<Record<string, object>>
  readonly access?: StateAccess | undefined
}

const known = ['reducer', 'initialState', 'params', 'routes', 'access']

/** Refuses a config of `defineUrlState` with an unknown option, or without a way to the initial state. */
export function checkConfig(config: DefinitionConfig): void {
  if (typeof config !== 'object' || config === null) {
    throw configError('defineUrlState to be given a config', config, 'Give it { reducer, params }')
  }
  for (const option of Object.keys(config)) {
    if (!known.includes(option)) throw unknownOption(known, option)
  }
  const { reducer, initialState, routes = {}, access } = config
  if (typeof routes !== 'object' || routes === null) {
    throw configError('routes to be an object of trees by pattern', routes, "Write { '/artist/:id': { … } }")
  }
  if ((reducer === undefined) === (initialState === undefined)) {
    const received = reducer === undefined ? 'neither' : 'both'
    throw configError('either reducer or initialState', received, 'Give defineUrlState one of the two')
  }
  if (typeof reducer === 'object' && reducer !== null) Object.entries(reducer).forEach(checkSlice)
  else if (reducer !== undefined && typeof reducer !== 'function') {
    throw configError('reducer to be a function or an object of slice reducers', reducer, 'Give the root reducer')
  }
  Object.keys(routes).forEach(checkRoute)
  if (access !== undefined) checkAccess(access)
}

/** Refuses a route with a pattern that no pathname could match. */
export function checkRoute(route: string): void {
  patternsOf(route).forEach(checkPattern)
}

function checkPattern(pattern: string): void {
  if (!/^[/*]/.test(pattern)) throw configError('a route to begin with "/"', pattern, 'Write it as "/artist/:id"')
  if (/%[\da-f]{2}/i.test(pattern)) {
    throw configError('a route in plain letters', pattern, `Write it as "${decodePath(pattern)}"`)
  }
  try {
    parse(pattern)
  } catch {
    throw configError('a route that the matcher (regexparam) takes', pattern, 'Correct the pattern')
  }
}

function checkAccess(access: StateAccess): void {
  for (const name of ['get', 'set', 'has'] as const) {
    if (typeof access?.[name] === 'function') continue
    throw configError(`access.${name} to be a function`, access?.[name], 'Give access as { get, set, has }')
  }
}

function checkSlice([field, reducer]: [string, unknown]): void {
  if (typeof reducer === 'function') return
  throw configError(`the reducer of slice ${field} to be a function`, reducer, 'Give its reducer')
}
