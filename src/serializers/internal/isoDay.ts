/** The UTC day of a time, `2026-11-23`, or with a sign and six digits of the year outside 0 to 9999 (ECMAScript). */
export function formatDay(date: Date): string {
  return formatTime(date).replace(/T.*/, '')
}

/** The ISO text of a `Date`; throws for an invalid one, and for what only looks like one, as other libraries' dates. */
export function formatTime(date: Date): string {
  return Date.prototype.toISOString.call(date)
}

/**
 * The first moment of a UTC day; undefined for a text that is no day of the calendar, such as 2026-02-30. A `+` that
 * was not escaped arrives as a space.
 */
export function parseDay(text: string): Date | undefined {
  const day = text.replace(' ', '+')
  const date = new Date(/^(\d{4}|[+-]\d{6})-\d\d-\d\d$/.test(day) ? day : NaN)
  // V8 reads February 30 as March 2, so the day is compared with what was asked for.
  return !Number.isNaN(date.getTime()) && formatDay(date) === day ? date : undefined
}
