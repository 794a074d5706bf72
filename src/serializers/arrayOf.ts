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
 * so is an absent param. One bad item makes the whole array bad. An item that is more than one text is an error here.
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
    serialize,
    parse(raw) {
      if (!repeat && typeof raw !== 'string') return undefined
      const texts = repeat ? splitEntries(raw) : splitTexts(raw as string, separator) // it is no list
      return all(texts, (text) => parseRaw(item, text))?.map(({ value }) => value)
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

function splitEntries(raw: RawParam): readonly string[] {
  if (typeof raw !== 'string') return raw.map(([, text]) => text)
  if (raw === '') return []
  return [tildes.test(raw) ? raw.slice(1) : raw]
}
