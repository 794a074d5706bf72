import type { Serializer } from './serializer'
import { wholeNumber } from './internal/wholeNumber'

/**
 * A whole number in hexadecimal digits, written in lower case and read in either: a color, a bit mask.
 *
 * Guaranteed: as {@link integer}, in base 16. Refuses a `0x` in front.
 *
 * @example
 * hex.serialize(0xff8800) // 'ff8800'
 */
export const hex: Serializer<number> = wholeNumber('hex', 16, /^-?[0-9a-f]+$/i)
