import { formatTime, parseDay } from './internal/isoDay'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

const iso = /^(.+)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/

/** The time that an ISO 8601 text names, with its zone; undefined if there is no such day or time. */
export function parseTime(text: string): Date | undefined {
  const day = iso.exec(text)?.[1]
  const date = new Date(day !== undefined && parseDay(day) ? text : NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/**
 * A `Date` as ISO 8601 text in UTC: `2026-11-23T10:37:00.000Z`.
 *
 * Guaranteed: every valid `Date` comes back to the millisecond. Seconds may be left out in a link; a zone (`Z`,
 * `+01:00`) may not, since a link has no place. An invalid `Date` cannot be carried. See also {@link timestamp}.
 *
 * @example
 * dateTime.parse('2026-11-23T10:37Z')
 */
export const dateTime: Serializer<Date> = textSerializer(
  'dateTime',
  formatTime,
  parseTime,
  (a, b) => a.getTime() === b.getTime(),
)
