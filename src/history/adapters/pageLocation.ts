import type { HistoryLocation, UrlLocation } from '../location'

/** The part of the Navigation API that tells of calls to `history.pushState`, which no older event does. */
export interface Navigation extends EventTarget {
  readonly currentEntry: { readonly key: string } | null
}

/** Reads the page's location, or the one that it has behind its `#`. */
export function pageLocation(isBehindHash: boolean, key: string | undefined): HistoryLocation {
  const { pathname, search, hash } = isBehindHash ? locationOf(window.location.hash) : window.location
  return { pathname, search, hash, state: window.history.state as unknown, key }
}

function locationOf(fragment: string): UrlLocation {
  const [, pathname = '', search = '', hash = ''] = /^#?([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(fragment) ?? []
  return { pathname: pathname || '/', search, hash }
}
