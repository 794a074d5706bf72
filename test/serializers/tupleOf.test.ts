import { describe, expect, it } from 'vitest'
import { arrayOf, boolean, integer, nested, optional, string, tupleOf } from 'redux-url-state'
import { cannotCarry, refuses, writes } from './table'

describe('tupleOf', () => {
  writes(tupleOf([integer, string]), [
    [[1, ''], '1,'],
    [[1, 'a,b~'], '1,a~,b~~'],
  ])
  writes(tupleOf([string]), [
    [[''], '~'],
    [['~'], '~~'],
  ])
  writes(tupleOf([]), [[[], '']])
  writes(tupleOf([optional(string), arrayOf(boolean)]), [
    [[undefined, []], 'undefined,'],
    [['undefined', [true, false]], '~~undefined,true~,false'],
  ])
  refuses(tupleOf([integer, integer]), ['', '1', '1,2,3', '1,x', ',', '1~,2', [['', '1']]])
  refuses(tupleOf([string]), ['', 'a,b'])
  cannotCarry(tupleOf([string, string]), ['ab', ['a'], ['a', 'b', 'c'], ['a', 1], { length: 2 }, null, undefined])

  it('is equal place for place', () => {
    const pair = tupleOf([integer, string])
    expect(pair.equals([1, 'a'], [1, 'a'])).toBe(true)
    expect(pair.equals([1, 'a'], [1, 'b'])).toBe(false)
    expect(pair.equals([1, 'a'], [1, 'a', 'b'] as never)).toBe(false)
    expect(pair.equals(Array(2) as never, [1, 'a'])).toBe(false)
  })

  it('throws for a place that is more than one text', () => {
    expect(() => tupleOf([string, nested() as never])).toThrow(/Expected tupleOf .*, received "nested"/)
  })
})
