import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
  string,
  timestamp,
  tupleOf,
} from 'redux-url-state'
import type { RawEntry, RawParam, Serializer } from 'redux-url-state'
import { parseRaw } from '../../src/serializers/serializer'
import { anyText } from '../arbitraries'
import { property } from '../property'

/** A serializer and all the values of its type, the awkward ones among them. */
interface Kind {
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
const nestedKey = fc.stringMatching(/^[a-z%&=. ]{1,4}$/)
const nestedTexts = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.array(tie('leaf'), { minLength: 1, maxLength: 25 }),
    fc.dictionary(nestedKey, tie('leaf'), { minKeys: 1, maxKeys: 3 }),
  ),
  node: fc.dictionary(nestedKey, tie('leaf'), { maxKeys: 3 }),
})).node

const oneText: readonly Kind[] = [
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
  kind(
    createSerializer<number>({ serialize: (value) => `#${value}`, parse: (text) => Number(text.slice(1)) }),
    fc.integer(),
  ),
  kind(
    mapped(integer, { to: (value) => ({ value }), from: ({ value }: { value: number }) => value }),
    whole.map((value) => ({ value })),
  ),
]

const separators = fc.constantFrom(',', ';', ':', ' ', 'a', '.', '%', '\u0000', 'é')

/** Any serializer of one text: the plain ones, and compositions of them to depth 3. */
const anyOneText: fc.Arbitrary<Kind> = fc.letrec<{ kind: Kind }>((tie) => ({
  kind: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...oneText),
    fc
      .tuple(tie('kind'), separators)
      .map(([item, separator]) =>
        kind(arrayOf(item.serializer, { separator }), fc.array(item.values, { maxLength: 3 })),
      ),
    fc
      .tuple(tie('kind'), tie('kind'))
      .map(([a, b]) => kind<unknown[]>(tupleOf([a.serializer, b.serializer]) as never, fc.tuple(a.values, b.values))),
    tie('kind').map((item) =>
      kind(
        record(item.serializer),
        fc.dictionary(
          anyText.filter((key) => key !== '__proto__'),
          item.values,
          { maxKeys: 3 },
        ),
      ),
    ),
    tie('kind').map((item) => kind(nullable(item.serializer), fc.option(item.values))),
    tie('kind').map((item) => kind(optional(item.serializer), fc.option(item.values, { nil: undefined }))),
  ),
})).kind

/** The same, and those of several entries, with their wrappers. */
const anyKind: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 3, arbitrary: anyOneText },
  anyOneText.map((item) => kind(arrayOf(item.serializer, { repeat: true }), fc.array(item.values, { maxLength: 3 }))),
  anyOneText.map((item) =>
    kind(
      nullable(arrayOf(item.serializer, { repeat: true }) as Serializer<unknown>),
      fc.option(fc.array(item.values, { maxLength: 3 })),
    ),
  ),
  fc.constant(kind(nested() as Serializer<unknown>, nestedTexts)),
  fc.constant(kind(nullable(nested() as Serializer<unknown>), fc.option(nestedTexts))),
)

const kindAndValue = anyKind.chain(({ serializer, values }) => fc.tuple(fc.constant(serializer), values))

const anyRaw: fc.Arbitrary<RawParam> = fc.oneof(
  anyText,
  fc.array(
    fc.tuple(
      fc.constantFrom(
        '',
        '[a]',
        '[0]',
        '[a][b]',
        '[',
        ']',
        '[]',
        '[__proto__]',
        '[constructor][prototype]',
        '[999999999]',
      ),
      anyText,
    ),
    { minLength: 2, maxLength: 5 },
  ),
  fc.tuple(fc.constantFrom('[a]', '[]', '[[[', '[__proto__][x]'), anyText).map((entry): RawEntry[] => [entry]),
)

describe('law 1, round trip', () => {
  property('a value comes back from its text', [kindAndValue], ([serializer, value]) => {
    const raw = serializer.serialize(value)
    if (raw === undefined) throw new Error(`${serializer.kind} cannot carry ${fc.stringify(value)}`)
    const box = parseRaw(serializer, raw)
    expect(box, `${serializer.kind} does not read ${fc.stringify(raw)}`).toBeDefined()
    expect(serializer.equals(box?.value, value)).toBe(true)
    if (!serializer.kind.includes('timestamp')) expect(box?.value).toEqual(value)
  })

  property(
    'different values have different texts',
    [anyOneText.chain(({ serializer, values }) => fc.tuple(fc.constant(serializer), values, values))],
    ([serializer, a, b]) => {
      if (!serializer.equals(a, b)) expect(serializer.serialize(a)).not.toEqual(serializer.serialize(b))
    },
  )

  property('what is read is written as something that reads the same', [anyKind, anyRaw], ({ serializer }, raw) => {
    const box = parseRaw(serializer, raw)
    if (!box) return
    const again = serializer.serialize(box.value)
    expect(again, `${serializer.kind} cannot write what it read from ${fc.stringify(raw)}`).toBeDefined()
    expect(serializer.equals(parseRaw(serializer, again as RawParam)?.value, box.value)).toBe(true)
  })
})

describe('law 9, total', () => {
  property('no text makes a serializer throw', [anyKind, anyRaw], ({ serializer }, raw) => {
    serializer.parse(raw)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  property('no value makes a serializer throw', [anyKind, fc.anything()], ({ serializer }, value) => {
    serializer.serialize(value)
  })

  const million = 1_000_000
  const hostile: readonly RawParam[] = [
    '9'.repeat(million),
    '0'.repeat(million),
    '~'.repeat(million),
    ','.repeat(million),
    '['.repeat(million),
    '{"a":'.repeat(million / 5),
    'null'.repeat(million / 4),
    '-'.repeat(million),
    '1e'.repeat(million / 2),
    `${'a:'.repeat(million / 2)}`,
    Array.from({ length: 100_000 }, (): RawEntry => ['', '1']),
    Array.from({ length: 100_000 }, (_, at): RawEntry => [`[${at}]`, '1']),
    Array.from({ length: 2 }, (): RawEntry => ['[a]'.repeat(10_000), '1']),
    [
      ['[999999999]', '1'],
      ['[a]', '1'],
    ],
  ]

  it.each(
    hostile.map(
      (raw) => [typeof raw === 'string' ? raw.slice(0, 6) : fc.stringify(raw.slice(0, 1)).slice(0, 24), raw] as const,
    ),
  )('%s without end is read in the time it takes', (_, raw) => {
    const kinds = [
      ...oneText.map(({ serializer }) => serializer),
      arrayOf(integer),
      arrayOf(string, { repeat: true }),
      record(string),
      nested(),
      nullable(string),
    ]
    for (const serializer of kinds) serializer.parse(raw)
  })
})
