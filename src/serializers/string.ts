import { textSerializer } from './serializer'
import type { Serializer } from './serializer'

/**
 * Any text, as it is.
 *
 * Guaranteed: every JavaScript string comes back, with control characters and lone surrogates. `?q` and `?q=` are `''`.
 *
 * @example
 * string.serialize('rock & roll') // 'rock & roll', in the URL: q=rock+%26+roll
 */
export const string: Serializer<string> = textSerializer(
  'string',
  (value) => (typeof value === 'string' ? value : undefined),
  (text) => text,
)
