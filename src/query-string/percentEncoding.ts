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

// What most values are: the test of it is quicker than a replacement of nothing.
const plain = /^[a-z\d]+(?:[,:/~@$._-][a-z\d]+)*$/i
// A link is cut before a mark at its end, and at two dots; Markdown takes `_` for emphasis where no word goes on. The
// first alternative is the one `_` that stays. Not /i, to which ſ and K are s and k.
const unsafe = /[A-Za-z\d]_(?=[A-Za-z\d])|[^A-Za-z\d,:/~@$.-]|[,:/~@$-]$|\.(?=\.|$)/gu
// As many bytes as the first one asks for.
const sequence = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](%[89ab][\da-f]){2}|%f[\da-f](%[89ab][\da-f]){3}/gi

function escapeChar(char: string, at: number, text: string): string {
  if (char[1] === '_') return char
  if (char === ' ' && at < text.length - 1) return '+'
  const code = char.charCodeAt(0)
  if (code < 0x80) return escapeByte(code)
  // A lone surrogate has no UTF-8, and encodeURIComponent throws for it.
  const isLone = char.length === 1 && code >= 0xd800 && code <= 0xdfff
  if (!isLone) return encodeURIComponent(char)
  return `%ED${escapeByte(0x80 | ((code >> 6) & 0x3f))}${escapeByte(0x80 | (code & 0x3f))}`
}

function escapeByte(byte: number): string {
  return (byte < 16 ? '%0' : '%') + byte.toString(16).toUpperCase()
}

/** What stands for bytes that are no UTF-8: a lone surrogate, of which `%ED` is the first, or themselves. */
function decodeSurrogate(bytes: string): string {
  const [, lead, second = 0, third = 0] = bytes.split('%').map((hex) => parseInt(hex, 16))
  return lead === 0xed ? String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)) : bytes
}

/** The text of some bytes; undefined if they are no UTF-8. */
function decode(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return undefined
  }
}
