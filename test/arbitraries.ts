import fc from 'fast-check'

const awkward = [
  '',
  ' ',
  '+',
  '%',
  '%25',
  '%zz',
  '&',
  '=',
  '?',
  '#',
  ',',
  '~',
  '~,',
  ';',
  ':',
  '[',
  ']',
  '.',
  '!',
  "'",
  '"',
  '\\',
  '\n',
  '\u0000',
  '\u200d',
  '\u202e',
  '\ufffd',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  'é',
  'e\u0301',
  '漢',
  '__proto__',
  'null',
  'undefined',
  '-0',
  'NaN',
]

/** Any JavaScript string: lone surrogates, controls, delimiters, and the words that parsers trip over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...awkward), { maxLength: 6 }).map((parts) => parts.join('')),
)

const part = fc.array(fc.constantFrom('a', 'q', 'page', 'x', '%', '%41', '%E0%A4%A', '+', 'é', '[', ']', '='), {
  maxLength: 4,
})

/** Any query string as a link has it: broken escapes, empty params, repeated names. */
export const anySearch: fc.Arbitrary<string> = fc
  .array(
    part.map((parts) => parts.join('')),
    { maxLength: 6 },
  )
  .map((segments) => segments.join('&'))
  .map((text) => (text === '' ? '' : `?${text}`))

/**
 * What a server may do to an encoded text (RFC 3986, 6.2.2): escape any character, change the case of escapes, and
 * undo them where the character has no meaning of its own.
 */
export function reencode(source: string, coins: Iterable<boolean>): string {
  const coin = coins[Symbol.iterator]()
  const flip = () => coin.next().value === true
  return source.replace(/%[\dA-F]{2}|[^%]/gu, (unit) => {
    if (unit.startsWith('%')) {
      const char = String.fromCharCode(parseInt(unit.slice(1), 16))
      if (/[\w.~-]/.test(char) && flip()) return char
      return flip() ? unit.toLowerCase() : unit
    }
    if (unit === '+') return flip() ? '%20' : unit
    return flip() ? escapeAll(unit) : unit
  })
}

/** An encoded text as version 0.1 before its release wrote it, in letters of any script; such links are about. */
export function encodeAsBefore(text: string): string {
  return text.replace(/[^\w,:;@/~!$()*.\p{L}\p{M}\p{N}-]|\p{DI}|[,:;!*.~_]$/gu, (char) =>
    char === ' ' ? '+' : char.isWellFormed() ? escapeAll(char) : lone(char),
  )
}

/** A lone surrogate as the three bytes that UTF-8 would have. */
function lone(char: string): string {
  const code = char.charCodeAt(0)
  return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
    .map((byte) => '%' + byte.toString(16))
    .join('')
}

function escapeAll(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => '%' + byte.toString(16).padStart(2, '0')).join('')
}
