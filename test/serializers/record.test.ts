import { describe, expect, it } from 'vitest'
import { arrayOf, integer, nested, optional, record, string } from 'redux-url-state'
import { cannotCarry, refuses, writes } from './table'

describe('record', () => {
  writes(record(integer), [
    [{}, ''],
    [{ min: 3, max: 8 }, 'min:3,max:8'],
    [{ constructor: 1, toString: 2 }, 'constructor:1,toString:2'],
  ])
  writes(record(string), [
    [{ '': '' }, ':'],
    [{ 'a:b': 'c,d', '~': '' }, 'a~~:b:c~,d,~~~~:'],
  ])
  writes(record(arrayOf(string)), [[{ a: [], b: [''], c: ['x', 'y'] }, 'a:,b:~~~~,c:x~,y']])
  writes(record(optional(string)), [[{ a: undefined, b: 'undefined' }, 'a:undefined,b:~~~~undefined']])
  refuses(record(integer), [
    'a',
    'a:',
    ':x',
    'a:1:2',
    'a:1,',
    'a:1,a:2',
    'a:1,a:1',
    'a:x',
    '__proto__:1',
    [['[a]', '1']],
  ])
  refuses(record(string), ['~', 'a', '__proto__:x'])
  cannotCarry(record(string), [5, 'ab', ['a'], new Date(0), new Map(), { a: 1 }, JSON.parse('{"__proto__":"a"}')])
  cannotCarry(record(string), [null, undefined, true])

  writes(record(string, { separator: '_', colon: '-' }), [
    [{ a: 'x', b: '1' }, 'a-x_b-1'],
    [{ 'a-b': 'c_d', '': '~' }, 'a~~-b-c~_d_-~~~~'],
  ])
  writes(record(integer, { separator: '::', colon: ':' }), [[{ a: 1, 'b:': 2 }, 'a~:1::b~~~:~:2']])
  writes(record(integer, { separator: ',', colon: ',' }), [[{ a: 1, b: 2 }, 'a~,1,b~,2']])

  it.each([{ separator: '' }, { separator: '~' }, { colon: '' }, { colon: '=~' }])('throws for %j', (options) => {
    expect(() => record(string, options)).toThrow(/Expected (separator|colon) .*\. Give .*\.$/)
  })

  it('is equal whatever the order of keys, and inherits nothing', () => {
    const ints = record(integer)
    expect(ints.equals({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(ints.equals({ a: 1 }, { b: 1 })).toBe(false)
    expect(ints.equals({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(ints.equals({ a: 1, b: 2 }, { a: 1 })).toBe(false)
    expect(ints.equals({}, 5 as never)).toBe(false)
  })

  it('reads an ordinary object', () => {
    expect(Object.getPrototypeOf(record(string).parse('a:b'))).toBe(Object.prototype)
  })

  it('throws for values that are more than one text', () => {
    expect(() => record(nested() as never)).toThrow(/Expected record .*, received "nested"/)
  })
})
