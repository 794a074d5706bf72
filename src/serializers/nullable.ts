import type { Serializer } from './serializer'
import { withSentinel } from './internal/withSentinel'

/**
 * A value or `null`, which is the word `null` in the URL.
 *
 * Guaranteed: a text that reads `null` is told from it (`~null`). An absent param still means the default.
 *
 * @example
 * nullable(string).serialize(null) // 'null'
 */
export function nullable<T, In = T>(serializer: Serializer<T, In>): Serializer<T | null, In | null> {
  return withSentinel('nullable', serializer, 'null', null)
}
