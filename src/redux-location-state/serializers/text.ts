import { textSerializer } from '../../serializers/serializer'
import type { Serializer } from '../../serializers/serializer'

/**
 * What redux-location-state writes for a param without a type: any text, and a number, a boolean or a list as its text,
 * which is what comes back.
 *
 * Guaranteed: two values with one text are equal, so a number in the state stays a number where the URL says the same.
 * `null`, `undefined` and plain objects cannot be carried.
 *
 * @example
 * text.serialize('rock & roll') // 'rock & roll'
 */
export const text: Serializer<string, string | number | boolean> = textSerializer<string, string | number | boolean>(
  'text',
  textOf,
  (raw) => raw,
  (a, b) => textOf(a) !== undefined && textOf(a) === textOf(b),
)

function textOf(value: unknown): string | undefined {
  const written = value === undefined || value === null ? undefined : String(value)
  return written === '[object Object]' && typeof value === 'object' ? undefined : written
}
