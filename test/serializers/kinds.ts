import fc from 'fast-check'
import {
  arrayOf,
  bigint,
  boolean,
  createSerializer,
  date,
  dateString,
  dateTime,
  flags,
  float,
  hex,
  index,
  integer,
  json,
  mapped,
  nested,
  nullable,
  oneOf,
  optional,
  record,
  refined,
  string,
  timestamp,
  tupleOf,
  withSchema,
} from 'redux-url-state'
import type { Serializer } from 'redux-url-state'
import { anyText } from '../arbitraries'

/** A serializer and all the values of its type, the awkward ones among them. */
export interface Kind {
  readonly serializer: Serializer<unknown>
  readonly values: fc.Arbitrary<unknown>
}

// A serializer of T is only ever given the values that stand beside it.
const kind = <T>(serializer: Serializer<T>, values: fc.Arbitrary<T>) =>
  ({ serializer: serializer as unknown as Serializer<unknown>, values }) satisfies Kind

const awkwardNumbers = [
  0,
  -0,
  1,
  -1,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 60,
  -(2 ** 60),
  1e21,
  1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  5e-324,
  0.1,
]
const whole = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(...awkwardNumbers.filter(Number.isInteger)))
const finite = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...awkwardNumbers))
const times = fc.oneof(
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.constantFrom(-8.64e15, 8.64e15, 0, -62167219200000, -62167219200001, 253402300799999, 253402300800000),
)
const days = times
  .map((time) => new Date(Math.floor(time / 86_400_000) * 86_400_000))
  .filter((day) => !Number.isNaN(day.getTime()))
const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyText,
    finite,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      anyText.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value
// What qs has a meaning for (brackets, places, names of a prototype) is left out of these, and tried as any value.
const nestedKey = anyText.map((key) => `k${key.replace(/[[\]]/g, '')}`)
const nestedTexts = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.array(tie('leaf'), { minLength: 1, maxLength: 25 }),
    fc.dictionary(nestedKey, tie('leaf'), { minKeys: 1, maxKeys: 3 }),
  ),
  node: fc.dictionary(nestedKey, tie('leaf'), { maxKeys: 3 }),
})).node

/** A schema that takes every value as it is. */
const anySchema = {
  '~standard': { version: 1, vendor: 'own', validate: (value: unknown) => ({ value }) },
} as const

/** The serializers of one text that are made of no others, or of one. */
export const oneText: readonly Kind[] = [
  kind(string, anyText),
  kind(integer, whole),
  kind(float, finite),
  kind(bigint, fc.bigInt()),
  kind(hex, whole),
  kind(index, fc.oneof(fc.nat(), fc.constantFrom(0, Number.MAX_SAFE_INTEGER - 1))),
  kind(boolean, fc.boolean()),
  kind(date, days),
  kind(
    dateTime,
    times.map((time) => new Date(time)),
  ),
  kind(
    dateString,
    days.map((day) => day.toISOString().replace(/T.*/, '')),
  ),
  kind(timestamp, times),
  kind(
    oneOf(['a', 'b,c', '', '~', 1, true]),
    fc.constantFrom('a' as const, 'b,c' as const, '' as const, '~' as const, 1 as const, true as const),
  ),
  kind(
    flags(['a', 'b,c', '', '~']),
    fc.record({ a: fc.boolean(), 'b,c': fc.boolean(), '': fc.boolean(), '~': fc.boolean() }),
  ),
  kind(json<unknown>(), plain),
  kind(json<unknown>(anySchema), plain),
  kind(
    createSerializer<number>({
      serialize: (value) => (Number.isSafeInteger(value) ? `#${value}` : (undefined as never)), // as JavaScript may
      parse: (text) => {
        const number = /^#-?\d+$/.test(text) ? Number(text.slice(1)) : NaN
        return Number.isSafeInteger(number) ? number : undefined
      },
    }),
    fc.integer(),
  ),
  kind(
    mapped(integer, { to: (value) => ({ value }), from: ({ value }: { value: number }) => value }),
    whole.map((value) => ({ value })),
  ),
]

const wrapped = ({ serializer, values }: Kind): fc.Arbitrary<Kind> =>
  fc.constantFrom(
    kind(nullable(serializer), fc.option(values)),
    kind(optional(serializer), fc.option(values, { nil: undefined })),
    kind(
      mapped(serializer, { to: (value) => ({ value }), from: ({ value }: { value: unknown }) => value }),
      values.map((value) => ({ value })),
    ),
    kind(refined(serializer, () => true), values),
    kind(withSchema(serializer, anySchema), values),
  )

/** Any text without a tilde; those that could overlap with themselves, an item or each other among them. */
const separators = fc.oneof(
  fc.constantFrom(',', ';', ':', ' ', 'a', '.', '%', '\u0000', 'é', '--', 'aba', ', ', ',:', '\ud83d', '\ude00', '😀'),
  anyText.map((text) => text.replaceAll('~', '') || ','),
)

const fourSwitches = fc.record({ a: fc.boolean(), 'b,c': fc.boolean(), '--': fc.boolean(), '': fc.boolean() })

/** Any serializer of one text: the plain ones, and compositions of them to depth 3. */
export const anyOneText: fc.Arbitrary<Kind> = fc.letrec<{ kind: Kind }>((tie) => ({
  kind: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...oneText),
    fc
      .tuple(tie('kind'), separators, fc.boolean())
      .map(([item, separator, sorted]) =>
        kind(arrayOf(item.serializer, { separator, sorted }), fc.array(item.values, { maxLength: 3 })),
      ),
    fc
      .tuple(tie('kind'), tie('kind'))
      .map(([a, b]) => kind<unknown[]>(tupleOf([a.serializer, b.serializer]) as never, fc.tuple(a.values, b.values))),
    fc.tuple(tie('kind'), separators, separators).map(([item, separator, colon]) =>
      kind(
        record(item.serializer, { separator, colon }),
        fc.dictionary(
          anyText.filter((key) => key !== '__proto__'),
          item.values,
          { maxKeys: 3 },
        ),
      ),
    ),
    separators.map((separator) => kind(flags(['a', 'b,c', '--', ''], { separator }), fourSwitches)),
    tie('kind').chain(wrapped),
  ),
})).kind

const repeated: fc.Arbitrary<Kind> = fc
  .tuple(anyOneText, fc.boolean())
  .map(([item, sorted]) =>
    kind(arrayOf(item.serializer, { repeat: true, sorted }), fc.array(item.values, { maxLength: 3 })),
  )
const anyNested = fc.constantFrom(nested(), nested(anySchema as never)).map((each) => kind(each as Serializer<unknown>, nestedTexts))

/** The same, and those of several entries, with their wrappers over each other. */
export const anyKind: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...oneText) },
  { weight: 5, arbitrary: anyOneText },
  repeated,
  repeated.chain(wrapped),
  repeated.chain(wrapped).chain(wrapped),
  anyNested,
  anyNested.chain(wrapped),
  anyNested.chain(wrapped).chain(wrapped),
)
