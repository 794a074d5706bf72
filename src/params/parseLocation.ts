/** A URL as a text, absolute or from its path or search on, or as its parts; parts left out are empty. */
export type LocationLike =
  | string
  | { readonly pathname?: string | undefined; readonly search?: string | undefined; readonly hash?: string | undefined }

/** Takes a location apart. Total, and cuts where RFC 3986 does: the first `#`, then the first `?` before it. */
export function parseLocation(location: LocationLike = ''): { pathname: string; search: string; hash: string } {
  if (typeof location === 'string') {
    const [, pathname = '', search = '', hash = ''] = url.exec(location) ?? []
    return { pathname, search: marked('?', search), hash: marked('#', hash) }
  }
  // The parts of a URL object are its prototype's, so they are taken one by one.
  const { pathname = '', search = '', hash = '' } = location
  return { pathname, search: marked('?', search), hash: marked('#', hash) }
}

/** A part with its mark in front, or nothing. */
function marked(mark: string, part: string): string {
  if (part === '' || part === mark) return ''
  return part.startsWith(mark) ? part : mark + part
}

const url = /^(?:[a-z][\w+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#[^]*)?$/i
