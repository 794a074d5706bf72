import { sameSite } from '../history/location'
import { createDefinition } from './compile'
import type { Definition } from './compile'
import type { UrlIssue } from './model/issue'
import { parseLocation } from './parseLocation'
import type { LocationLike } from './parseLocation'
import type { ParamTree } from './paramTree'
import { linkQuery } from './codec/linkQuery'
import { setUrlState } from './codec/setUrlState'
import type { Patch, SetUrlState } from './codec/setUrlState'
import type { StateAccess } from './model/stateAccess'
import { readParams, writeParams } from './codec/snapshot'

/** A reducer, or a map of slice reducers, as `configureStore` takes it; the state's type is inferred from it. */
export type ReducerLike<S> = SliceReducer<S> | { readonly [K in keyof S]: SliceReducer<S[K]> }
// `never` for an action: a reducer of any actions is one of these.
type SliceReducer<S> = (state: S | undefined, action: never) => S

/** What {@link defineUrlState} takes. */
export interface UrlStateConfig<S> {
  /** Gives the type of the state and the default of every param. This or `initialState` is required. */
  reducer?: ReducerLike<S>
  /** The same, for a store whose reducer is not at hand. */
  initialState?: S
  /** The params in force on every path. Default: none. */
  params?: NoInfer<ParamTree<S>>
  /**
   * The params in force while the pathname matches a pattern (`/artist/:id`, `/files/*`). A pattern may leave out the
   * paths of others, `/artist/:id !/artist/new`; one param may stand under several. Default: none.
   */
  routes?: { readonly [pattern: string]: NoInfer<ParamTree<S>> }
  /**
   * How objects of the state are read and changed that are not plain: Immutable.js, `Map`. Plain objects and arrays are
   * never handed to it. Default: every object is taken for a plain one.
   *
   * @example
   * const access = {
   *   get: (node: Map<string, unknown>, key: string) => node.get(key),
   *   set: (node: Map<string, unknown>, key: string, value: unknown) => new Map(node).set(key, value),
   *   has: (node: Map<string, unknown>, key: string) => node.has(key),
   * }
   */
  access?: StateAccess
}

/** A declaration: it reads and writes URLs by itself, and `createUrlSync` keeps a store and a history in step by it. */
export interface UrlState<S> {
  /** The state that a location describes, laid over `state`, or over the initial state. Never throws. */
  read(location: LocationLike, state?: S): { state: S; issues: readonly UrlIssue[] }
  /** The search text (`'?q=x'` or `''`) for a state, laid over the location's own search. */
  write(state: S, location?: LocationLike): string
  /** The same with the location's pathname and hash. */
  href(state: S, location?: LocationLike): string
  /**
   * The link to a location in which the params of the patch have these values, and every other declared param its
   * default; for the router's own `<Link>`, for redirects and mails.
   *
   * Guaranteed: what is not declared stays in the location, its hash too. A basename is the router's to add. In
   * development it throws for a value that no param of the location's path would show.
   *
   * @example
   * urlState.link('/products', { search: { page: 2 } }) // '/products?page=2'
   */
  link(location: LocationLike, patch?: Patch<S>): string
  /** An action that sets declared params, for state that needs no reducer of its own. */
  set(patch: Patch<S>): SetUrlState<S>
  /**
   * Declares more params, on every path or on those that match `route`, and returns their removal; for a feature that
   * is loaded on demand.
   *
   * Guaranteed: stores that are in step with this declaration take them in at once. When `inject` and `add` have both
   * been called, in either order, the next `getState()` holds the URL's values, and `href` knows the params. If their
   * slice is there already, `initial` decides who wins, as it does for the page. Adding the same params again replaces
   * them. After their removal the URL keeps them, as it keeps all that is not declared. A mistake throws here.
   *
   * @example
   * const remove = urlState.add({ search: { text: string } })
   */
  add(params: ParamTree<S>, route?: string): () => void
  /** @internal */
  readonly definition: Definition
}

/**
 * Declares which fields of the state live in the query string, and how each is written.
 *
 * Guaranteed: pure, without a history or globals. The types of the state come from `reducer`; what an absent param
 * means is the reducer's own initial value. Every mistake throws here, and names the param: an unknown field, two
 * params with one key on one path, `__proto__`, `prototype` or `constructor` as a key, a missing `reducer`.
 *
 * @example
 * const urlState = defineUrlState({
 *   initialState: { search: { text: '', page: 1 } },
 *   params: { search: { text: param(string, { key: 'q' }), page: integer } },
 * })
 * urlState.write({ search: { text: 'cats', page: 1 } }) // '?q=cats'
 * urlState.read('/?q=cats&page=3').state.search // { text: 'cats', page: 3 }
 */
export function defineUrlState<S>(config: UrlStateConfig<S>): UrlState<S> {
  const definition = createDefinition(config)
  const inputAt = (pathname: string, search: string, state: unknown) => ({
    search,
    state,
    paramSet: definition.compiled.plan(pathname),
    defaults: definition.defaultsFor(state),
  })
  const write = (state: S, location?: LocationLike) => {
    const { pathname, search } = parseLocation(location)
    return writeParams(inputAt(pathname, search, state)).snapshot.search
  }
  return {
    read(location, base) {
      const { pathname, search } = parseLocation(location)
      const start = base ?? definition.compiled.initialState
      const { state, issues } = readParams(inputAt(pathname, search, start), base !== undefined)
      return { state: state as S, issues } // each serializer is of its field's type, so an S stays an S
    },
    write,
    href(state, location) {
      const { pathname, hash } = parseLocation(location)
      return sameSite(pathname + write(state, location) + hash)
    },
    link(location, patch) {
      const { pathname, search, hash } = parseLocation(location)
      return sameSite(pathname + linkQuery(definition.compiled, pathname, search, patch) + hash)
    },
    set: setUrlState,
    add: definition.add,
    definition,
  }
}
