import { describe } from 'vitest'
import { float } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('float', () => {
  writes(float, [
    [0, '0'],
    [-0, '-0'],
    [-2.5, '-2.5'],
    [0.1, '0.1'],
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    [5e-324, '5e-324'],
    [Number.MAX_VALUE, '1.7976931348623157e308'],
  ])
  reads(float, [
    ['1e+21', 1e21],
    // What arrives of a + that was not escaped.
    ['1e 21', 1e21],
    ['-2.5E 3', -2500],
    ['1E3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['00.50', 0.5],
  ])
  refuses(float, [
    '',
    ' ',
    '.',
    '-',
    '-.',
    'e5',
    '1e',
    '1e+',
    '1.2.3',
    '+5',
    ' 5',
    '5 ',
    '1 5',
    '1e  5',
    '1e 5 5',
    '1e -5',
    '5\n',
    '0x10',
    '1_000',
    '1,5',
    '٣',
    '1f',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    '-1e309',
    '9'.repeat(400),
  ])
  cannotCarry(float, [NaN, Infinity, -Infinity, '1', 1n, null, undefined])

  // Read anew for each of its digits, one of these takes longer than a test may; a longer one would never end.
  refuses(float, [`${'9'.repeat(100_000)}x`, `.${'9'.repeat(100_000)}x`, `1e${'9'.repeat(100_000)}x`])
})
