import { formatDay, parseDay } from './internal/isoDay'
import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

function parse(text: string): string | undefined {
  const day = parseDay(text)
  return day && formatDay(day)
}

/**
 * A day of the calendar as the text it is in the URL, for a state that Redux can serialize: `'2026-11-23'`.
 *
 * Guaranteed: every real day comes back; anything else (`'2026-02-30'`, `''`) is neither read nor written.
 *
 * @example
 * dateString.parse('2026-11-23') // '2026-11-23'
 */
export const dateString: Serializer<string> = textSerializer(
  'dateString',
  (value) => (parse(value) === value ? value : undefined),
  parse,
)
