import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * A `bigint`, in decimal digits.
 *
 * Guaranteed: every bigint comes back, and no digits are lost. Refuses what {@link integer} refuses, but for size.
 *
 * @example
 * bigint.parse('9007199254740993') // 9007199254740993n
 */
export const bigint: Serializer<bigint> = textSerializer(
  'bigint',
  (value) => (typeof value === 'bigint' ? String(value) : undefined),
  (text) => (/^-?[0-9]+$/.test(text) ? BigInt(text) : undefined),
)
