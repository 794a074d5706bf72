import { describe, expect, it } from 'vitest'
import { integer, string } from 'redux-url-state'
import { array, flags, number, object, text } from 'redux-url-state/redux-location-state'

describe('the serializers of redux-location-state by themselves', () => {
  it('text takes numbers, booleans and lists as their text', () => {
    expect([5, true, 'a', ['a', 'b'] as never].map((value) => text.serialize(value))).toEqual(['5', 'true', 'a', 'a,b'])
    expect(text.equals(5, '5')).toBe(true)
    expect([null, undefined, {}, { a: 1 }].map((value) => text.serialize(value as never))).toEqual(Array(4).fill(undefined))
    expect(text.equals(null as never, undefined as never)).toBe(false)
  })

  it('number reads what parseFloat reads, and a plus that came as a space', () => {
    expect(['12', '1e 21', '1e+21', 'Infinity', '-0', '5 '].map((raw) => number.parse(raw))).toEqual([12, 1e21, 1e21, Infinity, -0, 5])
    expect([number.parse(''), number.parse('x')]).toEqual([undefined, undefined])
    expect([number.serialize(-0), number.serialize(NaN), number.serialize('7' as never)]).toEqual(['-0', undefined, '7'])
  })

  it('array keeps what is still good, with items of their own kind', () => {
    const pages = array({ item: integer, keepOrder: true })
    expect(pages.serialize([3, 1])).toBe('3-1')
    const skipped: string[] = []
    expect(pages.parse('3-x-1', (raw) => skipped.push(raw))).toEqual([3, 1])
    expect(skipped).toEqual(['x'])
    expect([pages.parse('3-x'), pages.serialize([NaN]), pages.serialize('3' as never)]).toEqual(Array(3).fill(undefined))
  })

  it('array escapes a delimiter in an item', () => {
    expect(array().serialize(['a-b', '50%'])).toBe('50%25-a%2Db')
    expect(array({ delimiter: ',' }).serialize(['a,b'])).toBe('a%7E002Cb')
    expect(array({ delimiter: ',' }).parse('a%2Cb')).toEqual(['a', 'b'])
    expect([array().serialize([]), array().serialize([''])]).toEqual(['', undefined])
    expect(array().equals(['a', 'b'], ['b', 'a'])).toBe(true)
    expect(array({ keepOrder: true }).equals(['a', 'b'], ['b', 'a'])).toBe(false)
  })

  it('object keeps what is still good, with values of their own kind', () => {
    const counts = object({ item: integer })
    expect(counts.serialize({ b: 2, a: 1 })).toBe('a-1,b-2')
    const skipped: string[] = []
    expect(counts.parse('a-1,b-x,c', (raw) => skipped.push(raw))).toEqual({ a: 1 })
    expect(skipped).toEqual(['b-x', 'c'])
    expect(counts.parse('a-x')).toBeUndefined()
  })

  it('object escapes its marks, and reads the commas of 2.1.0', () => {
    expect(object().serialize({ 'a-b': 'c,d', e: '1%' })).toBe('a%2Db-c%2Cd,e-1%25')
    expect(object().serialize({ a: 'c,d' })).toBe('a-c%2Cd')
    expect(object().parse('a-c%2Cd')).toEqual({ a: 'c,d' })
    expect(object().parse('a-x%20y%2Cb-1')).toEqual({ a: 'x y', b: '1' })
    expect([object().parse(''), object().serialize({})]).toEqual([{}, ''])
  })

  it('object and flags know no __proto__', () => {
    const hostile = JSON.parse('{"__proto__":"x"}') as Record<string, string>
    expect([object().serialize(hostile), object().parse('__proto__-x')]).toEqual([undefined, undefined])
    expect(flags().parse('__proto__')).toBeUndefined()
    expect(Object.getPrototypeOf(object().parse('__proto__-x,a-b') ?? {})).toBe(Object.prototype)
  })

  it('flags gives those that are on, or all that it knows', () => {
    expect(flags().parse('wifi-pool')).toEqual({ wifi: true, pool: true })
    expect(flags(['wifi', 'pool']).parse('wifi')).toEqual({ wifi: true, pool: false })
    const skipped: string[] = []
    expect(flags(['wifi', 'pool']).parse('wifi-sauna', (raw) => skipped.push(raw))).toEqual({ wifi: true, pool: false })
    expect(skipped).toEqual(['sauna'])
    expect(flags().serialize({ b: true, c: false, a: true })).toBe('b-a')
    expect(flags().equals({ a: true, c: false }, { a: true })).toBe(true)
    expect(flags().equals(5 as never, 'x' as never)).toBe(false)
  })

  it('flags escapes hyphens', () => {
    for (const name of ['a-b', 'a%2Db', 'a%252D', '%', '%2', 'a%41']) {
      expect(flags().parse(flags().serialize({ [name]: true }) ?? '')).toEqual({ [name]: true })
    }
    expect(flags().serialize({ 'a%41': true })).toBe('a%41')
  })

  it('refuses an item that is more than one text', () => {
    expect(() => array({ item: { ...string, shape: 'repeated' } })).toThrow(/array to be given a serializer of one text/)
    expect(() => object({ item: 1 as never })).toThrow(/object to be given a serializer/)
  })
})
