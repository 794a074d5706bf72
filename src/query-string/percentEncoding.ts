/**
 * Text to query text and back: the one place that knows percent-encoding.
 *
 * Guaranteed: `decodeText(encodeText(t)) === t` for every JavaScript string, lone surrogates included (they are
 * written as the three bytes that UTF-8 would use, WTF-8), and however the query text is re-encoded on its way.
 * What is written is ASCII: letters, digits and `, : / - . _ ~ @ $` where servers, terminals, Markdown and chat
 * programs leave them alone, `+` for a space, and escapes for the rest.
 */
export function encodeText(text: string): string {
  return plain.test(text) ? text : text.replace(unsafe, escapeChar)
}

/**
 * Query text to text. Total: a percent sign that begins no well-formed UTF-8 sequence stands for itself, so
 * `100%` is the text `100%`, and `%E0%A4%A` is what it looks like.
 */
export function decodeText(source: string): string {
  const text = source.includes('+') ? source.replaceAll('+', ' ') : source
  if (!text.includes('%')) return text
  return decode(text) ?? text.replace(sequence, (bytes) => decode(bytes) ?? decodeSurrogate(bytes))
}

// What most values are: to test for it is quicker than to replace nothing.
const plain = /^[a-z\d]+(?:[,:/~@$._-][a-z\d]+)*$/i
// A link is cut before a mark at its end, and at two dots; Markdown takes `_` for emphasis where no word goes on. The
// first alternative is the one `_` that stays. Not /i, to which ſ and K are s and k.
const unsafe = /[A-Za-z\d]_(?=[A-Za-z\d])|[^A-Za-z\d,:/~@$.-]|[,:/~@$-]$|\.(?=\.|$)/gu
// As many bytes as the first one asks for.
const sequence = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](%[89ab][\da-f]){2}|%f[\da-f](%[89ab][\da-f]){3}/gi
// From a surrogate to a character that UTF-8 has: all but the first of its three bytes, %EC and not %ED, are the same.
const twin = 0x1000

function escapeChar(char: string, at: number, text: string): string {
  if (char[1] === '_') return char
  if (char === ' ' && at < text.length - 1) return '+'
  const code = char.charCodeAt(0)
  const isLone = char.length === 1 && code >= 0xd800 && code <= 0xdfff
  if (isLone) return `%ED${encodeURIComponent(String.fromCharCode(code - twin)).slice(3)}`
  const escaped = encodeURIComponent(char)
  return escaped === char ? `%${code.toString(16).toUpperCase()}` : escaped
}

/** What stands for bytes that are no UTF-8: a lone surrogate, of which `%ED` is the first, or themselves. */
function decodeSurrogate(bytes: string): string {
  const char = /^%ed/i.test(bytes) && decode(`%EC${bytes.slice(3)}`)
  return char ? String.fromCharCode(char.charCodeAt(0) + twin) : bytes
}

/** The text of some bytes; undefined if they are no UTF-8. */
function decode(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return undefined
  }
}
