/** A URL as a text, absolute or from its path or search on, or as its parts; parts left out are empty. */
export type LocationLike = string | { readonly pathname?: string; readonly search?: string; readonly hash?: string }

/** Takes a location apart. Total, and cuts where RFC 3986 does: the first `#`, then the first `?` before it. */
export function parseLocation(location: LocationLike = ''): { pathname: string; search: string; hash: string } {
  if (typeof location !== 'string') return { pathname: '', search: '', hash: '', ...location }
  const [, pathname = '', search = '', hash = ''] = url.exec(location) ?? []
  return { pathname, search, hash }
}

const url = /^(?:[a-z][\w+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#[^]*)?$/i
