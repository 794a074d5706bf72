import { describe, expect, it } from 'vitest'
import { oneOf } from 'redux-url-state'
import { parseRaw } from '../../src/serializers/serializer'
import { cannotCarry, reads, refuses, writes } from './table'

describe('oneOf', () => {
  const choices = oneOf(['', 'a,b', '~', 1, -2.5, true, 'NaN'])

  writes(choices, [
    ['', ''],
    ['a,b', 'a,b'],
    ['~', '~'],
    [1, '1'],
    [-2.5, '-2.5'],
    [true, 'true'],
    ['NaN', 'NaN'],
  ])
  refuses(choices, ['a', 'A,B', '01', '1.0', 'false', ' ', 'constructor', '__proto__', [['', '1']]])
  cannotCarry(choices, ['1', 'true', 2, false, NaN, null, undefined, Object.create(null), Symbol('a')])

  reads(oneOf(['c++', 'c', 'a b', 'a+b', 1e21]), [
    ['c  ', 'c++'],
    ['1e 21', 1e21],
    ['a b', 'a b'],
    ['a+b', 'a+b'],
  ])
  refuses(oneOf(['c+', 'a b+c']), ['c', 'c  ', 'a b c'])

  it('does not take the word undefined for a choice', () => {
    expect(parseRaw(oneOf(['a']), 'undefined')).toBeUndefined()
    expect(parseRaw(oneOf(['undefined']), 'undefined')).toEqual({ value: 'undefined' })
  })

  it('tells -0 from 0, which look the same', () => {
    expect(oneOf([0]).serialize(-0)).toBeUndefined()
    expect(oneOf([-0]).parse('0')).toBe(-0)
  })

  it.each([
    ['no choices', []],
    ['one choice twice', ['a', 'b', 'a']],
    ['a number and its text', [1, '1']],
    ['a boolean and its text', [true, 'true']],
    ['0 and -0', [0, -0]],
    ['NaN', [1, NaN]],
    ['a text for a list', 'ab'],
    ['nothing', undefined],
    ['null', [null]],
  ])('throws for %s', (_, list) => {
    expect(() => oneOf(list as string[])).toThrow(/^\[redux-url-state\] Expected oneOf .*, received .+\. (Give|Use) .*\.$/)
  })
})
