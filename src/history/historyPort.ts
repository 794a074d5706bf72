import { sameSite, shownUrl, urlOf } from './location'
import type { HistoryLocation, UrlLocation } from './location'
import { createRateLimiter } from './rateLimiter'
import type { RateLimiter } from './rateLimiter'

/** What made the location change. */
export type NavigationCause = 'push' | 'replace' | 'pop'

/**
 * What the library needs of a history: a `history` object of version 4 or 5 is one as it is.
 *
 * `push` and `replace` are given no pathname and keep the one they have; `listen` calls back with
 * `{ location, action }` (version 5) or `(location, action)` (version 4).
 */
export interface UrlHistory {
  readonly location: HistoryLocation
  push(to: { search: string; hash: string }, state?: unknown): void
  replace(to: { search: string; hash: string }, state?: unknown): void
  listen(listener: (heard: HistoryUpdate | HistoryLocation, action?: string) => void): () => void
  createHref?(to: { pathname: string; search: string; hash: string }): string
  /** Whether a navigation is on its way that a write would call off; writes wait for its end. Default: never. */
  isNavigating?(): boolean
  /** How many calls to the browser's history a write comes to, which are within the browser's allowance. Default: 1. */
  callsPerWrite?(): number
  /**
   * Calls back before a navigation of other code leaves the entry, while that can still be written, and gives back what
   * stops it. Without it, what an entry was left without is remembered in the page and shown on Back, which a reload
   * forgets.
   */
  onBeforeLeave?(listener: () => void): () => void
}

/** What version 5 of `history` tells its listeners. */
export interface HistoryUpdate {
  readonly location: HistoryLocation
  readonly action: string
}

/** A history in the terms of this library, whichever version it is. */
export interface HistoryPort {
  location(): HistoryLocation
  /** Calls the history once; what the history throws (WebKit and Firefox, over their limit) is left to be read back. */
  write(kind: 'push' | 'replace', search: string): void
  /** The search that a sync, this one or another on the same history, is writing at this moment. */
  writing(): string | undefined
  /** Whether a navigation is on its way, the write of a moment ago perhaps. */
  isNavigating(): boolean
  /** How many calls to the browser's history a write comes to. */
  callsPerWrite(): number
  /** Whether the page really is where the history believes it to be. */
  arrived(): boolean
  readonly pace: RateLimiter
  href(location: UrlLocation): string
  /** Calls back after each change. The history has one listener, however many there are here. */
  listen(hear: (location: HistoryLocation, cause: NavigationCause) => void): () => void
  /** Calls back before a navigation of other code, where the history has a word for it. */
  onBeforeLeave(leave: () => void): (() => void) | undefined
}

/** Reads a history object as a {@link HistoryPort}. */
export function historyPort(history: UrlHistory): HistoryPort {
  const common = commonTo(history)
  const listeners = new Set<(location: HistoryLocation, cause: NavigationCause) => void>()
  let stop: () => void
  const tell = (heard: HistoryUpdate | HistoryLocation, action?: string) => {
    const [told, word] = 'location' in heard ? [heard.location, heard.action] : [heard, action]
    // A listener that was told first may have gone elsewhere, and then this is yesterday's news.
    const now = history.location
    const location = (told.key ?? shownUrl(told)) === (now.key ?? shownUrl(now)) ? told : now
    for (const hear of listeners) hear(location, causes[word ?? ''] ?? 'pop')
  }
  const port: HistoryPort = {
    location: () => history.location,
    write(kind, search) {
      const { hash, state } = history.location
      common.writing = search
      try {
        // Version 4 decodes a pathname that it is given, so it is given none. Its hash history warns of any state.
        if (state === undefined) history[kind]({ search, hash })
        else history[kind]({ search, hash }, state)
      } catch {
        // Reading back finds out.
      }
      delete common.writing
    },
    writing: () => common.writing,
    pace: common.pace,
    isNavigating: () => history.isNavigating?.() === true,
    callsPerWrite: () => history.callsPerWrite?.() ?? 1,
    arrived: () => !believesItself(history) || queryOf(port.href(history.location)) === queryOf(window.location.href),
    href(location) {
      const { pathname, search, hash } = location
      return sameSite(history.createHref?.({ pathname, search, hash }) ?? urlOf(location))
    },
    listen(hear) {
      if (listeners.size === 0) stop = history.listen(tell)
      listeners.add(hear)
      return () => {
        if (listeners.delete(hear) && listeners.size === 0) stop()
      }
    },
    onBeforeLeave: (leave) => history.onBeforeLeave?.(leave),
  }
  return port
}

/** What the stores on one history have in common: the page's allowance, and what one of them writes. */
interface Common {
  readonly pace: RateLimiter
  writing?: string
}

// It stands on the history, since there is no state at module level. The same for two copies of this library.
const mark = Symbol.for('redux-url-state/common')

function commonTo(history: UrlHistory & { readonly [mark]?: Common }): Common {
  const common: Common = history[mark] ?? { pace: createRateLimiter() }
  // A history that is frozen has none in common.
  Reflect.defineProperty(history, mark, { value: common })
  return common
}

const causes: Readonly<Record<string, NavigationCause>> = { PUSH: 'push', REPLACE: 'replace' }

/** Version 4 over a page sets its location without reading the page's: Chromium may have ignored the call. */
function believesItself(history: UrlHistory): boolean {
  return 'length' in history && !('index' in history) && typeof document !== 'undefined'
}

/** A link from its `?` on, as the browser writes it; version 4 has its own way with what comes before. */
function queryOf(href: string): string {
  return new URL(href, document.baseURI).href.replace(/^[^?]*/, '')
}
