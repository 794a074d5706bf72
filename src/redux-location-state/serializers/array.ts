import { deepEqual } from '../../serializers/internal/deepEqual'
import { validateItem, textOf } from '../../serializers/internal/items'
import { all } from '../../serializers/internal/separatedTexts'
import { parseRaw, sameRaw, textSerializer } from '../../serializers/serializer'
import type { Serializer } from '../../serializers/serializer'
import { escapeMark, splitEscaped } from './escapes'
import { text } from './text'

/** How {@link array} writes. */
export interface DelimitedOptions<T, In = T> {
  /** The serializer of an item. Default: `text`. */
  item?: Serializer<T, In>
  /** What stands between items: any text. Default: `'-'`. */
  delimiter?: string
  /** Whether the order means something; otherwise items are written sorted. Default: `false`. */
  keepOrder?: boolean
}

/**
 * What redux-location-state writes for `type: 'array'`: `a-b`.
 *
 * Guaranteed: reads the links of 2.1.0, too, which are encoded twice. Items may hold the delimiter, as `%2D`, and `%`.
 * No items are the empty text; a list of one empty text, which had the same, cannot be carried.
 *
 * @example
 * array().serialize(['b', 'a']) // 'a-b'
 */
export function array<T = string, In = string | number | boolean>(
  options: DelimitedOptions<T, In> = {},
): Serializer<T[], readonly In[]> {
  const { keepOrder = false } = options
  const delimiter = options.delimiter || '-'
  // Without an item, T is a text, as the types of the parameters say.
  const item = options.item ?? (text as unknown as Serializer<T, In>)
  if (process.env.NODE_ENV !== 'production') validateItem('array', item)
  const serialize = (value: readonly In[]): string | undefined => {
    const texts = Array.isArray(value) ? all(value as readonly In[], (each) => textOf(item, each)) : undefined
    if (!keepOrder) texts?.sort()
    return texts && joinItems(texts, delimiter)
  }
  return textSerializer(
    'array',
    serialize,
    (raw, skip) => {
      const texts = raw === '' ? [] : splitEscaped(raw, delimiter)
      return all(texts, (each) => parseRaw(item, each, skip), skip)?.map(({ value }) => value)
    },
    (a, b) => sameRaw(serialize(a), serialize(b)) || deepEqual(a, b),
  )
}

/** The text as it always was, where it can be read back; otherwise marks and `%` in items are escaped. */
function joinItems(texts: readonly string[], delimiter: string): string | undefined {
  if (texts.length === 1 && texts[0] === '') return undefined
  const joined = texts.join(delimiter)
  const isReadable = !joined.includes('%') && (texts.length === 0 || deepEqual(joined.split(delimiter), texts))
  if (isReadable) return joined
  const escape = (unit: string) => (delimiter.includes(unit) ? escapeMark(unit) : unit === '%' ? '%25' : unit)
  return texts.map((each) => each.replace(/[^]/g, escape)).join(delimiter.replaceAll('%', '%25'))
}
