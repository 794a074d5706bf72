import { validateInner, parseRaw } from '../serializer'
import type { Serializer } from '../serializer'

/** A serializer that has a word for one more value; a text that would be the word has a `~` in front. */
export function withSentinel<T, In, W>(
  kind: string,
  inner: Serializer<T, In>,
  word: string,
  special: W,
): Serializer<T | W, In | W> {
  if (process.env.NODE_ENV !== 'production') validateInner(kind, inner)
  const taken = new RegExp(`^~*${word}$`)
  return {
    kind: `${kind}(${inner.kind})`,
    shape: inner.shape,
    format: { inner },
    serialize(value) {
      if (value === special) return word
      const raw = inner.serialize(value as In) // it is not the other one
      return typeof raw === 'string' && taken.test(raw) ? `~${raw}` : raw
    },
    parse(raw, skip) {
      if (raw === word) return special
      return parseRaw(inner, typeof raw === 'string' && taken.test(raw) ? raw.slice(1) : raw, skip)?.value
    },
    // Not ===, to which 0 and -0 are one.
    equals: (a, b) => Object.is(a, b) || (a !== special && b !== special && inner.equals(a as In, b as In)),
  }
}
