import { deepEqual, isPlain } from '../../serializers/internal/deepEqual'
import { textOf, validateItem } from '../../serializers/internal/items'
import { all } from '../../serializers/internal/separatedTexts'
import { parseRaw, sameRaw, textSerializer } from '../../serializers/serializer'
import type { Serializer } from '../../serializers/serializer'
import { decodeEscapes } from './escapes'
import { text } from './text'

/**
 * What redux-location-state writes for `type: 'object'`: `key-value,other-value`, sorted by key.
 *
 * Guaranteed: reads the links of 2.1.0, too, which are encoded twice. Keys and values may hold hyphens, commas and
 * `%`, as `%2D`, `%2C` and `%25`. A value that was written with a hyphen is read whole. A key named `__proto__` is
 * neither read nor written.
 *
 * @example
 * object().serialize({ max: 8, min: 3 }) // 'max-8,min-3'
 */
export function object<T = string, In = string | number | boolean>(
  options: { /** The serializer of a value. Default: `text`. */ item?: Serializer<T, In> } = {},
): Serializer<Record<string, T>, Readonly<Record<string, In>>> {
  // Without an item, T is a text, as the types of the parameters say.
  const item = options.item ?? (text as unknown as Serializer<T, In>)
  if (process.env.NODE_ENV !== 'production') validateItem('object', item)
  const serialize = (value: Readonly<Record<string, In>>): string | undefined => {
    if (!isPlain(value) || Object.hasOwn(value, '__proto__')) return undefined
    const pairs = all(Object.keys(value).sort(), (key) => {
      const each = textOf(item, value[key] as In) // it is one of the keys
      return each === undefined ? undefined : `${escapeMarks(key)}-${escapeMarks(each)}`
    })
    return pairs?.join(',')
  }
  return textSerializer(
    'object',
    serialize,
    (raw, skip) => {
      const readPair = ([key, each]: readonly string[]) => {
        const box = each === undefined || key === '__proto__' ? undefined : parseRaw(item, each, skip)
        return box && ([key, box.value] as [string, T])
      }
      const entries = all(splitPairs(raw), readPair, skip && ((pair) => skip(pair.join('-'))))
      return entries && Object.fromEntries(entries)
    },
    (a, b) => sameRaw(serialize(a), serialize(b)) || deepEqual(a, b),
  )
}

function escapeMarks(part: string): string {
  return part.replace(/[%,-]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The pairs of a text, in which the commas between them are escaped by 2.1.0, and those in a value are here. */
function splitPairs(raw: string): (readonly string[])[] {
  if (raw === '') return []
  // With several hyphens there are several pairs, since a hyphen that is part of one is escaped.
  const isEncodedTwice = !raw.includes(',') && raw.split('-').length > 2 && raw.includes('%2C')
  return (isEncodedTwice ? raw.replaceAll('%2C', ',') : raw).split(',').map((pair) => {
    const [key = '', ...rest] = pair.split('-')
    return [key, ...(rest.length > 0 ? [rest.join('-')] : [])].map(decodeEscapes)
  })
}
