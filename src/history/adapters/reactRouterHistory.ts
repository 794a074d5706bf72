import { urlOf } from '../location'
import type { HistoryLocation, UrlLocation } from '../location'
import type { UrlHistory } from '../urlHistory'
import { withBasename, withoutBasename } from './basename'
import { createPaintWait } from './paintWait'
import { shareSubscription } from './shareSubscription'

/** What is asked of a data router: what `createBrowserRouter` and its like give, from React Router 6.4 on. */
export interface DataRouter {
  readonly basename?: string | undefined
  readonly state: DataRouterState
  navigate(to: string, options: DataRouterOptions): void | Promise<void>
  subscribe(listener: (state: DataRouterState) => void): () => void
  createHref(location: UrlLocation): string
}

/** What is read of where such a router is, and of what it is about to do. */
export interface DataRouterState {
  readonly location: HistoryLocation & { readonly key: string; readonly state: unknown }
  readonly historyAction: string
  readonly initialized: boolean
  readonly navigation: { readonly state: string }
  readonly revalidation: string
  readonly preventScrollReset: boolean
  readonly restoreScrollPosition: number | false | null
  readonly matches: readonly { readonly route: object }[]
  /** From 6.7 on. */
  readonly blockers?: ReadonlyMap<string, { readonly state: string }>
}

/** How such a router is told to write. */
export interface DataRouterOptions {
  readonly replace: boolean
  readonly state: unknown
  readonly preventScrollReset: boolean
  readonly defaultShouldRevalidate?: boolean
}

/** How {@link reactRouterHistory} writes. */
export interface ReactRouterHistoryOptions {
  /** Whether the loaders run again when the query string is written. Default: `false`. */
  revalidate?: boolean
}

/**
 * The history of a React Router data router, for `createUrlSync`.
 *
 * Guaranteed: writes go through the router, which keeps its pathname with the basename, its hash and the state of the
 * entry, and does not scroll; a write waits for a navigation or a revalidation that is on its way, until its page has
 * been shown, and for the answer to a blocker, and never calls one off. Loaders do not run again for a write where the
 * router knows `defaultShouldRevalidate`; an older one asks their `shouldRevalidate`. Locations are relative to the
 * basename.
 *
 * @example
 * const router = createBrowserRouter([{ path: '/', loader: () => null }])
 * const urlSync = createUrlSync({ urlState, history: reactRouterHistory(router) })
 */
export function reactRouterHistory(
  router: DataRouter,
  { revalidate = false }: ReactRouterHistoryOptions = {},
): UrlHistory {
  /** The URL that a write has asked for, until the router tells of one. */
  let asked: string | undefined
  /** Where the page stood at a navigation, as long as it may not have been painted since. */
  let top = 0
  const paint = createPaintWait(() => {
    if (top !== globalThis.scrollY) top = 0
    return loadingOf(router.state.matches.map(elementOf))
  })
  const startToWait = () => {
    top = globalThis.scrollY
    paint.start()
  }
  const writes = (replace: boolean) => (to: { search: string; hash: string }, state?: unknown) => {
    asked = urlOf({ ...router.state.location, ...to })
    // A page that is not to be seen yet, after all, is scrolled as its navigation asked: this write takes its place.
    const isUnseen = top > 0 && top === globalThis.scrollY && scrollsToTop(router.state)
    const options = { replace, state, preventScrollReset: !isUnseen }
    // A text with a `?` and no pathname is relative to the location in every version, and doubles no basename.
    const text = (to.search || '?') + to.hash
    return router.navigate(text, revalidate ? options : { ...options, defaultShouldRevalidate: false })
  }
  return {
    get location() {
      return locationOf(router)
    },
    push: writes(false),
    replace: writes(true),
    createHref({ pathname, search, hash }) {
      const whole = withBasename(pathname, router.basename, router.state.location.pathname)
      // Version 6.4.0 forgets the hash of a location.
      return router.createHref({ pathname: whole, search: '', hash: '' }) + search + hash
    },
    isNavigating: () => isBusy(router.state) || paint.isWaiting(),
    listen: shareSubscription((tell) => {
      startToWait()
      let told: HistoryLocation = router.state.location
      // A router tells of every step of a navigation, of fetchers and of loaders, too.
      return router.subscribe(({ location, historyAction }) => {
        if (location === told) return
        told = location
        if (historyAction === 'POP' || urlOf(location) !== asked) startToWait()
        asked = undefined
        tell({ location: locationOf(router), action: historyAction })
      })
    }),
  }
}

/** Where a router is, relative to its basename. */
function locationOf({ state: { location }, basename }: DataRouter): HistoryLocation {
  return { ...location, pathname: withoutBasename(location.pathname, basename) }
}

function isBusy({ initialized, navigation, revalidation, blockers = new Map() }: DataRouterState): boolean {
  const isAtRest = initialized && navigation.state === 'idle' && revalidation === 'idle'
  // A router asks one question at a time: any navigation would take the place of the one that was asked about.
  return !isAtRest || [...blockers.values()].some(({ state }) => state !== 'unblocked')
}

/** Whether `<ScrollRestoration>` takes the page of a navigation to its top, rather than where it was left. */
function scrollsToTop({ preventScrollReset, restoreScrollPosition }: DataRouterState): boolean {
  return !preventScrollReset && restoreScrollPosition === null
}

function elementOf({ route }: { readonly route: { readonly element?: unknown } }): unknown {
  return route.element
}

/** An element of React, as far as it is read here: `React.lazy` keeps the promise of a component in its type. */
interface ReactElement {
  readonly type?: { readonly _payload?: { readonly _result?: PromiseLike<unknown> } }
  readonly props?: { readonly children?: unknown }
}

/** What the first of some elements that has one in it is still loading. */
function loadingOf(node: unknown): PromiseLike<unknown> | undefined {
  if (Array.isArray(node)) return node.map(loadingOf).find(Boolean)
  const { type, props } = Object(node) as ReactElement // or a text, or nothing
  const { _payload: { _result: result } = {} } = type ?? {}
  return typeof result?.then === 'function' ? result : props && loadingOf(props.children)
}
