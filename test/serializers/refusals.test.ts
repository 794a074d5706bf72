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
import type { RawParam, Serializer } from 'redux-url-state'

const any = <T>(serializer: Serializer<T>) => serializer as unknown as Serializer<unknown> // for values of any type

describe('a serializer reads', () => {
  it.each<[string, Serializer<unknown>, RawParam, unknown]>([
    ['leading zeros', any(integer), '007', 7],
    ['the largest exact integer', any(integer), '9007199254740992', 2 ** 53],
    ['minus nothing', any(integer), '-0', -0],
    ['a float without a whole part', any(float), '.5', 0.5],
    ['a float with an exponent', any(float), '1e21', 1e21],
    ['digits of any number', any(bigint), '9007199254740993', 9007199254740993n],
    ['hex of either case', any(hex), 'Ff', 255],
    ['a position from 1', any(index), '1', 0],
    ['a day', any(date), '2024-02-29', new Date(Date.UTC(2024, 1, 29))],
    ['a day before our era', any(dateString), '-000001-01-01', '-000001-01-01'],
    ['the last day', any(dateString), '+275760-09-13', '+275760-09-13'],
    ['a time without seconds', any(dateTime), '2026-11-23T10:37Z', new Date(Date.UTC(2026, 10, 23, 10, 37))],
    ['a time of another zone', any(timestamp), '1970-01-01T01:00:00+01:00', 0],
    ['no items', any(arrayOf(string)), '', []],
    ['one empty item', any(arrayOf(string)), '~', ['']],
    ['two empty items', any(arrayOf(string)), ',', ['', '']],
    ['a tilde of somebody who knows no escaping', any(arrayOf(string)), 'a~b', ['a~b']],
    [
      'repeated keys',
      any(arrayOf(string, { repeat: true })),
      [
        ['', 'a'],
        ['', 'b'],
      ],
      ['a', 'b'],
    ],
    [
      'tuples in an array',
      any(arrayOf(tupleOf([integer, integer]), { separator: ';' })),
      '1,2;3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'bracketed keys',
      any(nested()),
      [
        ['[price][min]', '3'],
        ['[tags][0]', 'a'],
        ['[tags][1]', 'b'],
      ],
      { price: { min: '3' }, tags: ['a', 'b'] },
    ],
    ['null and the text null', any(arrayOf(nullable(string))), 'null,~~null', [null, 'null']],
    ['undefined in an array', any(arrayOf(optional(integer))), 'undefined,1', [undefined, 1]],
  ])('%s', (_, serializer, raw, value) => {
    expect(serializer.parse(raw)).toEqual(value)
  })
})

describe('a serializer refuses', () => {
  const refused: readonly [Serializer<unknown>, readonly RawParam[]][] = [
    [
      any(integer),
      ['', '3x', '1e3', '0x10', '٣', '1.5', '+5', ' 3', '--1', '9007199254740993', 'Infinity', 'NaN', '9'.repeat(400)],
    ],
    [any(float), ['', '.', 'Infinity', 'NaN', '0x10', '1_000', '1e', '1e999', '1,5', '٣']],
    [any(bigint), ['', '1n', '0x1', '1.0', ' 1']],
    [any(hex), ['', '0x1', 'g', '-', '20000000000001']],
    [any(index), ['0', '-1', '1.5', '9007199254740992']],
    [any(boolean), ['', '1', '0', 'yes', 'TRUE', 'on']],
    [any(date), ['', '2026-02-30', '2026-2-3', '2026-13-01', '-000000-01-01', '+002026-11-23', '2026-11-23T00:00Z']],
    [any(dateString), ['2026-02-30', '2023-02-29', '26-11-23', '٢٠٢٦-١١-٢٣']],
    [any(dateTime), ['2026-11-23', '2026-11-23T10:37', '2026-02-30T10:37Z', '2026-11-23T25:00Z', '2026-11-23 10:37Z']],
    [any(oneOf(['a', 1])), ['', 'A', '1.0', 'toString', '__proto__']],
    [any(arrayOf(integer)), ['1,x', '~', '1,']],
    [any(tupleOf([integer, integer])), ['1', '1,2,3', '']],
    [any(record(integer)), ['a', 'a:1,a:2', '__proto__:1', 'a:x', 'a:1:2']],
    [any(flags(['a'])), ['b', 'a,b', 'constructor']],
    [any(json()), ['', '{', 'undefined', '{"__proto__":1}', '['.repeat(101) + ']'.repeat(101)]],
    [
      any(nested()),
      [
        'x',
        [
          ['[a]', '1'],
          ['', '2'],
        ],
        [['[__proto__][x]', '1']],
      ],
    ],
    [any(nullable(integer)), ['', '~null', 'nil']],
    [
      any(mapped(integer, { to: (value) => (value > 0 ? value : undefined), from: (value: number) => value })),
      ['0', 'x'],
    ],
    [
      any(string),
      [
        [
          ['', 'a'],
          ['', 'b'],
        ],
      ],
    ],
  ]

  it.each(refused.flatMap(([serializer, raws]) => raws.map((raw) => [serializer.kind, raw, serializer] as const)))(
    '%s: %j',
    (_, raw, serializer) => {
      expect(serializer.parse(raw)).toBeUndefined()
    },
  )

  const uncarried: readonly [Serializer<unknown>, readonly unknown[]][] = [
    [any(integer), [NaN, Infinity, 1.5, '1', null]],
    [any(float), [NaN, -Infinity, '1']],
    [any(bigint), [1, '1']],
    [any(index), [-1, -0, 0.5, Number.MAX_SAFE_INTEGER]],
    [any(date), [new Date(NaN), '2026-11-23', null]],
    [any(dateTime), [new Date(NaN), 0]],
    [any(dateString), ['2026-02-30', '', 5]],
    [any(timestamp), [1.5, 8.64e15 + 1, NaN]],
    [any(oneOf(['a', 1])), ['1', 'b', undefined]],
    [any(boolean), ['true', 1]],
    [any(arrayOf(integer)), [[1, NaN], 'a', null]],
    [any(tupleOf([integer, integer])), [[1], [1, 2, 3]]],
    [any(record(integer)), [{ a: NaN }, JSON.parse('{"__proto__":1}')]],
    [any(flags(['a'])), [{}, { a: 1 }]],
    [
      any(json()),
      [undefined, new Date(0), NaN, { a: undefined }, Array(2), () => 1, 1n, new Map(), { a: { b: Infinity } }],
    ],
    [any(nested()), [{ a: [] }, { a: {} }, { a: 1 }, { a: null }, { a: undefined }]],
    [any(string), [5, undefined]],
    [any(createSerializer({ serialize: () => 5 as unknown as string, parse: String })), ['x']],
  ]

  it.each(
    uncarried.flatMap(([serializer, values]) => values.map((value) => [serializer.kind, value, serializer] as const)),
  )('to write, %s: %o', (_, value, serializer) => {
    expect(serializer.serialize(value)).toBeUndefined()
  })
})

describe('a serializer writes', () => {
  it.each<[Serializer<unknown>, unknown, RawParam]>([
    [any(integer), 2 ** 60, '1152921504606846976'],
    [any(float), 1e21, '1e21'],
    [any(dateTime), new Date(0), '1970-01-01T00:00:00.000Z'],
    [any(arrayOf(string)), ['a', 'b,c', '~'], 'a,b~,c,~~'],
    [
      any(arrayOf(tupleOf([integer, integer]))),
      [
        [1, 2],
        [3, 4],
      ],
      '1~,2,3~,4',
    ],
    [any(arrayOf(string, { sorted: true })), ['b', 'a'], 'a,b'],
    [any(arrayOf(string, { sorted: false })), ['b', 'a'], 'b,a'],
    [any(arrayOf(string, { separator: '.' })), ['a', 'b'], 'a.b'],
    [
      any(arrayOf(string, { repeat: true })),
      ['a', 'b'],
      [
        ['', 'a'],
        ['', 'b'],
      ],
    ],
    [any(arrayOf(string, { repeat: true })), ['a'], 'a'],
    [any(arrayOf(string, { repeat: false })), ['a', 'b'], 'a,b'],
    [any(nested()), { price: { min: '3' } }, [['[price][min]', '3']]],
    [any(nested()), {}, ''],
    [any(json()), { a: [-0, 'x'] }, '{"a":[-0,"x"]}'],
    [any(nullable(string)), 'null', '~null'],
    [any(flags(['a', 'b'])), { a: true, b: false }, 'a'],
  ])('%o, %o as %j', (serializer, value, raw) => {
    expect(serializer.serialize(value)).toEqual(raw)
  })

  it('sorted arrays are equal in any order', () => {
    expect(arrayOf(string, { sorted: true }).equals(['b', 'a'], ['a', 'b'])).toBe(true)
    expect(arrayOf(string).equals(['b', 'a'], ['a', 'b'])).toBe(false)
  })
})

describe('a mistake in a definition throws', () => {
  it.each<[string, () => unknown]>([
    ['no choices', () => oneOf([])],
    ['choices that look the same', () => oneOf([1, '1'])],
    ['a choice that is not a number', () => oneOf([NaN])],
    ['items of several entries', () => arrayOf(any(nested()))],
    ['a separator of two characters', () => arrayOf(string, { separator: ', ' })],
    ['a separator of none', () => arrayOf(string, { separator: '' })],
    ['a tilde for a separator', () => arrayOf(string, { separator: '~' })],
    ['half a character for a separator', () => arrayOf(string, { separator: '\ud83d' })],
    ['no flags', () => flags([])],
    ['a flag twice', () => flags(['a', 'a'])],
    ['a flag that is a prototype', () => flags(['__proto__'])],
  ])('%s', (_, make) => {
    expect(make).toThrow(/^\[redux-url-state\] Expected .+, received [^]*\. Do .+\.$/)
  })
})
