import { urlOf } from '../location'
import type { UrlLocation } from '../location'
import type { HistoryUpdate, UrlHistory } from '../urlHistory'
import { isNextEntry, watchNext, withoutNextMark } from './nextAppRouter'
import { onLinkOrForm } from './onLinkOrForm'
import { pageLocation } from './pageLocation'
import type { Navigation } from './pageLocation'

/** How {@link browserHistory} reads the page's URL. */
export interface BrowserHistoryOptions {
  /** Whether the location is behind the `#`, as on static hosting: `/index.html#/list?q=x`. Default: `false`. */
  hash?: boolean
}

/** Where a write or a link leads. A write keeps the pathname. */
type HistoryTarget = Pick<UrlLocation, 'search' | 'hash'> & Partial<UrlLocation>

type Action = 'PUSH' | 'REPLACE' | 'POP'

const actions: Readonly<Record<string, Action>> & { push: Action; replace: Action } = {
  push: 'PUSH',
  replace: 'REPLACE',
  traverse: 'POP',
}

/**
 * The page's own history, for `createUrlSync`: for wouter, Next's app router, and pages without a router.
 *
 * Guaranteed: nothing global is patched. Calls of other code to `pushState` and `replaceState` are heard of where the
 * browser has the Navigation API; elsewhere at the next Back, Forward or write. They are told of in the microtask, as a
 * router may make them while it renders. What is pending is written before a link is followed or a form is sent, and
 * never while Next's app router is navigating.
 *
 * @example
 * const urlSync = createUrlSync({ urlState, history: browserHistory() })
 */
export function browserHistory({ hash = false }: BrowserHistoryOptions = {}): UrlHistory {
  const { navigation } = window as Window & { navigation?: Navigation } // TypeScript's own types lack it before 6
  const read = () => pageLocation(hash, navigation?.currentEntry?.key)
  const isNextNavigating = watchNext()
  const listeners = new Set<(update: HistoryUpdate) => void>()
  let lastLocation = read()
  /** What has been done and is told of in the microtask. */
  let untold: Action | undefined

  function tell(action: Action): void {
    lastLocation = read()
    for (const listener of listeners) listener({ location: lastLocation, action })
  }

  function tellLater(action: Action): void {
    if (!untold) queueMicrotask(tellUntold)
    if (untold !== 'PUSH') untold = action
  }

  function tellUntold(): void {
    const action = untold
    untold = undefined
    if (action && hasMoved()) tell(action)
  }

  function hasMoved(): boolean {
    const location = read()
    return lastLocation.key !== location.key || urlOf(lastLocation) !== urlOf(location)
  }

  /** Of an event of the Navigation API, or `popstate`, which has no type and is a traversal. */
  const onChange = ({ navigationType = 'traverse' }: Event & { readonly navigationType?: string | null }) => {
    const action = actions[navigationType ?? '']
    if (action) tellLater(action)
  }

  /** The page's URL with another location in it. */
  function urlAt(to: HistoryTarget): string {
    const url = new URL(document.URL)
    if (hash) url.hash = (to.pathname ?? lastLocation.pathname) + to.search + to.hash
    else Object.assign(url, to)
    return url.href
  }

  const write = (kind: 'push' | 'replace') => (to: HistoryTarget, state?: unknown) => {
    let isBlocked = false
    // Called last, since it is added last.
    navigation?.addEventListener('navigate', (event) => (isBlocked = event.defaultPrevented), { once: true })
    window.history[`${kind}State`](withoutNextMark(state), '', urlAt(to))
    // Chromium ignores a call over its limit without a word; that is told of, and a blocker's refusal is not.
    if (hasMoved() || !isBlocked) tell(actions[kind])
  }

  return {
    get location() {
      return read()
    },
    push: write('push'),
    replace: write('replace'),
    // Next's app router writes each new URL once more, when it has rendered.
    callsPerWrite: () => (isNextEntry(window.history.state) ? 2 : 1),
    createHref(to) {
      const href = (hash ? '#' : '') + urlOf(to)
      // Under a `<base href>` it may lead to another page.
      const { baseURI, URL: page } = document
      return baseURI === page || new URL(href, baseURI).href === urlAt(to) ? href : urlAt(to)
    },
    isNavigating() {
      if (!hasMoved()) return isNextNavigating()
      // What other code has done comes first. If unsure, assume a push: to save an entry that was replaced is harmless.
      if (!untold) tellLater('PUSH')
      return true
    },
    onBeforeLeave: onLinkOrForm,
    listen(listener) {
      lastLocation = read()
      listeners.add(listener)
      const source = navigation ?? window
      const type = navigation ? 'currententrychange' : 'popstate'
      source.addEventListener(type, onChange)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) source.removeEventListener(type, onChange)
      }
    },
  }
}
