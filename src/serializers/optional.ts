import type { Serializer } from './serializer'
import { withSentinel } from './internal/withSentinel'

/**
 * A value or `undefined`, which is the word `undefined` in the URL where it is not the default.
 *
 * Guaranteed: a text that reads `undefined` is told from it (`~undefined`). Where the field is `undefined` at first, as
 * it mostly is, an absent param means `undefined` and the word is never seen.
 *
 * @example
 * optional(integer).serialize(3) // '3'
 */
export function optional<T, In = T>(serializer: Serializer<T, In>): Serializer<T | undefined, In | undefined> {
  return withSentinel('optional', serializer, 'undefined', undefined)
}
