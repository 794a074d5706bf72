import { describe } from 'vitest'
import { hex } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('hex', () => {
  writes(hex, [
    [0, '0'],
    [-0, '-0'],
    [0xff8800, 'ff8800'],
    [-255, '-ff'],
    [2 ** 60, '1000000000000000'],
  ])
  reads(hex, [
    ['FF', 255],
    ['00fF', 255],
  ])
  refuses(hex, ['', '-', '0xff', '#ff', 'fg', '+f', ' f', 'f\n', '1.8', '20000000000001', 'f'.repeat(400)])
  cannotCarry(hex, [NaN, Infinity, 0.5, 'ff', null, undefined])
})
