import { configError } from '../errors/configError'
import { withRoundTrip } from './internal/withRoundTrip'
import { attempt, parseRaw, validateInner } from './serializer'
import type { Serializer, Writable } from './serializer'

/**
 * Another serializer's values, of which only some are valid.
 *
 * Guaranteed: a value that is not valid, or over which `isValid` throws, is neither read nor written. A type guard
 * narrows the type.
 *
 * @example
 * const page = refined(integer, (value) => value >= 1)
 */
export function refined<T, In, Out extends In>(
  serializer: Serializer<T, In>,
  isValid: (value: In) => value is Out,
): Serializer<Out, Writable<Out>>
export function refined<T, In>(serializer: Serializer<T, In>, isValid: (value: In) => boolean): Serializer<T, In>
export function refined<T, In>(serializer: Serializer<T, In>, isValid: (value: In) => boolean): Serializer<T, In> {
  if (process.env.NODE_ENV !== 'production') {
    validateInner('refined', serializer)
    if (typeof isValid !== 'function') throw configError("refined's isValid to be a function", isValid, 'Give it one')
  }
  const check = (value: In) => attempt(() => isValid(value)) === true
  return withRoundTrip({
    ...serializer,
    kind: `refined(${serializer.kind})`,
    format: { inner: serializer },
    serialize: (value) => (check(value) ? serializer.serialize(value) : undefined),
    parse(raw, skip) {
      const box = parseRaw(serializer, raw, skip)
      return box && check(box.value as unknown as In) ? box.value : undefined // what is read can be written
    },
  })
}
