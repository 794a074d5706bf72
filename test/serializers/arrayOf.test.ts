import { describe, expect, it } from 'vitest'
import { arrayOf, integer, nested, optional, string, timestamp, tupleOf } from 'redux-url-state'
import type { RawEntry, RawParam } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

const entries = (...texts: string[]): RawParam => texts.map((text): RawEntry => ['', text])

describe('arrayOf', () => {
  writes(arrayOf(string), [
    [[], ''],
    [[''], '~'],
    [['', ''], ','],
    [['a', 'b,c'], 'a,b~,c'],
    [['~'], '~~'],
    [['~,', ','], '~~~,,~,'],
    [['a~'], 'a~~'],
  ])
  reads(arrayOf(string), [
    ['a~b', ['a~b']],
    ['a~', ['a~']],
    ['~;a', ['~;a']],
    [',~', ['', '~']],
  ])
  writes(arrayOf(integer), [[[1, -0, 2 ** 60], '1,-0,1152921504606846976']])
  reads(arrayOf(integer), [
    [entries('1', '2'), [1, 2]],
    [entries('1,2', '3'), [1, 2, 3]],
    [entries('1'), [1]],
  ])
  refuses(arrayOf(integer), ['1,x', ',', '~', '1,', '1,,2', '1;2', entries('1', 'x')])
  cannotCarry(arrayOf(integer), [[1, NaN], [1, '2'], '12', { length: 0 }, 1, null, undefined])

  writes(arrayOf(tupleOf([integer, integer])), [
    [
      [
        [1, 2],
        [3, 4],
      ],
      '1~,2,3~,4',
    ],
  ])
  writes(arrayOf(arrayOf(string)), [
    [[], ''],
    [[[]], '~'],
    [[['']], '~~'],
    [[[], []], ','],
    [[['', ''], ['~']], '~,,~~~~'],
  ])
  writes(arrayOf(optional(string)), [[[undefined, 'undefined', ''], 'undefined,~~undefined,']])

  it('is equal item for item', () => {
    expect(arrayOf(timestamp).equals([0], [-0])).toBe(true)
    expect(arrayOf(string).equals(['a'], ['a', 'b'])).toBe(false)
    expect(arrayOf(string).equals(['a'], ['b'])).toBe(false)
    expect(arrayOf(string).equals(['a'], 'a' as never)).toBe(false)
  })
})

describe('arrayOf with a separator', () => {
  writes(arrayOf(tupleOf([integer, integer]), { separator: ';' }), [
    [
      [
        [1, 2],
        [3, 4],
      ],
      '1,2;3,4',
    ],
  ])
  writes(arrayOf(string, { separator: '$' }), [[['a$b', '$&', '$$'], 'a~$b$~$&$~$~$']])

  writes(arrayOf(string, { separator: '--' }), [
    [['a', 'b'], 'a--b'],
    [['a-', 'b'], 'a~---b'],
    [['a', '-b'], 'a--~-b'],
    [['--'], '~-~-'],
    [['~', '-'], '~~--~-'],
    [['', ''], '--'],
  ])
  reads(arrayOf(string, { separator: '--' }), [
    ['a-b', ['a-b']],
    ['a---b', ['a', '-b']],
    ['a~b-~c', ['a~b-~c']],
  ])
  writes(arrayOf(string, { separator: ', ' }), [[['a', 'b,c', 'd e'], 'a, b~,c, d e']])
  writes(arrayOf(string, { separator: '😀' }), [[['a😀', '😁b', '\ud83d', '\ude00'], 'a~😀😀~😁b😀~\ud83d😀\ude00']])
  writes(arrayOf(string, { separator: '\ude00' }), [[['\ud83d', '😀'], '\ud83d\ude00\ud83d~\ude00']])

  it.each(['', '~', '~,', '-~', 1 as never])('throws for %j', (separator) => {
    expect(() => arrayOf(string, { separator })).toThrow(/^\[redux-url-state\] Expected separator .*\. Give .*\.$/)
  })
})

describe('arrayOf, sorted', () => {
  const sorted = arrayOf(string, { sorted: true })

  it('writes equal sets alike, and does not touch the value', () => {
    const value = ['b', 'a', 'b']
    expect(sorted.serialize(value)).toBe('a,b,b')
    expect(value).toEqual(['b', 'a', 'b'])
    expect(sorted.equals(value, ['b', 'b', 'a'])).toBe(true)
    expect(sorted.equals(value, ['b', 'a'])).toBe(false)
  })

  it('sorts what is repeated', () => {
    expect(arrayOf(string, { sorted: true, repeat: true }).serialize(['b', 'a'])).toEqual(entries('a', 'b'))
  })

  cannotCarry(arrayOf(integer, { sorted: true }), [[NaN], '12', null, undefined])
})

describe('arrayOf, repeated', () => {
  const repeated = arrayOf(string, { repeat: true })

  writes(repeated, [
    [[], ''],
    [[''], '~'],
    [['~'], '~~'],
    [['~~'], '~~~'],
    [['~a'], '~a'],
    [['a,b'], 'a,b'],
    [['', ''], entries('', '')],
    [['~', 'a'], entries('~', 'a')],
  ])
  reads(repeated, [
    [entries('a'), ['a']],
    [entries(''), ['']],
  ])
  refuses(arrayOf(integer, { repeat: true }), ['x', '~', entries('1', 'x')])
  cannotCarry(repeated, [['a', 1], 'a', null, undefined])

  it('has a shape of its own', () => {
    expect(repeated.shape).toBe('repeated')
    expect(arrayOf(string).shape).toBe('text')
  })
})

it.each([
  ['nested', nested()],
  ['a repeated array', arrayOf(string, { repeat: true })],
  ['nothing', undefined],
])('throws for items of %s', (_, item) => {
  expect(() => arrayOf(item as never)).toThrow(/^\[redux-url-state\] Expected arrayOf .*\. (Give|Use) .*\.$/)
})
