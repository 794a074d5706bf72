import { parseTime } from './dateTime'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * A number of ms since 1970, shown as ISO 8601 text, for a state that Redux can serialize.
 *
 * Guaranteed: every whole number of ms that a `Date` can hold (8.64e15 either way) comes back. Others cannot be
 * carried.
 *
 * @example
 * timestamp.serialize(0) // '1970-01-01T00:00:00.000Z'
 */
export const timestamp: Serializer<number> = textSerializer(
  'timestamp',
  (value) => (Number.isInteger(value) ? new Date(value).toISOString() : undefined),
  (text) => parseTime(text)?.getTime(),
  (a, b) => a === b,
)
