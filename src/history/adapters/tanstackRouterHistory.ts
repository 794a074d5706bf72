import type { HistoryLocation } from '../location'
import type { UrlHistory } from '../urlHistory'

/** What is asked of a TanStack router: what `createRouter` gives. */
export interface TanstackRouter {
  readonly history: TanstackHistory
  readonly options: { readonly parseSearch?: ((search: string) => unknown) | undefined }
  readonly latestLocation: object
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
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly state: object & { readonly key?: string | undefined }
}

/**
 * The history of a TanStack router, for `createUrlSync`.
 *
 * Guaranteed: writes keep the pathname, the hash and the state of the entry, ask no blocker and do not scroll. The
 * router reads every param as JSON and writes it anew when it is mounted, and for links that retain params: a param
 * that says the same to the router keeps the text that it had.
 *
 * @example
 * const urlSync = createUrlSync({ urlState, history: tanstackRouterHistory(tanstackRouter) })
 */
export function tanstackRouterHistory(router: TanstackRouter): UrlHistory {
  const { history } = router
  let told = locationOf(history.location)

  const write = (kind: 'push' | 'replace', to: { search: string; hash: string }, state?: unknown) => {
    const { pathname } = history.location
    told = { ...told, ...to, pathname }
    const publicHref = pathname + to.search + to.hash
    const location = {
      ...router.latestLocation,
      publicHref,
      // It goes nowhere for a location that says the same to it (`1` for `1.0`), which this never does.
      href: `#${publicHref}`,
      // A masked entry has in its state what it masks; the router would write the mask's own URL.
      maskedLocation: undefined,
      state: { ...(state as object | undefined) }, // it was an entry's
      replace: kind === 'replace',
      ignoreBlocker: true,
      resetScroll: false,
      hashScrollIntoView: false,
    }
    router.commitLocation(location as never) // a location of its own, and its own options
    // The router would call the browser's history in a microtask, where a refusal would be nobody's.
    history.flush()
  }

  return {
    get location() {
      return locationOf(history.location)
    },
    push: (to, state) => write('push', to, state),
    replace: (to, state) => write('replace', to, state),
    createHref: ({ pathname, search, hash }) => history.createHref(pathname + search + hash),
    listen(listener) {
      return history.subscribe(({ action }) => {
        const { search, hash, state } = locationOf(history.location)
        const isLink = action.type === 'PUSH' || action.type === 'REPLACE'
        const kept = isLink ? keptTexts(search, told.search, router.options.parseSearch) : search
        told = locationOf(history.location)
        listener({ location: { ...told, search: kept }, action: action.type })
        // The entry that the router has made is given the texts of the one before.
        if (kept !== search && history.location.search === search) write('replace', { search: kept, hash }, state)
      })
    },
  }
}

function locationOf({ pathname, search, hash, state }: TanstackLocation): HistoryLocation {
  return { pathname, search, hash, state, key: state.key }
}

/** A query string in which every param that still says the same to the router has the text that it had. */
function keptTexts(search: string, before: string, parse: ((search: string) => unknown) | undefined): string {
  if (search === before || !parse) return search
  const known = segmentsByName(before)
  // It parses to an object of params.
  const [said, saidBefore] = [search, before].map(parse) as Readonly<Record<string, unknown>>[]
  const segments = [...segmentsByName(search)].flatMap(([name, own]) => {
    const old = known.get(name)
    return old && JSON.stringify(said?.[name]) === JSON.stringify(saidBefore?.[name]) ? old : own
  })
  return segments.length > 0 ? `?${segments.join('&')}` : ''
}

function segmentsByName(search: string): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const segment of search.replace('?', '').split('&').filter(Boolean)) {
    const [name = ''] = new URLSearchParams(segment).keys()
    const known = byName.get(name)
    if (known) known.push(segment)
    else byName.set(name, [segment])
  }
  return byName
}
