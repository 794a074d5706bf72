import { configError } from '../errors/configError'
import { withRoundTrip } from './internal/withRoundTrip'
import { attempt, validateInner, parseRaw, total } from './serializer'
import type { Serializer } from './serializer'

/** The two ways between what a serializer reads and what the state holds. */
export interface Mapping<A, B, In = A> {
  to: (value: A) => B | undefined
  from: (value: B) => In
}

/**
 * Another serializer's values in another form.
 *
 * Guaranteed: a `to` that throws or gives `undefined` says "not mine", a `from` that throws says that a link cannot
 * carry the value. So does one whose text `to` refuses, or makes another value of. Two values are equal when what they
 * are mapped from is.
 *
 * @example
 * const cents = mapped(float, { to: (euros) => Math.round(euros * 100), from: (value) => value / 100 })
 */
export function mapped<A, B, const In = A>(
  serializer: Serializer<A, In>,
  { to, from }: Mapping<A, B, In>,
): Serializer<B> {
  if (process.env.NODE_ENV !== 'production') checkMapped(serializer, to, from)
  return withRoundTrip({
    kind: `mapped(${serializer.kind})`,
    shape: serializer.shape,
    format: { inner: serializer },
    serialize(value) {
      const inner = from(value)
      // Many a `from` makes some text of undefined; it is a value only where it is mapped from undefined.
      return value === undefined && inner !== undefined ? undefined : serializer.serialize(inner)
    },
    parse(raw, skip) {
      const box = parseRaw(serializer, raw, skip)
      return box && attempt(() => to(box.value))
    },
    equals: total((a, b) => serializer.equals(from(a), from(b))),
  })
}

function checkMapped(serializer: unknown, to: unknown, from: unknown): void {
  validateInner('mapped', serializer)
  for (const [name, way] of Object.entries({ to, from })) {
    if (typeof way !== 'function') throw configError(`mapped's ${name} to be a function`, way, `Give it a ${name}`)
  }
}
