import type { HistoryUpdate, UrlHistory } from '../urlHistory'
import { withBasename, withoutBasename } from './basename'
import { keptTexts } from './keptTexts'
import { createPaintWait } from './paintWait'
import { shareSubscription } from './shareSubscription'

/** What is asked of a TanStack router: what `createRouter` gives. */
export interface TanstackRouter {
  readonly history: TanstackHistory
  readonly options: { readonly parseSearch: (search: string) => unknown }
  readonly basepath?: string | undefined
  readonly state: { readonly status: string }
  readonly shouldViewTransition?: unknown
  // `never` for a location: the router's own type of it has more than is asked for here.
  commitLocation(location: never): unknown
}

/** The history that such a router goes by. */
export interface TanstackHistory {
  readonly location: TanstackLocation
  subscribe(listener: (heard: { action: { type: string } }) => void): () => void
  createHref(path: string): string
  flush(): void
}

/** Where that history is: texts as the browser has them, and the state with the key of the entry. */
export interface TanstackLocation {
  readonly href: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly state: TanstackEntryState
}

/** What the router itself keeps in the state of an entry. */
export interface TanstackEntryState {
  readonly key?: string | undefined
  readonly __hashScrollIntoViewOptions?: unknown
}

/**
 * The history of a TanStack router, for `createUrlSync`.
 *
 * Guaranteed: writes keep the pathname, the hash and the state of the entry, ask no blocker, do not scroll and make no
 * view transition; a write waits until the page of a navigation has been shown. Locations are relative to the basepath.
 * The router reads every param as JSON and writes it anew when it is mounted, and for links that retain params: a param
 * that says the same to the router keeps the text that it had.
 *
 * @example
 * const urlSync = createUrlSync({ urlState, history: tanstackRouterHistory(tanstackRouter) })
 */
export function tanstackRouterHistory(router: TanstackRouter): UrlHistory {
  const { history } = router
  const paint = createPaintWait()
  /** The query string of the last location, with the texts that it should have. */
  let lastSearch = history.location.search
  /** The URL that a write has left the page at, until other code navigates. */
  let written: string | undefined

  const write = (replace: boolean) => (to: { search: string; hash: string }, state?: unknown) => {
    lastSearch = to.search
    written = history.location.pathname + to.search + to.hash
    commit(router, written, state, replace)
  }

  function onChange(action: string, tell: (update: HistoryUpdate) => void): void {
    const location = locationOf(router)
    const { search } = location
    if (location.href !== written) {
      written = undefined
      paint.start()
    }
    const isLink = action === 'PUSH' || action === 'REPLACE'
    const kept = isLink ? keptTexts(search, lastSearch, router.options.parseSearch) : search
    lastSearch = kept
    tell({ location: { ...location, search: kept }, action })
    // The entry that the router has made is given the texts of the one before, as a part of the same navigation.
    if (kept === search || history.location.search !== search) return
    commit(router, location.href.replace(search, () => kept), location.state, true, true)
  }

  return {
    get location() {
      return locationOf(router)
    },
    push: write(false),
    replace: write(true),
    createHref(to) {
      const pathname = withBasename(to.pathname, router.basepath, history.location.pathname)
      return history.createHref(pathname + to.search + to.hash)
    },
    isNavigating() {
      const isLoading = history.location.href !== written && router.state.status === 'pending'
      // It scrolls when it has rendered; only then is a page painted that is waited for.
      if (isLoading) paint.start()
      return isLoading || paint.isWaiting()
    },
    listen: shareSubscription((tell) => {
      paint.start()
      return history.subscribe(({ action }) => onChange(action.type, tell))
    }),
  }
}

/** Writes an entry, by itself or as a part of a link, which then scrolls and makes its view transition as it would. */
function commit(router: TanstackRouter, publicHref: string, state: unknown, replace: boolean, isPart = false): void {
  const entryState = { ...(state as TanstackEntryState | undefined) } // it was an entry's
  const { __hashScrollIntoViewOptions: hashScroll } = entryState
  const location = {
    publicHref,
    // It goes nowhere for a location that says the same to it (`1` for `1.0`), which this never does.
    href: '#',
    // A masked entry has in its state what it masks, and keeps it.
    state: entryState,
    replace,
    ignoreBlocker: true,
    resetScroll: isPart,
    hashScrollIntoView: isPart && hashScroll,
    viewTransition: isPart && router.shouldViewTransition,
  }
  router.commitLocation(location as never) // a location of its own, and its own options
  // The router would call the browser's history in a microtask, where a refusal would be nobody's.
  router.history.flush()
}

/** Where a router is, relative to its basepath. */
function locationOf({ history: { location }, basepath }: TanstackRouter) {
  return { ...location, pathname: withoutBasename(location.pathname, basepath), key: location.state.key }
}
