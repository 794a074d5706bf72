import { formatTime, parseDay } from './internal/isoDay'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

// The day, the minute, the second, milliseconds of any number of digits, and the hours and minutes of a zone.
const iso = /^(.+)(T\d\d:\d\d)(?:(:\d\d)(?:[.,](\d{1,3})\d*)?)?(?:Z|([+-]\d\d)(?::?(\d\d))?)$/

/**
 * The time that an ISO 8601 text names, with its zone; undefined if there is no such day or time. A `+` that was not
 * escaped arrives as a space.
 */
export function parseTime(text: string): Date | undefined {
  const [, day = '', minute, second = ':00', fraction = '0', hours, minutes = '00'] =
    iso.exec(text.replaceAll(' ', '+')) ?? []
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`
  const date = new Date(parseDay(day) ? `${day}${minute}${second}.${fraction.padEnd(3, '0')}${zone}` : NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/**
 * A `Date` as ISO 8601 text in UTC: `2026-11-23T10:37:00.000Z`.
 *
 * Guaranteed: every valid `Date` comes back to the millisecond. Seconds may be left out in a link, and have any number
 * of decimal places; a zone (`Z`, `+01:00`, `-0530`) may not be left out, since a link has no place. An invalid `Date`
 * cannot be carried. See also {@link timestamp}.
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
