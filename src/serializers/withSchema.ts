import type { StandardSchemaV1 } from '@standard-schema/spec'
import { validate, validateSchema } from './internal/schema'
import { withRoundTrip } from './internal/withRoundTrip'
import { parseRaw, validateInner } from './serializer'
import type { Serializer, Writable } from './serializer'

/**
 * Another serializer's values as far as a schema of zod, valibot, arktype or any other Standard Schema takes them.
 *
 * Guaranteed: what the schema refuses is neither read nor written. A schema that transforms may do so: what it makes of
 * the text is the value, and a value that it would not give back (`' a '` of one that trims) cannot be carried. It has
 * to be synchronous; one that is not is an error here, or a warning in development where that shows only later.
 *
 * @example
 * import * as z from 'zod'
 * const page = withSchema(integer, z.number().min(1).max(100))
 */
export function withSchema<T, In, Out extends In>(
  serializer: Serializer<T, In>,
  schema: StandardSchemaV1<unknown, Out>,
): Serializer<Out, Writable<Out>> {
  if (process.env.NODE_ENV !== 'production') {
    validateInner('withSchema', serializer)
    validateSchema('withSchema', schema, samplesOf(serializer))
  }
  return withRoundTrip<Out, Writable<Out>>({
    kind: `withSchema(${serializer.kind})`,
    shape: serializer.shape,
    format: { inner: serializer, schema: schema['~standard'].vendor },
    serialize(value) {
      // Where undefined has a text, the schema may refuse it all the same; it is no sign that a text is refused then.
      const isRefused = value === undefined && !validate(schema, value)
      return isRefused ? undefined : serializer.serialize(value as unknown as In) // which it is
    },
    parse(raw, skip) {
      const box = parseRaw(serializer, raw, skip)
      return box && validate(schema, box.value)?.value
    },
    equals: serializer.equals as Serializer<Out, Writable<Out>>['equals'], // of In, which it is
  })
}

/** Some values that a serializer reads, to see at definition what a schema does with them. */
function samplesOf<T, In>(serializer: Serializer<T, In>): readonly unknown[] {
  const texts = ['', '0', '1', 'a', 'true', '2026-11-23', '2026-11-23T10:37Z', 'a:1', '1,1', '{}', '[]', 'null']
  return texts.map((text) => parseRaw(serializer, text)?.value)
}
