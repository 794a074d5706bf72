import { integer } from './integer'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * A position that is counted from 0 in the state and from 1 in the URL.
 *
 * Guaranteed: every index from 0 to `Number.MAX_SAFE_INTEGER - 1` comes back. Refuses `0` and less in the URL;
 * negative numbers and fractions in the state cannot be carried.
 *
 * @example
 * index.serialize(0) // '1'
 */
export const index: Serializer<number> = textSerializer(
  'index',
  (value) => {
    const isIndex = Number.isInteger(value) && value >= 0 && !Object.is(value, -0)
    return isIndex && Number.isSafeInteger(value + 1) ? String(value + 1) : undefined
  },
  (text) => {
    const position = integer.parse(text)
    return position !== undefined && position > 0 && Number.isSafeInteger(position) ? position - 1 : undefined
  },
)
