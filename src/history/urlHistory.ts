import type { HistoryLocation } from './location'

/** What made the location change. */
export type NavigationCause = 'push' | 'replace' | 'pop'

/**
 * What the library needs of a history: a `history` object of version 4 or 5 is one as it is.
 *
 * `push` and `replace` are given no pathname and keep the one they have. One that throws, or returns a promise that
 * rejects, has been refused by the browser and is tried again; one that returns and changes nothing has been refused
 * by a blocker of the app. `listen` calls back with `{ location, action }` (version 5) or `(location, action)`
 * (version 4).
 */
export interface UrlHistory {
  readonly location: HistoryLocation
  push(to: { search: string; hash: string }, state?: unknown): unknown
  replace(to: { search: string; hash: string }, state?: unknown): unknown
  listen(listener: (update: HistoryUpdate | HistoryLocation, action?: string) => void): () => void
  createHref?(to: { pathname: string; search: string; hash: string }): string
  /**
   * Whether a navigation is on its way, or its page has not been shown yet: writes wait for its end, so that they
   * neither call it off nor take its scroll position. Default: never.
   */
  isNavigating?(): boolean
  /** How many calls to the browser's history a write makes, which count for the browser's limit. Default: 1. */
  callsPerWrite?(): number
  /**
   * Calls back before a navigation of other code leaves the entry, while that entry can still be written, and returns
   * a function that stops this. Without it, a write that came too late is kept in memory and made on Back; a reload
   * loses it.
   */
  onBeforeLeave?(listener: () => void): () => void
}

/** What version 5 of `history` gives its listeners. */
export interface HistoryUpdate {
  readonly location: HistoryLocation
  readonly action: string
}
