import { attempt, parseRaw } from '../serializer'
import type { Serializer } from '../serializer'

/**
 * A serializer that leaves out what it would not read back from its own text, for one whose two ways are somebody
 * else's: no link is written that means something else.
 */
export function withRoundTrip<T, In>(serializer: Serializer<T, In>): Serializer<T, In> {
  return {
    ...serializer,
    serialize(value) {
      const raw = attempt(() => serializer.serialize(value))
      const read = raw === undefined ? undefined : parseRaw(serializer, raw)
      // What is read can be written, so it is an In.
      return read && serializer.equals(read.value as unknown as In, value) ? raw : undefined
    },
  }
}
