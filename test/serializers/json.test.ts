import { describe, expect, it } from 'vitest'
import { json } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

const levels = (count: number) => '['.repeat(count) + ']'.repeat(count)
const cycle: Record<string, unknown> = {}
cycle['self'] = cycle
const otherCycle: Record<string, unknown> = {}
otherCycle['self'] = otherCycle
class Point {
  readonly x = 1
}

describe('json', () => {
  writes(json<unknown>(), [
    [null, 'null'],
    ['', '""'],
    [-0, '-0'],
    [1e21, '1e+21'],
    [{ min: 3, tags: ['a', true, null] }, '{"min":3,"tags":["a",true,null]}'],
    [{ constructor: 'a', toJSON: 1 }, '{"constructor":"a","toJSON":1}'],
    [[-0, { '': -0 }], '[-0,{"":-0}]'],
    ['\ud800"\u0000', '"\\ud800\\"\\u0000"'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])
  refuses(json(), ['', 'undefined', 'NaN', '01', '{a:1}', "'a'", '[1,]', '1e999', '[[1e999]]', '{"a":{"__proto__":1}}'])
  reads(json<unknown>(), [
    ['1e+21', 1e21],
    // What arrives of a + that was not escaped.
    ['[1e 21,{"a 1e 2":-2.5E 3,"b":"\\"1e 2"}]', [1e21, { 'a 1e 2': -2500, b: '"1e 2' }]],
  ])
  refuses(json(), ['1e  2', '1 e2', ' 1e 2x', '"1e 2'])
  refuses(json(), [levels(101), levels(500_000), '['.repeat(500_000), [['', '1']]])
  cannotCarry(json<unknown>(), [
    undefined,
    NaN,
    Infinity,
    1n,
    () => 1,
    Symbol('a'),
    new Date(0),
    new Map(),
    new Point(),
  ])
  cannotCarry(json<unknown>(), [{ a: undefined }, [undefined], Array(1), [new Date(0)], { a: { b: NaN } }, cycle])
  cannotCarry(json<unknown>(), [JSON.parse('{"a":{"__proto__":1}}'), JSON.parse(levels(101)), /(a)/.exec('a')])

  it('carries 100 levels', () => {
    expect(json<unknown>().serialize(json().parse(levels(100)))).toBe(levels(100))
  })

  it('is equal leaf by leaf, whatever the order of keys', () => {
    const { equals } = json<unknown>()
    expect(equals({ a: 1, b: [0] }, { b: [0], a: 1 })).toBe(true)
    expect(equals({ a: [0] }, { a: [-0] })).toBe(false)
    expect(equals({ a: 1 }, { b: 1 })).toBe(false)
    expect(equals({ a: undefined }, { b: undefined })).toBe(false)
    expect(equals([], {})).toBe(false)
    expect(equals(['a'], { 0: 'a' })).toBe(false)
    expect(equals([1], [1, 2])).toBe(false)
  })

  it('does not take for equal what it cannot look into', () => {
    expect(json<unknown>().equals([new Date(0)], [new Date(1)])).toBe(false)
    expect(json<unknown>().equals(new Set([1]), new Set([2]))).toBe(false)
    expect(json<unknown>().equals(cycle, otherCycle)).toBe(false)
  })
})
