import { parse } from 'regexparam'
import { configError, unknownOption } from '../../errors/configError'
import { decodePath } from '../model/routeMatcher'

/** The untyped form of a declaration's config; its types are checked where users write it. */
export interface DefinitionConfig {
  readonly reducer?: unknown
  readonly initialState?: unknown
  readonly params?: object
  readonly routes?: Readonly<Record<string, object>>
}

const known = ['reducer', 'initialState', 'params', 'routes']

/** Refuses a config of `defineUrlState` with an unknown option, or without a way to the initial state. */
export function checkConfig(config: DefinitionConfig): void {
  if (typeof config !== 'object' || config === null) {
    throw configError('defineUrlState to be given a config', config, 'Do give it { reducer, params }')
  }
  for (const option of Object.keys(config)) {
    if (!known.includes(option)) throw unknownOption(known, option)
  }
  const { reducer, initialState, routes = {} } = config
  if (typeof routes !== 'object' || routes === null) {
    throw configError('routes to be an object of trees by pattern', routes, "Do write { '/artist/:id': { … } }")
  }
  if ((reducer === undefined) === (initialState === undefined)) {
    const received = reducer === undefined ? 'neither' : 'both'
    throw configError('either reducer or initialState', received, 'Do give defineUrlState one of the two')
  }
  if (typeof reducer === 'object' && reducer !== null) Object.entries(reducer).forEach(checkSlice)
  else if (reducer !== undefined && typeof reducer !== 'function') {
    throw configError('reducer to be a function or an object of slice reducers', reducer, 'Do give the root reducer')
  }
  Object.keys(routes).forEach(checkRoute)
}

/** Refuses a pattern that no pathname could match. */
export function checkRoute(pattern: string): void {
  if (!/^[/*]/.test(pattern)) throw configError('a route to begin with "/"', pattern, 'Do write it as "/artist/:id"')
  if (/%[\da-f]{2}/i.test(pattern)) {
    throw configError('a route in plain letters', pattern, `Do write it as "${decodePath(pattern)}"`)
  }
  try {
    parse(pattern)
  } catch {
    throw configError('a route that the matcher (regexparam) takes', pattern, 'Do correct the pattern')
  }
}

function checkSlice([field, reducer]: [string, unknown]): void {
  if (typeof reducer === 'function') return
  throw configError(`the reducer of slice ${field} to be a function`, reducer, 'Do give its reducer')
}
