import { oneOf } from './oneOf'
import type { Serializer } from './serializer'

/**
 * `true` or `false`, and nothing else: `1`, `yes` and `TRUE` are refused.
 *
 * @example
 * boolean.serialize(true) // 'true'
 */
export const boolean: Serializer<boolean> = { ...oneOf([true, false]), kind: 'boolean' }
