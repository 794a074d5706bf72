import { configError } from '../serializers/configError'

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
  for (const option of Object.keys(config)) {
    if (!known.includes(option)) throw configError(`one of the options ${known.join(', ')}`, option, 'Do remove it')
  }
  const { reducer, initialState, routes = {} } = config
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
  if (/^[/*]/.test(pattern)) return
  throw configError('a route to begin with "/"', pattern, 'Do write it as "/artist/:id"')
}

function checkSlice([field, reducer]: [string, unknown]): void {
  if (typeof reducer === 'function') return
  throw configError(`the reducer of slice ${field} to be a function`, reducer, 'Do give its reducer')
}
