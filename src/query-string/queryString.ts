import { decodeText, encodeText } from './percentEncoding'

/** One `name=text` of a query string: decoded, beside the characters it was read from. */
export interface Segment {
  readonly source: string
  readonly name: string
  readonly text: string
}

/**
 * Splits a query string into its segments, in order. Never throws, and takes time in proportion to the length.
 *
 * `?q` and `?q=` are both the text `''`; a leading `?` is not needed. A segment that `known`, another query string's,
 * has in the same place is that very object.
 */
export function parseQuery(search: string, known: readonly Segment[] = []): readonly Segment[] {
  const text = search.startsWith('?') ? search.slice(1) : search
  const parse = (source: string, at: number) => {
    const segment = known[at]
    return segment?.source === source ? segment : parseSegment(source)
  }
  return text === '' ? [] : text.split('&').map(parse)
}

/** Joins segments to a query string with its `?`, each as the characters it was read from; none at all is `''`. */
export function formatQuery(segments: readonly Segment[]): string {
  let text = ''
  for (const { source } of segments) text += (text === '' ? '?' : '&') + source
  return text === '?' ? '' : text
}

function parseSegment(source: string): Segment {
  const equals = source.indexOf('=')
  const end = equals < 0 ? source.length : equals
  return { source, name: decodeText(source.slice(0, end)), text: decodeText(source.slice(end + 1)) }
}

/** A segment for a name and a text, in readable characters. */
export function formatSegment(name: string, text: string): Segment {
  return { source: `${encodeText(name)}=${encodeText(text)}`, name, text }
}

/**
 * Whether two query strings say the same, however their characters are percent-encoded: what nobody declared is written
 * as it was read, and a browser or a router may escape it.
 */
export function sameQuery(a: string, b: string): boolean {
  return a === b || normalize(a) === normalize(b)
}

function normalize(search: string): string {
  return formatQuery(parseQuery(search).map(({ name, text }) => formatSegment(name, text)))
}
