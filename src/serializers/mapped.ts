import { attempt, parseRaw, total } from './serializer'
import type { Serializer } from './serializer'

/** The two ways between what a serializer reads and what the state holds. */
export interface Mapping<A, B> {
  to: (value: A) => B | undefined
  from: (value: B) => A
}

/**
 * Another serializer's values in another form.
 *
 * Guaranteed: a `to` that throws or gives `undefined` says "not mine", a `from` that throws says that a link cannot
 * carry the value. Two values are equal when what they are mapped from is.
 *
 * @example
 * const cents = mapped(float, { to: (euros) => Math.round(euros * 100), from: (value) => value / 100 })
 */
export function mapped<A, B>(serializer: Serializer<A>, { to, from }: Mapping<A, B>): Serializer<B> {
  return {
    kind: `mapped(${serializer.kind})`,
    shape: serializer.shape,
    serialize: (value) => attempt(() => serializer.serialize(from(value))),
    parse(raw) {
      const box = parseRaw(serializer, raw)
      return box && attempt(() => to(box.value))
    },
    equals: total((a, b) => serializer.equals(from(a), from(b))),
  }
}
