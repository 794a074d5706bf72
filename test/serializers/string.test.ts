import { describe } from 'vitest'
import { string } from 'redux-url-state'
import { cannotCarry, refuses, writes } from './table'

describe('string', () => {
  writes(string, [
    ['', ''],
    ['a+b %41 & c=d', 'a+b %41 & c=d'],
    ['\ud800', '\ud800'],
    ['\u0000\n', '\u0000\n'],
  ])
  refuses(string, [
    [
      ['', 'a'],
      ['', 'b'],
    ],
    [['[a]', 'x']],
  ])
  cannotCarry(string, [1, null, undefined, ['a'], new Date(0)])
})
