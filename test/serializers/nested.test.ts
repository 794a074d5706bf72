import { describe, expect, it } from 'vitest'
import { nested } from 'redux-url-state'
import type { RawEntry, RawParam, Serializer } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

const any = nested() as Serializer<unknown>
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) })
const cycle = () => {
  const value: Record<string, unknown> = {}
  value['self'] = value
  return value
}
const many = (count: number) => Array.from({ length: count }, (_, at) => `${at}`)

describe('nested', () => {
  writes(any, [
    [{}, ''],
    [{ price: { min: '3' } }, [['[price][min]', '3']]],
    [{ a: '' }, [['[a]', '']]],
    [
      { a: ['x', { b: '%5B&=+ ' }] },
      [
        ['[a][0]', 'x'],
        ['[a][1][b]', '%5B&=+ '],
      ],
    ],
    [{ 'a.b': 'x' }, [['[a.b]', 'x']]],
    [{ '%5B&=': '\ud800' }, [['[%5B&=]', '\ud800']]],
    [
      { 0: 'a', b: 'c' },
      [
        ['[0]', 'a'],
        ['[b]', 'c'],
      ],
    ],
    [{ a: many(25) }, many(25).map((text): RawEntry => [`[a][${text}]`, text])],
  ])
  reads(any, [
    [
      [
        ['[a][]', 'x'],
        ['[a][]', 'y'],
      ],
      { a: ['x', 'y'] },
    ],
    [
      [
        ['[__proto__][x]', 'a'],
        ['[b]', 'c'],
      ],
      { b: 'c' },
    ],
    [[['[a][999999999]', 'x']], { a: { 999999999: 'x' } }],
  ])
  refuses(any, [
    'x',
    'null',
    [
      ['', 'x'],
      ['', 'y'],
    ],
    [['[__proto__][x]', 'a']],
    [['[a]'.repeat(40), 'x']],
  ])
  cannotCarry(any, [
    'x',
    3,
    null,
    undefined,
    [],
    new Date(0),
    new (class {
      readonly a = 'x'
    })(),
  ])
  cannotCarry(any, [{ a: 3 }, { a: null }, { a: undefined }, { a: {} }, { a: [] }, { a: true }, { a: [[]] }])
  cannotCarry(any, [{ 'a[': 'x' }, { 'a]': 'x' }, { '': 'x' }, { toString: 'x' }, { a: { 0: 'x' } }, deep(40)])
  cannotCarry(any, [JSON.parse('{"__proto__":{"x":"y"}}'), { a: many(1001) }])

  it('carries 1,000 texts and 32 levels', () => {
    const value = { a: many(999), b: 'x' }
    expect(any.parse(any.serialize(value) as RawParam)).toEqual(value)
    expect(any.parse(any.serialize(deep(32)) as RawParam)).toEqual(deep(32))
  })

  it('sets no prototype, and reads ordinary objects', () => {
    const value = any.parse([
      ['[__proto__][polluted]', 'a'],
      ['[constructor][prototype][polluted]', 'a'],
      ['[b][__proto__][polluted]', 'a'],
      ['[b][c]', 'd'],
    ])
    expect(value).toEqual({ b: { c: 'd' } })
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('is equal whatever the order of keys', () => {
    expect(any.equals({ a: 'x', b: ['y'] }, { b: ['y'], a: 'x' })).toBe(true)
    expect(any.equals({ a: 'x' }, { a: 'y' })).toBe(false)
    expect(any.equals(cycle(), cycle())).toBe(false)
  })
})
