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

/**
 * A link that stays on its site: a path of two slashes would be read as another site's name, and `/.` before it is the
 * same path to a browser (WHATWG URL, URL serializing), to which a backslash is a slash.
 */
export function sameSite(href: string): string {
  return /^\/[/\\]/.test(href) ? `/.${href}` : href
}

/** Whether two locations have one path: React Router takes the slash from the end of its basename. */
export function samePath(a: UrlLocation, b: UrlLocation): boolean {
  return a.pathname.replace(/\/$/, '') === b.pathname.replace(/\/$/, '')
}

/** Whether two locations are one entry with one URL. */
export function sameLocation(a: HistoryLocation, b: HistoryLocation): boolean {
  // Part by part, since it is asked at every write: making a text of them first takes longer.
  const isAlike = a.pathname === b.pathname && a.search === b.search && a.hash === b.hash
  return a.key === b.key && (isAlike || shownUrl(a) === shownUrl(b))
}

export function urlOf({ pathname, search, hash }: UrlLocation): string {
  return pathname + search + hash
}

/** How it looks behind a `#`: version 4 hears of its own writes later, as the browser has escaped them. */
export function shownUrl(location: UrlLocation): string {
  return new URL(`#${urlOf(location)}`, 'http://localhost').hash
}
