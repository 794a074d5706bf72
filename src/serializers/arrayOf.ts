import { validateItem, sameItems, textOf } from './internal/items'
import { all, joinTexts, splitTexts, validateSeparator } from './internal/separatedTexts'
import { parseRaw, sameRaw, total } from './serializer'
import type { RawEntry, RawParam, Serializer } from './serializer'

/** How {@link arrayOf} writes. */
export interface ArrayOptions {
  /** What stands between items: any text without `~`. Default: `','`. */
  separator?: string
  /** Whether order means nothing: written sorted, so that equal sets make equal links. Default: `false`. */
  sorted?: boolean
  /** Whether each item is a param of its own: `tag=a&tag=b`. Default: `false`. */
  repeat?: boolean
}

/**
 * An array of anything that is one text.
 *
 * Guaranteed: items may hold any text, the separator too; `[]`, `['']` and `['', '']` are three different things, and
 * so is an absent param. Of a key that is repeated, every param is read. A URL in which some items are bad reads as the
 * others. An item that is more than one text is an error here.
 *
 * @example
 * arrayOf(string).serialize(['a', 'b,c']) // 'a,b~,c'
 */
export function arrayOf<T, In = T>(
  item: Serializer<T, In>,
  options: ArrayOptions = {},
): Serializer<T[], readonly In[]> {
  const { separator = ',', sorted = false, repeat = false } = options
  if (process.env.NODE_ENV !== 'production') {
    validateItem('arrayOf', item)
    validateSeparator('separator', separator)
  }
  const serialize = (value: readonly In[]): RawParam | undefined => {
    const texts = Array.isArray(value) ? all(value as readonly In[], (each) => textOf(item, each)) : undefined
    if (sorted) texts?.sort()
    return texts && (repeat ? joinEntries(texts) : joinTexts(texts, separator))
  }
  return {
    kind: 'arrayOf',
    shape: repeat ? 'repeated' : 'text',
    format: { item, separator, sorted, repeat },
    serialize,
    parse(raw, skip) {
      const entries = typeof raw === 'object' ? raw.map(([, text]) => text) : repeat ? splitEntry(raw) : [raw]
      const texts = repeat ? entries : entries.flatMap((text) => splitTexts(text, separator))
      return all(texts, (text) => parseRaw(item, text, skip), skip)?.map(({ value }) => value)
    },
    equals: total((a, b) => (sorted ? sameRaw(serialize(a), serialize(b)) : sameItems(a, b, () => item))),
  }
}

// A single entry is a plain text, empty for no items; so one item of nothing, or of tildes, has one tilde more.
const tildes = /^~*$/

function joinEntries(texts: readonly string[]): RawParam {
  const [first = ''] = texts
  if (texts.length > 1) return texts.map((text): RawEntry => ['', text])
  return texts.length === 1 && tildes.test(first) ? `~${first}` : first
}

function splitEntry(text: string): readonly string[] {
  if (text === '') return []
  return [tildes.test(text) ? text.slice(1) : text]
}
