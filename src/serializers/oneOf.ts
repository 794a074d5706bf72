import { configError } from './configError'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * One of some texts, numbers or booleans.
 *
 * Guaranteed: nothing but the choices is read or written. Choices that look the same in a URL (`1` and `'1'`), `NaN`,
 * or no choices at all are an error here.
 *
 * @example
 * const sort = oneOf(['relevance', 'newest'])
 */
export function oneOf<const T extends string | number | boolean>(choices: readonly T[]): Serializer<T> {
  const byText = new Map(choices.map((choice) => [String(choice), choice]))
  if (
    process.env.NODE_ENV !== 'production' &&
    (byText.size !== choices.length || byText.size === 0 || choices.some((choice) => Number.isNaN(choice)))
  ) {
    throw configError('oneOf to be given choices that differ as texts', choices, 'Do give each text once')
  }
  return textSerializer(
    'oneOf',
    (value) => {
      const text = String(value)
      return byText.has(text) && Object.is(byText.get(text), value) ? text : undefined
    },
    (text) => byText.get(text),
  )
}
