import { describe, expect, it } from 'vitest'
import { arrayOf, date, float, integer, mapped, nested, nullable, optional, string, tupleOf } from 'redux-url-state'
import { parseRaw } from '../../src/serializers/serializer'
import { cannotCarry, refuses, writes } from './table'

describe('nullable', () => {
  it('tells 0 from -0, as its serializer does', () => {
    for (const serializer of [nullable(float), optional(float)]) {
      expect(serializer.equals(0, -0)).toBe(false)
      expect(serializer.equals(-0, -0)).toBe(true)
    }
  })

  writes(nullable(string), [
    [null, 'null'],
    ['null', '~null'],
    ['~null', '~~null'],
    ['', ''],
    ['~', '~'],
    ['~nullx', '~nullx'],
    ['undefined', 'undefined'],
  ])
  writes(nullable(nested()), [
    [null, 'null'],
    [{}, ''],
    [{ a: 'null' }, [['[a]', 'null']]],
  ])
  writes(nullable(arrayOf(string, { repeat: true })), [
    [null, 'null'],
    [[], ''],
    [['null'], '~null'],
    [['~null'], '~~null'],
    [
      ['null', 'null'],
      [
        ['', 'null'],
        ['', 'null'],
      ],
    ],
  ])
  writes(arrayOf(nullable(string)), [[[null, 'null', ''], 'null,~~null,']])
  refuses(nullable(integer), ['', 'NULL', '~null', 'nil', 'undefined', '~5'])
  cannotCarry(nullable(integer), [undefined, NaN, '1'])

  it('has the shape of what it wraps, and is equal as that is', () => {
    expect(nullable(nested()).shape).toBe('bracketed')
    expect(nullable(date).equals(new Date(0), new Date(1))).toBe(true)
    expect(nullable(date).equals(null, new Date(1))).toBe(false)
    expect(nullable(date).equals(null, null)).toBe(true)
  })
})

describe('optional', () => {
  writes(optional(string), [
    [undefined, 'undefined'],
    ['undefined', '~undefined'],
    ['~undefined', '~~undefined'],
    ['null', 'null'],
  ])
  writes(optional(nullable(string)), [
    [undefined, 'undefined'],
    [null, 'null'],
    ['undefined', '~undefined'],
    ['null', '~null'],
  ])
  writes(tupleOf([nullable(optional(integer)), optional(optional(string))]), [
    [[undefined, undefined], 'undefined,undefined'],
    [[null, '~undefined'], 'null,~~~~~~undefined'],
  ])
  refuses(optional(integer), ['', '~undefined', 'null', 'x'])
  cannotCarry(optional(integer), [null, NaN])

  it('tells undefined from a text that is not its own', () => {
    expect(parseRaw(optional(integer), 'undefined')).toEqual({ value: undefined })
    expect(parseRaw(optional(integer), 'x')).toBeUndefined()
    expect(parseRaw(nullable(optional(integer)), 'undefined')).toEqual({ value: undefined })
    expect(parseRaw(mapped(optional(integer), { to: (n) => n, from: (n) => n }), 'undefined')).toEqual({
      value: undefined,
    })
  })
})

describe('mapped', () => {
  const positive = mapped(float, {
    to: (value) => (value > 0 ? { value } : undefined),
    from: ({ value }: { value: number }) => value,
  })

  writes(positive, [[{ value: 2.5 }, '2.5']])
  refuses(positive, ['-1', '0', 'x', '', [['', '1']]])
  cannotCarry(positive, [null, undefined, { value: NaN }, { value: '1' }])

  // Its own text would be refused, or be another value.
  cannotCarry(positive, [{ value: -1 }, { value: 0 }])
  const cents = mapped(float, { to: (euros) => Math.round(euros * 100), from: (value: number) => value / 100 })
  writes(cents, [
    [150, '1.5'],
    [29, '0.29'],
  ])
  cannotCarry(cents, [1.5])
  const seconds = mapped(integer, { to: (value) => value * 1000, from: (ms: number) => Math.round(ms / 1000) })
  it('writes a value that is equal, though it is not the same', () => {
    expect(seconds.serialize(1400)).toBe('1')
  })

  it('does not take the text that its from makes of undefined for a value', () => {
    const pixels = mapped(string, {
      to: (text) => (/^\d+px$/.test(text) ? parseInt(text, 10) : undefined),
      from: (value: number) => `${value}px`,
    })
    expect(pixels.serialize(undefined as never)).toBeUndefined()
    expect(parseRaw(pixels, 'undefinedpx')).toBeUndefined()
    const same = mapped(optional(integer), { to: (value) => value, from: (value: number | undefined) => value })
    expect(parseRaw(same, 'undefined')).toEqual({ value: undefined })
  })

  it('needs a serializer and both of its ways', () => {
    expect(() => mapped(undefined as never, { to: String, from: String })).toThrow(/mapped to be given a serializer/)
    expect(() => mapped(string, {} as never)).toThrow(/mapped's to to be a function/)
    expect(() => nullable(undefined as never)).toThrow(/nullable to be given a serializer/)
    expect(() => optional({} as never)).toThrow(/optional to be given a serializer/)
  })

  it('says that a text is not its own where to throws', () => {
    const throwing = mapped(string, {
      to: (): string => {
        throw new Error('not mine')
      },
      from: (value: string) => value,
    })
    expect(throwing.parse('a')).toBeUndefined()
  })

  it('is equal as what it is mapped from', () => {
    expect(positive.equals({ value: 1 }, { value: 1 })).toBe(true)
    expect(positive.equals({ value: 1 }, { value: 2 })).toBe(false)
  })

  it('has the shape of what it maps', () => {
    expect(mapped(nested(), { to: (value) => value, from: (value) => value }).shape).toBe('bracketed')
  })
})
