import { formatDay, parseDay } from './internal/isoDay'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * A `Date` as a day of the UTC calendar: `2026-11-23`.
 *
 * Guaranteed: the day comes back, as its first moment in UTC, for every valid `Date`; dates of one day are equal, and
 * their time of day is not carried (see {@link dateTime}). Refuses days that no calendar has. An invalid `Date` cannot
 * be carried. For a state that Redux can serialize, see {@link dateString}.
 *
 * @example
 * date.serialize(new Date(Date.UTC(2026, 10, 23))) // '2026-11-23'
 */
export const date: Serializer<Date> = textSerializer('date', formatDay, parseDay, (a, b) => {
  const times = [a, b].map((day) => Math.floor(day.getTime() / 86_400_000))
  return times[0] === times[1]
})
