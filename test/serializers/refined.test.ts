import { describe, expect, it } from 'vitest'
import { arrayOf, date, integer, nested, optional, record, refined, string } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('refined', () => {
  const page = refined(integer, (value) => value >= 1)
  writes(page, [
    [1, '1'],
    [2 ** 60, '1152921504606846976'],
  ])
  reads(page, [['01', 1]])
  refuses(page, ['0', '-1', 'x', ''])
  cannotCarry(page, [0, -0, NaN, '1', null, undefined])

  const pair = refined(arrayOf(string), (list) => list.length === 2)
  writes(pair, [[['a', 'b'], 'a,b']])
  refuses(pair, ['', 'a', 'a,b,c'])

  writes(
    refined(optional(integer), (value) => value !== 0),
    [
      [undefined, 'undefined'],
      [1, '1'],
    ],
  )

  const throwing = refined(string, (text) => {
    if (text === 'a') return true
    throw new Error('no')
  })
  writes(throwing, [['a', 'a']])
  refuses(throwing, ['b'])
  cannotCarry(throwing, ['b', undefined])

  it('does not write a value that is read as one which is not valid', () => {
    const afternoon = refined(date, (day) => day.getUTCHours() >= 12)
    expect(afternoon.serialize(new Date('2026-11-23T13:00Z'))).toBeUndefined()
    expect(afternoon.parse('2026-11-23')).toBeUndefined()
  })

  it('has the kind and the shape of what it wraps, and is equal as that is', () => {
    expect(page.kind).toBe('refined(integer)')
    expect(refined(nested(), () => true).shape).toBe('bracketed')
    expect(refined(record(integer), () => true).equals({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
  })

  it('needs a serializer and a function', () => {
    expect(() => refined(undefined as never, () => true)).toThrow(/refined to be given a serializer/)
    expect(() => refined(string, /a/ as never)).toThrow(/^\[redux-url-state\] Expected refined's isValid .*\. Give .*\.$/)
  })
})
