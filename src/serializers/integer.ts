import type { Serializer } from './serializer'
import { wholeNumber } from './internal/wholeNumber'

/**
 * A whole number in decimal digits.
 *
 * Guaranteed: every integer a JavaScript number can hold comes back exactly, `-0` included. Refuses `3x`, `1e3`,
 * `0x10`, digits of other scripts, and digits that no number equals (`9007199254740993`); leading zeros are read.
 * `NaN`, the infinities and fractions cannot be carried.
 *
 * @example
 * integer.parse('42') // 42
 */
export const integer: Serializer<number> = wholeNumber('integer', 10, /^-?[0-9]+$/)
