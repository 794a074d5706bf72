import { textSerializer } from '../../serializers/serializer'
import type { Serializer } from '../../serializers/serializer'

/**
 * What redux-location-state writes for `type: 'number'`: any number but `NaN`.
 *
 * Guaranteed: reads what `parseFloat` reads, `12px` as 12; a text without a number is refused, where it was `NaN`.
 *
 * @example
 * number.serialize(1e21) // '1e+21'
 */
export const number: Serializer<number> = textSerializer<number>(
  'number',
  (value) => (Object.is(value, -0) ? '-0' : Number.isNaN(numberOf(value)) ? undefined : String(value)),
  (raw) => {
    // A plus that came as a space.
    const value = numberOf(raw.replaceAll(' ', '+'))
    return Number.isNaN(value) ? undefined : value
  },
  (a, b) => Object.is(numberOf(a), numberOf(b)),
)

/** The state may hold a text with a number: nobody has checked. */
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? parseFloat(value) : NaN
}
