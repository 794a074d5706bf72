/** A location as everyone writes it: `search` with its `?` or empty, `hash` with its `#` or empty. */
export interface UrlLocation {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** A location as a history gives it: with the app's own `state`, and a `key` that names the entry. */
export interface HistoryLocation extends UrlLocation {
  readonly state?: unknown
  readonly key?: string | undefined
}

/** What made the location change. */
export type Cause = 'push' | 'replace' | 'pop'

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
  busy?(): boolean
  /** How many calls to the browser's history a write comes to, which are within the browser's allowance. Default: 1. */
  cost?(): number
}

/** What version 5 of `history` tells its listeners. */
export interface HistoryUpdate {
  readonly location: HistoryLocation
  readonly action: string
}

/** A history in the terms of this library, whichever version it is. */
export interface Port {
  location(): HistoryLocation
  /** Calls the history once; what the history throws (WebKit and Firefox, over their limit) is left to be read back. */
  write(kind: 'push' | 'replace', search: string): void
  /** The search that a sync, this one or another on the same history, is writing at this moment. */
  writing(): string | undefined
  /** Whether a navigation is on its way, the write of a moment ago perhaps. */
  busy(): boolean
  /** How many calls to the browser's history a write comes to. */
  cost(): number
  /** Whether the page really is where the history believes it to be. */
  arrived(): boolean
  href(location: UrlLocation): string
  /** Calls back after each change. The history has one listener, however many there are here. */
  listen(hear: (location: HistoryLocation, cause: Cause) => void): () => void
}

/** Reads a history object as a {@link Port}. */
export function historyPort(history: UrlHistory): Port {
  const marked = history as UrlHistory & { [mark]?: string }
  const listeners = new Set<(location: HistoryLocation, cause: Cause) => void>()
  let stop: () => void
  const tell = (heard: HistoryUpdate | HistoryLocation, action?: string) => {
    const [location, word = ''] = 'location' in heard ? [heard.location, heard.action] : [heard, action]
    for (const hear of listeners) hear(location, causes[word] ?? 'pop')
  }
  const port: Port = {
    location: () => history.location,
    write(kind, search) {
      const { hash, state } = history.location
      marked[mark] = search
      try {
        // Version 4 decodes a pathname that it is given, so it is given none. Its hash history warns of any state.
        if (state === undefined) history[kind]({ search, hash })
        else history[kind]({ search, hash }, state)
      } catch {
        // Reading back finds out.
      }
      delete marked[mark]
    },
    writing: () => marked[mark],
    busy: () => history.busy?.() === true,
    cost: () => history.cost?.() ?? 1,
    arrived: () =>
      !believesItself(history) || pageHref() === new URL(port.href(history.location), document.baseURI).href,
    href: ({ pathname, search, hash }) =>
      sameSite(history.createHref ? history.createHref({ pathname, search, hash }) : pathname + search + hash),
    listen(hear) {
      if (listeners.size === 0) stop = history.listen(tell)
      listeners.add(hear)
      return () => {
        if (listeners.delete(hear) && listeners.size === 0) stop()
      }
    },
  }
  return port
}

/**
 * A link that stays on its site: a path of two slashes would be read as another site's name, and `/.` before it is the
 * same path to a browser (WHATWG URL, URL serializing).
 */
export function sameSite(href: string): string {
  return href.startsWith('//') ? `/.${href}` : href
}

/** What names an entry: its key, or where a history gives none (version 4 with a hash), the URL it shows. */
export function entryName(location: HistoryLocation): string {
  return location.key ?? shownUrl(location)
}

/** Whether two locations are one entry with one URL. */
export function sameLocation(a: HistoryLocation, b: HistoryLocation): boolean {
  return entryName(a) === entryName(b) && shownUrl(a) === shownUrl(b)
}

/** How it looks behind a `#`: version 4 hears of its own writes later, as the browser has escaped them. */
function shownUrl({ pathname, search, hash }: UrlLocation): string {
  return new URL(`#${pathname}${search}${hash}`, 'http://localhost').hash
}

// Several stores may share a history, and what one of them writes is no link to the others. The mark stands on the
// history, since there is no state at module level, and is the same for two copies of this library.
const mark = Symbol.for('redux-url-state/writing')

const causes: Readonly<Record<string, Cause>> = { PUSH: 'push', REPLACE: 'replace', POP: 'pop' }

/** Version 4 over a page sets its location without reading the page's: Chromium may have ignored the call. */
function believesItself(history: UrlHistory): boolean {
  return 'length' in history && !('index' in history) && typeof document !== 'undefined'
}

function pageHref(): string {
  return window.location.href
}
