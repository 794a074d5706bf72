import { isPlain } from './internal/deepEqual'
import { validateItem, textOf } from './internal/items'
import { all, joinTexts, splitTexts, validateSeparator } from './internal/separatedTexts'
import { parseRaw, textSerializer } from './serializer'
import type { Serializer } from './serializer'

/** How {@link record} writes. */
export interface RecordOptions {
  /** What stands between entries: any text without `~`. Default: `','`. */
  separator?: string
  /** What stands between a key and its value: any text without `~`. Default: `':'`. */
  colon?: string
}

/**
 * An object of any keys, with values of one kind: `min:3,max:8`.
 *
 * Guaranteed: keys and values may hold any text; the order of keys means nothing. A key named `__proto__` is neither
 * read nor written. A URL in which some entries are bad, or have a key that was there before, reads as the others.
 *
 * @example
 * record(integer).serialize({ min: 3, max: 8 }) // 'min:3,max:8'
 */
export function record<T, In = T>(
  item: Serializer<T, In>,
  options: RecordOptions = {},
): Serializer<Record<string, T>, Readonly<Record<string, In>>> {
  const { separator = ',', colon = ':' } = options
  if (process.env.NODE_ENV !== 'production') {
    validateItem('record', item)
    validateSeparator('separator', separator)
    validateSeparator('colon', colon)
  }
  return textSerializer<Record<string, T>, Readonly<Record<string, In>>>(
    'record',
    (value) => {
      if (!isPlain(value)) return undefined
      const pairs = all(Object.entries(value), ([key, each]) => {
        const text = key === '__proto__' ? undefined : textOf(item, each)
        return text === undefined ? undefined : joinTexts([key, text], colon)
      })
      return pairs && joinTexts(pairs, separator)
    },
    (text, skip) => {
      const entries = new Map<string, T>()
      const readPair = (pair: string) => {
        const [key, each, ...rest] = splitTexts(pair, colon)
        const isNew = key !== undefined && key !== '__proto__' && !entries.has(key)
        const box = isNew && each !== undefined && rest.length === 0 ? parseRaw(item, each, skip) : undefined
        return box && isNew && entries.set(key, box.value)
      }
      return all(splitTexts(text, separator), readPair, skip) && Object.fromEntries(entries)
    },
    (a, b) => {
      const keys = Object.keys(a)
      // Both have the key.
      const same = (key: string) => Object.hasOwn(b, key) && item.equals(a[key] as In, b[key] as In)
      return isPlain(a) && isPlain(b) && keys.length === Object.keys(b).length && keys.every(same)
    },
    { item, separator, colon },
  )
}
