import { accessOf, isNode } from '../params/model/stateAccess'
import type { StateAccess } from '../params/model/stateAccess'
import { missing, select } from '../params/model/statePath'
import { initialStateOf } from '../params/model/defaults'
import type { ReducerLike } from '../params/defineUrlState'
import { asParam } from '../params/model/paramDef'
import type { Param } from '../params/model/paramDef'
import type { ParamTree } from '../params/paramTree'
import { configError } from '../errors/configError'
import type { AnySetup, ParamSetup } from './paramSetup'
import { paramOf } from './paramOf'
import { routesOf } from './routesOf'
import { validateSetup } from './validateSetup'

/** What {@link paramsFrom} gives, for `defineUrlState`. */
export interface SetupParams<S> {
  readonly params: ParamTree<S>
  readonly routes: { readonly [pattern: string]: ParamTree<S> }
}

/** A param of a setup, and where it stands in the state. */
interface Placed {
  readonly path: readonly string[]
  readonly param: Param<unknown>
}
type Placements = ReadonlyMap<string, Placed>

/**
 * Makes the `params` and `routes` of a declaration from the `paramSetup` of redux-location-state.
 *
 * Guaranteed: every param has the key, the texts, the default and the paths that it had there, and of two paths that
 * match one pathname the first wins; links are read that any version has written. Every param is retained, since a link
 * without it kept the state. In development an unknown type or option throws, with its path and key, and so does
 * `RLSCONFIG`. For state that is not plain objects give `access` here, too.
 *
 * @example
 * const setup = { '/list': { page: { stateKey: 'search.page', initialState: 1, type: 'number' } } } as const
 * const urlState = defineUrlState({ reducer: rootReducer, ...paramsFrom(setup, rootReducer) })
 */
export function paramsFrom<S>(setup: ParamSetup, reducer: ReducerLike<S>, access?: StateAccess): SetupParams<S> {
  if (process.env.NODE_ENV !== 'production') validateSetup(setup)
  const { global = {}, RLSCONFIG: _, ...paths } = setup
  const initial = initialStateOf({ reducer })
  const place = (params: object) => placements(params, initial, accessOf(access))
  const routes = routesOf(Object.keys(paths))
  const trees = new Map([...routes].map(([path, route]) => [route, place(paths[path as `/${string}`] ?? {})]))
  const everywhere = place(global)
  // A param of every path that a path declares anew is declared for each of the others, and for where none is in force.
  const replaced = [...everywhere.keys()].filter((key) => [...trees.values()].some((params) => params.has(key)))
  const shared = new Map([...everywhere].filter(([key]) => replaced.includes(key)))
  const rest = ['*', ...[...trees.keys()].map((route) => route.split(' !')[0])].join(' !')
  if (shared.size > 0) trees.set(rest, new Map())
  const declared = [...trees].map(([route, params]) => [route, treeOf(new Map([...shared, ...params]))] as const)
  // Their places are checked against the reducer when they are declared, their types were never known.
  return {
    params: treeOf(new Map([...everywhere].filter(([key]) => !shared.has(key)))) as ParamTree<S>,
    routes: Object.fromEntries(declared) as SetupParams<S>['routes'],
  }
}

function placements(params: object, initial: unknown, access: StateAccess): Placements {
  const entries = Object.entries(params) as [string, AnySetup][]
  return new Map(
    entries.map(([key, setup]) => {
      const path = pathOf(setup.stateKey, initial, access)
      const value = select(initial, { path, access })
      // A slice may come later; what is a slice by itself cannot be told from a field that is not there at first.
      return [key, { path, param: paramOf(key, setup, value === missing && path.length === 1 ? undefined : value) }]
    }),
  )
}

/** The parts of a `stateKey`, as lodash takes it: a name with dots that is there wins. */
function pathOf(stateKey: AnySetup['stateKey'], initial: unknown, access: StateAccess): readonly string[] {
  if (typeof stateKey !== 'string') return stateKey.map(String)
  if (isNode(initial) && access.has(initial, stateKey)) return [stateKey]
  const parts = [...stateKey.matchAll(/[^.[\]]+|\["([^"]*)"\]|\['([^']*)'\]/g)]
  return parts.map(([part, double, single]) => double ?? single ?? part)
}

/** The params as the tree that a declaration is made of. */
function treeOf(placed: Placements): object {
  const root: Record<string, unknown> = {}
  for (const { path, param } of placed.values()) {
    let node = root
    path.forEach((field, depth) => {
      const isLast = depth === path.length - 1
      const there = Object.hasOwn(node, field) ? node[field] : undefined
      if (there !== undefined && (isLast || asParam(there))) throw sharedPlace(param, path)
      node = (node[field] = isLast ? param : (there ?? {})) as Record<string, unknown>
    })
  }
  return root
}

function sharedPlace({ options }: Param<unknown>, path: readonly string[]): Error {
  const expected = `one param for each stateKey on a path, and none within another`
  return configError(expected, `${path.join('.')} (key ${options.key})`, 'Keep one of the keys')
}
