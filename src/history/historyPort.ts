import { runGuarded } from '../errors/throwLater'
import { sameSite, shownUrl, urlOf } from './location'
import type { HistoryLocation, UrlLocation } from './location'
import { createRateLimiter } from './rateLimiter'
import type { RateLimiter } from './rateLimiter'
import type { HistoryUpdate, NavigationCause, UrlHistory } from './urlHistory'

/** A history in the terms of this library, whichever version it is. */
export interface HistoryPort {
  location(): HistoryLocation
  /**
   * Calls the history once, without throwing. `onRefused` is called when the history throws or its promise rejects:
   * WebKit and Firefox do so over their limit.
   */
  write(kind: 'push' | 'replace', search: string, onRefused: () => void): void
  /** What all the stores on this history share. */
  readonly shared: SharedHistory
  isNavigating(): boolean
  callsPerWrite(): number
  /** Whether the page really is where the history believes it to be. */
  matchesPage(): boolean
  href(location: UrlLocation): string
  /** Calls back after each change. The history has one listener, however many there are here. */
  listen(onChange: (location: HistoryLocation, cause: NavigationCause) => void): () => void
  onBeforeLeave(listener: () => void): (() => void) | undefined
}

/** What the stores on one history share: the page's allowance, and the write of one of them that is on its way. */
export interface SharedHistory {
  readonly rateLimiter: RateLimiter
  attempt?: object
}

/** Reads a history object as a {@link HistoryPort}. */
export function historyPort(history: UrlHistory): HistoryPort {
  const listeners = new Set<(location: HistoryLocation, cause: NavigationCause) => void>()
  let stop: () => void
  const onUpdate = (update: HistoryUpdate | HistoryLocation, action?: string) => {
    const [told, word] = 'location' in update ? [update.location, update.action] : [update, action]
    // A listener that was called first may have gone elsewhere already.
    const now = history.location
    const location = (told.key ?? shownUrl(told)) === (now.key ?? shownUrl(now)) ? told : now
    // An error of one listener must not keep the others, of this store or of another, from being called.
    for (const onChange of listeners) runGuarded(() => onChange(location, causes[word ?? ''] ?? 'pop'))
  }
  const port: HistoryPort = {
    location: () => history.location,
    write(kind, search, onRefused) {
      const { hash, state } = history.location
      try {
        // Version 4 decodes a pathname that it is given, so it is given none. Its hash history warns of any state.
        const sent = state === undefined ? history[kind]({ search, hash }) : history[kind]({ search, hash }, state)
        if (sent instanceof Promise) sent.catch(onRefused)
      } catch {
        onRefused()
      }
    },
    shared: sharedBy(history),
    isNavigating: () => history.isNavigating?.() === true,
    callsPerWrite: () => history.callsPerWrite?.() ?? 1,
    matchesPage: () =>
      !trustsOwnLocation(history) || queryOf(port.href(history.location)) === queryOf(window.location.href),
    href(location) {
      const { pathname, search, hash } = location
      return sameSite(history.createHref?.({ pathname, search, hash }) ?? urlOf(location))
    },
    listen(onChange) {
      if (listeners.size === 0) stop = history.listen(onUpdate)
      listeners.add(onChange)
      return () => {
        if (listeners.delete(onChange) && listeners.size === 0) stop()
      }
    },
    onBeforeLeave: (listener) => history.onBeforeLeave?.(listener),
  }
  return port
}

// It is stored on the history, since there is no state at module level. The same for two copies of this library.
const sharedKey = Symbol.for('redux-url-state/shared')

function sharedBy(history: UrlHistory & { readonly [sharedKey]?: SharedHistory }): SharedHistory {
  const shared: SharedHistory = history[sharedKey] ?? { rateLimiter: createRateLimiter() }
  // Fails for a history that is frozen: its stores share nothing.
  Reflect.defineProperty(history, sharedKey, { value: shared })
  return shared
}

const causes: Readonly<Record<string, NavigationCause>> = { PUSH: 'push', REPLACE: 'replace' }

/** Version 4 over a page sets its location without reading the page's: Chromium may have ignored the call. */
function trustsOwnLocation(history: UrlHistory): boolean {
  return 'length' in history && !('index' in history) && typeof document !== 'undefined'
}

/** A link from its `?` on, as the browser writes it; version 4 writes what comes before in its own way. */
function queryOf(href: string): string {
  return new URL(href, document.baseURI).href.replace(/^[^?]*/, '')
}
