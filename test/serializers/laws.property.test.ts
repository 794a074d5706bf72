import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { RawEntry, RawParam, Serializer } from 'redux-url-state'
import { parseRaw } from '../../src/serializers/serializer'
import { anyText } from '../arbitraries'
import { property } from '../property'
import { anyKind, anyOneText } from './kinds'

const kindAndValue = anyKind.chain(({ serializer, values }) => fc.tuple(fc.constant(serializer), values))

const suffixes = ['', '[a]', '[0]', '[a][b]', '[', ']', '[]', '[__proto__]', '[constructor][prototype]', '[999999999]']
const anyRaw: fc.Arbitrary<RawParam> = fc.oneof(
  anyText,
  fc.array(fc.tuple(fc.oneof(fc.constantFrom(...suffixes), anyText), anyText), { minLength: 2, maxLength: 5 }),
  fc.tuple(fc.constantFrom('[a]', '[]', '[[[', '[__proto__][x]'), anyText).map((entry): RawEntry[] => [entry]),
)

/** A text as a serializer writes it, but for one edit. */
const almostItsOwn = anyOneText.chain(({ serializer, values }) =>
  fc.tuple(fc.constant(serializer), values, fc.nat(), fc.nat(2), anyText).map(([own, value, place, cut, paste]) => {
    const text = String(own.serialize(value))
    const at = place % (text.length + 1)
    return [own, text.slice(0, at) + paste + text.slice(at + cut)] as const
  }),
)

// Values that a loose check takes for its own: by chance alone they would hardly ever come.
const strays: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  NaN,
  Infinity,
  2 ** 53,
  9e15,
  0n,
  5n,
  '',
  'a',
  'ab',
  '1',
  '-0',
  'true',
  'null',
  'undefined',
  '2026-11-23',
  '2026-02-30',
  Symbol('a'),
  () => 'a',
  {},
  [],
  [[]],
  [{}],
  ['a'],
  [1],
  [undefined],
  [null],
  ['a', 'b'],
  [1, 2],
  Object.assign(Array(2), { 1: 'a' }),
  { a: 'x' },
  { a: true },
  { 0: 'a' },
  { value: 1 },
  { value: '' },
  new Date(0),
  new Date(NaN),
  new Date(-1),
  new Map(),
  new Set(['a']),
  /a/,
  /(a)/.exec('a'),
  Object('a'),
  Object(1),
  { length: 0 },
  { toISOString: () => '2026-11-23T00:00:00.000Z' },
  Object.create({ a: 'x' }),
  Object.create(null),
  JSON.parse('{"__proto__":"a"}'),
  Object.assign(['a'], { b: 'c' }),
  { a: { b: new Date(0) } },
  [new Date(0)],
]

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...strays) },
  { weight: 2, arbitrary: anyKind.chain(({ values }) => values) },
  anyText,
  fc.anything({
    key: anyText,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
)

function expectSettled(serializer: Serializer<unknown>, raw: RawParam): void {
  const box = parseRaw(serializer, raw)
  if (!box) return
  const again = serializer.serialize(box.value)
  expect(again, `${serializer.kind} cannot write what it read from ${fc.stringify(raw)}`).toBeDefined()
  expect(serializer.equals(parseRaw(serializer, again as RawParam)?.value, box.value)).toBe(true)
}

describe('law 1, round trip', () => {
  property('a value comes back from its text', [kindAndValue], ([serializer, value]) => {
    const raw = serializer.serialize(value)
    if (raw === undefined) throw new Error(`${serializer.kind} cannot carry ${fc.stringify(value)}`)
    const box = parseRaw(serializer, raw)
    expect(box, `${serializer.kind} does not read ${fc.stringify(raw)}`).toBeDefined()
    expect(serializer.equals(box?.value, value)).toBe(true)
    // The same again, by Object.is: but for -0 in a timestamp, and the order of what is sorted.
    expect(serializer.serialize(box?.value)).toEqual(raw)
  })

  property(
    'different values have different texts',
    [anyKind.chain(({ serializer, values }) => fc.tuple(fc.constant(serializer), values, values))],
    ([serializer, a, b]) => {
      if (!serializer.equals(a, b)) expect(serializer.serialize(a)).not.toEqual(serializer.serialize(b))
    },
  )

  property('a value of any type comes back or is left out', [anyKind, anything], ({ serializer }, value) => {
    const raw = serializer.serialize(value)
    if (raw === undefined) return
    const box = parseRaw(serializer, raw)
    expect(box, `${serializer.kind} does not read ${fc.stringify(raw)}`).toBeDefined()
    expect(serializer.equals(box?.value, value), `${fc.stringify(value)} became ${fc.stringify(raw)}`).toBe(true)
  })

  property('what is read is written as something that reads the same', [anyKind, anyRaw], ({ serializer }, raw) => {
    expectSettled(serializer, raw)
  })

  property('a text with a slip in it is read as what it says, or not', [almostItsOwn], ([serializer, text]) => {
    expectSettled(serializer, text)
  })

  property('one entry of no suffix is always the plain text', [kindAndValue], ([serializer, value]) => {
    const raw = serializer.serialize(value)
    if (typeof raw === 'string' || raw === undefined) return
    expect(raw.length).toBeGreaterThan(raw[0]?.[0] === '' ? 1 : 0)
    expect(serializer.shape).toBe(raw[0]?.[0] === '' ? 'repeated' : 'bracketed')
  })
})

describe('law 9, total', () => {
  property('no text makes a serializer throw, or sets a prototype', [anyKind, anyRaw], ({ serializer }, raw) => {
    serializer.parse(raw)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  property('no two values make a comparison throw', [anyKind, anything, anything], ({ serializer }, a, b) => {
    expect(serializer.equals(a, a)).toBe(true)
    expect(serializer.equals(a, b)).toBe(serializer.equals(b, a))
  })
})
