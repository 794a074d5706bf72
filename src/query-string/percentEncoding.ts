/**
 * Text to query text and back: the one place that knows percent-encoding.
 *
 * Guaranteed: `decodeText(encodeText(t)) === t` for every JavaScript string, lone surrogates included (they are
 * written as the three bytes that UTF-8 would use, WTF-8), and however the query text is re-encoded on its way.
 * Letters, marks and digits of any script stay, and `, : ; @ / ~ ! $ ( ) * - . _`; a space is `+`. The rest is
 * escaped: browsers escape `'` themselves (WHATWG URL, special-query percent-encode set).
 */
export function encodeText(text: string): string {
  if (plain.test(text)) return text
  return text.replace(hasPairs(text) && !text.endsWith(')') ? unsafe : unsafeUnpaired, escapeChar)
}

/**
 * Query text to text. Total: a percent sign that begins no well-formed UTF-8 sequence stands for itself, so
 * `100%` is the text `100%`, and `%E0%A4%A` is what it looks like.
 */
export function decodeText(source: string): string {
  const text = source.includes('+') ? source.replaceAll('+', ' ') : source
  if (!text.includes('%')) return text
  const decode = (bytes: string) => convert(decodeURIComponent, bytes)
  return decode(text) ?? text.replace(sequence, (bytes) => decode(bytes) ?? decodeSurrogate(bytes))
}

// Chat programs end a link before these where they come last, so the last character of a value is never one of them.
const plain = /^([\w,:;@/~!$*.-]*[a-z\d@/$-])?$/i
// Characters that cannot be seen (\p{DI}) are letters to Unicode, but not to a person who reads a link.
const unsafe = /[^\w,:;@/~!$()*.\p{L}\p{M}\p{N}-]|\p{DI}|[,:;!*.~_]$/gu
// The same programs end a link at a bracket that has no partner.
const unsafeUnpaired = new RegExp(`${unsafe.source}|[()]`, unsafe.flags)
// As many bytes as the first one asks for.
const sequence = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](%[89ab][\da-f]){2}|%f[\da-f](%[89ab][\da-f]){3}/gi

/** Whether every bracket has its partner, none inside another. A long text would be too deep for a RegExp. */
function hasPairs(text: string): boolean {
  let open = 0
  for (let at = 0; at < text.length && (open === 0 || open === 1); at++) {
    const char = text[at]
    if (char === '(') open++
    else if (char === ')') open--
  }
  return open === 0
}

function escapeChar(char: string): string {
  if (char === ' ') return '+'
  const code = char.charCodeAt(0)
  if (code < 0x80) return escapeByte(code)
  // Only a lone surrogate cannot be encoded: it has no UTF-8.
  const escaped = convert(encodeURIComponent, char)
  return escaped ?? `%ED${escapeByte(0x80 | ((code >> 6) & 0x3f))}${escapeByte(0x80 | (code & 0x3f))}`
}

function escapeByte(byte: number): string {
  return (byte < 16 ? '%0' : '%') + byte.toString(16).toUpperCase()
}

/** What stands for bytes that are no UTF-8: a lone surrogate, of which `%ED` is the first, or themselves. */
function decodeSurrogate(bytes: string): string {
  const [, lead, second = 0, third = 0] = bytes.split('%').map((hex) => parseInt(hex, 16))
  return lead === 0xed ? String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)) : bytes
}

/** What a function of the language makes of a text; undefined if it throws. */
function convert(run: (text: string) => string, text: string): string | undefined {
  try {
    return run(text)
  } catch {
    return undefined
  }
}
