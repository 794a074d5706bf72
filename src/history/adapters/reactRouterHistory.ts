import type { HistoryLocation, UrlLocation } from '../location'
import type { UrlHistory } from '../urlHistory'

/** What is asked of a data router: what `createBrowserRouter` and its like give, from React Router 6.4 on. */
export interface DataRouter {
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
  /** From 6.7 on. */
  readonly blockers?: ReadonlyMap<string, { readonly state: string }>
}

/** How such a router is told to write. */
export interface DataRouterOptions {
  readonly replace: boolean
  readonly state: unknown
  readonly preventScrollReset: true
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
 * entry, and does not scroll; a write waits for a navigation or a revalidation that is on its way and for the answer
 * to a blocker, and never calls one off. Loaders do not run again for a write where the router knows
 * `defaultShouldRevalidate`; an older one asks their `shouldRevalidate`. A write that a blocker refuses is tried
 * again, later and later.
 *
 * @example
 * const router = createBrowserRouter([{ path: '/', loader: () => null }])
 * const urlSync = createUrlSync({ urlState, history: reactRouterHistory(router) })
 */
export function reactRouterHistory(
  router: DataRouter,
  { revalidate = false }: ReactRouterHistoryOptions = {},
): UrlHistory {
  const writes = (replace: boolean) => (to: { search: string; hash: string }, state?: unknown) => {
    const options = { replace, state, preventScrollReset: true } as const
    // A text with a `?` and no pathname is relative to the location in every version, and doubles no basename.
    const text = (to.search || '?') + to.hash
    // A navigation that fails is found out by reading back.
    const sent = router.navigate(text, revalidate ? options : { ...options, defaultShouldRevalidate: false })
    Promise.resolve(sent).catch(() => {})
  }
  return {
    get location() {
      return router.state.location
    },
    push: writes(false),
    replace: writes(true),
    // Version 6.4.0 forgets the hash of a location.
    createHref: ({ pathname, search, hash }) => router.createHref({ pathname, search: '', hash: '' }) + search + hash,
    isNavigating: () => isBusy(router.state),
    listen(listener) {
      let told: HistoryLocation = router.state.location
      // A router tells of every step of a navigation, of fetchers and of loaders, too.
      return router.subscribe(({ location, historyAction }) => {
        if (location === told) return
        told = location
        listener({ location, action: historyAction })
      })
    },
  }
}

function isBusy({ initialized, navigation, revalidation, blockers = new Map() }: DataRouterState): boolean {
  const isAtRest = initialized && navigation.state === 'idle' && revalidation === 'idle'
  // A router asks one question at a time: any navigation would take the place of the one that was asked about.
  return !isAtRest || [...blockers.values()].some(({ state }) => state !== 'unblocked')
}
