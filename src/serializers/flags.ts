import { configError } from '../errors/configError'
import { arrayOf } from './arrayOf'
import { validateSeparator } from './internal/separatedTexts'
import { oneOf } from './oneOf'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/** How {@link flags} writes. */
export interface FlagsOptions {
  /** What stands between names: any text without `~`. Default: `','`. */
  separator?: string
}

/**
 * Some switches by name, of which the URL lists those that are on: `{ a: true, b: false }` is `a`.
 *
 * Guaranteed: all switches come back, off where they are not listed; all of them off is the empty text. A URL in which
 * some names are none of these reads as the others. No names, or one of them twice, is an error here.
 *
 * @example
 * flags(['wifi', 'parking']).serialize({ wifi: true, parking: false }) // 'wifi'
 */
export function flags<const K extends string>(
  names: readonly K[],
  options: FlagsOptions = {},
): Serializer<Record<K, boolean>> {
  const { separator = ',' } = options
  if (process.env.NODE_ENV !== 'production') {
    checkNames(names)
    validateSeparator('separator', separator)
  }
  const list = arrayOf(oneOf<string>(names), { separator })
  return textSerializer(
    'flags',
    (value) => {
      if (!names.every((name) => typeof value[name] === 'boolean')) return undefined
      return list.serialize(names.filter((name) => value[name])) as string // it is joined
    },
    (text, skip) => {
      const on = list.parse(text, skip)
      // A key for each name.
      return on && (Object.fromEntries(names.map((name) => [name, on.includes(name)])) as Record<K, boolean>)
    },
    (a, b) => names.every((name) => a[name] === b[name]),
    { names, separator },
  )
}

function checkNames(names: unknown): void {
  const texts = Array.isArray(names) && names.every((name) => typeof name === 'string') ? new Set(names) : undefined
  if (texts && texts.size > 0 && texts.size === (names as unknown[]).length && !texts.has('__proto__')) return
  throw configError('flags to be given a list of names, each once', names, 'Give each name once')
}
