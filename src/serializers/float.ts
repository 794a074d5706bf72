import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

// The point is what tells the two runs of digits apart: could both take the same digits, time would be quadratic.
const decimal = /^-?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?$/i

/**
 * A finite number, in decimal digits with a point or an exponent.
 *
 * Guaranteed: every finite number comes back exactly, `-0` included; `1e+21` is read, too. Refuses `Infinity`, `0x10`,
 * `1_000` and the empty text; `NaN` and the infinities cannot be carried.
 *
 * @example
 * float.serialize(1e21) // '1e21', since a plus would be escaped
 */
export const float: Serializer<number> = textSerializer(
  'float',
  (value) => (Number.isFinite(value) ? (Object.is(value, -0) ? '-0' : String(value).replace('+', '')) : undefined),
  (text) => {
    const digits = text.replace(' ', '+') // a + that was not escaped
    return decimal.test(digits) && Number.isFinite(Number(digits)) ? Number(digits) : undefined
  },
)
