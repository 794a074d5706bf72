import { attempt } from '../../serializers/serializer'

// What encodeURIComponent leaves as it is, so that no link of redux-location-state has its escape in a text: 2.1.0
// encoded texts before they went into the query string, later versions wrote them as they are.
const neverEscaped = /[-_.!*'()]/
const escape = /(%(?:2D|5F|2E|21|2A|27|28|29)|%7E[\dA-F]{4})/

/** A mark within an item, `%2D`; one that 2.1.0 would have escaped, too, has a form that it never wrote, `%7E002C`. */
export function escapeMark(mark: string): string {
  const code = mark.charCodeAt(0).toString(16).toUpperCase()
  return neverEscaped.test(mark) ? `%${code}` : `%7E${code.padStart(4, '0')}`
}

/** Decodes the escapes of a text; what is none stays as it is. */
export function decodeEscapes(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => attempt(() => decodeURIComponent(bytes)) ?? bytes)
}

/** Splits a text at a separator, within the escapes of 2.1.0 as well, and not at a mark that is part of an item. */
export function splitEscaped(text: string, separator: string): string[] {
  const items = ['']
  text.split(escape).forEach((part, at) => {
    const [first = '', ...rest] = at % 2 === 1 ? [unescapeMark(part)] : decodeEscapes(part).split(separator)
    items.push(items.pop() + first, ...rest)
  })
  return items
}

function unescapeMark(escaped: string): string {
  return String.fromCharCode(parseInt(escaped.slice(escaped.startsWith('%7E') ? 3 : 1), 16))
}
