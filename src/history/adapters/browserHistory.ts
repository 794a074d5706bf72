import { urlOf } from '../location'
import type { HistoryLocation } from '../location'
import type { UrlHistory } from '../urlHistory'

/** How {@link browserHistory} reads the page's URL. */
export interface BrowserHistoryOptions {
  /** Whether the location is behind the `#`, as on static hosting: `/index.html#/list?q=x`. Default: `false`. */
  hash?: boolean
}

/** The part of the Navigation API that tells of calls to `history.pushState`, which no older event does. */
interface Navigation extends EventTarget {
  readonly currentEntry: { readonly key: string } | null
}

type Action = 'PUSH' | 'REPLACE' | 'POP'

const actions: Readonly<Record<string, Action>> = { push: 'PUSH', replace: 'REPLACE', traverse: 'POP' }

/**
 * The page's own history, for `createUrlSync`: for wouter, Next's app router, and pages without a router.
 *
 * Guaranteed: nothing global is patched. Calls of other code to `pushState` and `replaceState` are heard of where the
 * browser has the Navigation API; elsewhere at the next Back, Forward or write. They are told of in the microtask, as a
 * router may make them while it renders.
 *
 * @example
 * const urlSync = createUrlSync({ urlState, history: browserHistory() })
 */
export function browserHistory({ hash = false }: BrowserHistoryOptions = {}): UrlHistory {
  const { navigation } = window as Window & { navigation?: Navigation } // TypeScript's own types lack it before 6
  const read = () => (hash ? behindHash : wholeUrl)(navigation?.currentEntry?.key)
  const listeners = new Set<(heard: { location: HistoryLocation; action: Action }) => void>()
  let told = read()
  let coming: Action | undefined

  function tell(action: Action): void {
    told = read()
    for (const listener of listeners) listener({ location: told, action })
  }

  function notice(action: Action): void {
    if (!coming) queueMicrotask(tellOfComing)
    coming = coming === 'PUSH' ? coming : action
  }

  function tellOfComing(): void {
    const action = coming
    coming = undefined
    if (action && !isSame(told, read())) tell(action)
  }

  const heard = (event: Event & { readonly navigationType?: string | null }) => {
    const action = event.type === 'popstate' ? 'POP' : actions[event.navigationType ?? '']
    if (action) notice(action)
  }

  const writes = (kind: 'pushState' | 'replaceState', action: Action) => {
    return (to: { search: string; hash: string }, state?: unknown) => {
      const url = new URL(window.location.href)
      if (hash) url.hash = told.pathname + to.search + to.hash
      else Object.assign(url, to)
      window.history[kind](ownState(state), '', url)
      if (!isSame(told, read())) tell(action)
    }
  }

  return {
    get location() {
      return read()
    },
    push: writes('pushState', 'PUSH'),
    replace: writes('replaceState', 'REPLACE'),
    // Next's app router writes each new URL once more, when it has rendered.
    callsPerWrite: () => (isOfNext(window.history.state) ? 2 : 1),
    createHref: ({ pathname, search, hash: anchor }) => (hash ? '#' : '') + pathname + search + anchor,
    // What other code has done and nobody was told of yet comes first.
    isNavigating() {
      if (isSame(told, read())) return false
      // An entry that was left is owed what is pending; one that was replaced takes no harm from being held for left.
      if (!coming) notice('PUSH')
      return true
    },
    listen(listener) {
      told = read()
      listeners.add(listener)
      const source = navigation ?? window
      const type = navigation ? 'currententrychange' : 'popstate'
      source.addEventListener(type, heard)
      return () => {
        listeners.delete(listener)
        source.removeEventListener(type, heard)
      }
    },
  }
}

function wholeUrl(key: string | undefined): HistoryLocation {
  const { pathname, search, hash } = window.location
  return { pathname, search, hash, state: window.history.state as unknown, key }
}

function behindHash(key: string | undefined): HistoryLocation {
  const [, pathname = '', search = '', hash = ''] = /^#?([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(window.location.hash) ?? []
  return { pathname: pathname || '/', search, hash, state: window.history.state as unknown, key }
}

function isSame(a: HistoryLocation, b: HistoryLocation): boolean {
  return a.key === b.key && urlOf(a) === urlOf(b)
}

/** The state of an entry without what Next's app router puts there, by which it would take the call for its own. */
function ownState(state: unknown): unknown {
  if (!isOfNext(state)) return state ?? null
  const { __NA, __PRIVATE_NEXTJS_INTERNALS_TREE, ...own } = state
  return Object.keys(own).length > 0 ? own : null
}

function isOfNext(state: unknown): state is Record<string, unknown> {
  return typeof state === 'object' && state !== null && '__NA' in state
}
