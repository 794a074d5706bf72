import { describe } from 'vitest'
import { index } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('index', () => {
  writes(index, [
    [0, '1'],
    [9, '10'],
    [Number.MAX_SAFE_INTEGER - 1, '9007199254740991'],
  ])
  reads(index, [['010', 9]])
  refuses(index, ['0', '-0', '-1', '', '1x', '1.5', '+1', '9007199254740992'])
  cannotCarry(index, [-1, -0, 0.5, Number.MAX_SAFE_INTEGER, NaN, Infinity, '0', true, [], null, undefined])
})
