import type { StandardSchemaV1 } from '@standard-schema/spec'
import { deepEqual, isPlain } from './internal/deepEqual'
import { withSchema } from './withSchema'
import { attempt, textSerializer } from './serializer'
import type { Serializer, Writable } from './serializer'

const deepest = 100
// What the compiler shows at the line of a mistake.
type NoTypeMessage = 'Give json a schema, or say its type: json<Filter>()'
// A + that was not escaped arrives as a space, here in an exponent. Strings are matched to leave them as they are.
const stringOrExponent = /"(?:[^"\\]|\\.)*"?|(\de) (?=\d)/gis
const withPlus = (whole: string, exponent?: string) => (exponent === undefined ? whole : `${exponent}+`)

/**
 * Plain data as JSON: strings, finite numbers, booleans, `null`, arrays and plain objects.
 *
 * Guaranteed: what is written comes back, `-0` included. What JSON would drop or change (`undefined`, a `Date`, `NaN`,
 * a class instance, a hole), a key named `__proto__`, and data deeper than 100 levels cannot be carried, and are not
 * read. With a schema the data has its shape, see {@link withSchema}; without one it is not checked, and links are
 * written by anyone.
 *
 * @example
 * json<{ min: number }>().serialize({ min: 3 }) // '{"min":3}'
 */
export function json<T = NoTypeMessage>(): Serializer<T>
export function json<T>(schema: StandardSchemaV1<unknown, T>): Serializer<T, Writable<T>>
export function json(schema?: StandardSchemaV1): Serializer<unknown> {
  const data = textSerializer<unknown>(
    'json',
    (value) => format(value, 0),
    (text) => {
      const value: unknown =
        attempt(() => JSON.parse(text) as unknown) ?? JSON.parse(text.replace(stringOrExponent, withPlus))
      format(value, 0)
      return value
    },
    deepEqual,
  )
  return schema ? { ...withSchema(data, schema), kind: 'json' } : data
}

/** JSON text of a value; throws for what it cannot say, for the serializer to catch. */
function format(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  // JSON.stringify has no -0, although JSON has.
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'object' || depth === deepest) throw new TypeError('not JSON')
  // A key beside the places, as a match of a RegExp has, would be dropped.
  if (Array.isArray(value) && Object.keys(value).length === value.length)
    return `[${Array.from(value, (each) => format(each, depth + 1)).join()}]`
  if (!isPlain(value)) throw new TypeError('not plain')
  const fields = Object.entries(value).map(([key, each]) => {
    if (key === '__proto__') throw new TypeError('not a key')
    return `${JSON.stringify(key)}:${format(each, depth + 1)}`
  })
  return `{${fields.join()}}`
}
