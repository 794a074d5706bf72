import { describe, expect, it } from 'vitest'
import { flags } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('flags', () => {
  const switches = flags(['a', 'b,c', 'toString'])

  writes(switches, [
    [{ a: false, 'b,c': false, toString: false }, ''],
    [{ a: true, 'b,c': false, toString: false }, 'a'],
    [{ a: true, 'b,c': true, toString: true }, 'a,b~,c,toString'],
  ])
  writes(flags(['']), [
    [{ '': false }, ''],
    [{ '': true }, '~'],
  ])
  reads(flags(['a', 'b']), [
    ['b,a', { a: true, b: true }],
    ['a,a', { a: true, b: false }],
  ])
  reads(flags(['c++', 'c']), [['c  ,c', { 'c++': true, c: true }]])
  refuses(switches, ['x', 'a,x', 'a,', '~', 'A', 'constructor', '__proto__', [['', 'a']]])
  cannotCarry(switches, [{ a: true }, { a: 1, 'b,c': false, toString: false }, 'a', null, undefined])

  writes(flags(['a', 'b', 'c.d'], { separator: '.' }), [
    [{ a: true, b: false, 'c.d': true }, 'a.c~.d'],
    [{ a: true, b: true, 'c.d': false }, 'a.b'],
  ])
  writes(flags(['a', 'b'], { separator: ' and ' }), [[{ a: true, b: true }, 'a and b']])

  it.each(['', '~.'])('throws for the separator %j', (separator) => {
    expect(() => flags(['a'], { separator })).toThrow(/Expected separator/)
  })

  it.each([
    ['no names', []],
    ['a name twice', ['a', 'a']],
    ['__proto__', ['__proto__']],
    ['a text for a list', 'ab'],
    ['nothing', undefined],
  ])('throws for %s', (_, names) => {
    expect(() => flags(names as string[])).toThrow(/^\[redux-url-state\] Expected flags .*\. (Give|Use) .*\.$/)
  })
})
