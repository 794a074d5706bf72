import { describe, expect, it } from 'vitest'
import { integer } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('integer', () => {
  writes(integer, [
    [0, '0'],
    [-0, '-0'],
    [-42, '-42'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [2 ** 53, '9007199254740992'],
    [2 ** 60, '1152921504606846976'],
    [-(2 ** 60), '-1152921504606846976'],
    [1e21, '1000000000000000000000'],
  ])
  reads(integer, [
    ['007', 7],
    ['-00', -0],
    [`${'0'.repeat(400)}5`, 5],
  ])
  refuses(integer, [
    '',
    ' ',
    '-',
    '3x',
    'x3',
    '1e3',
    '0x10',
    '1.0',
    '٣',
    '３',
    '+5',
    ' 5',
    '5\n',
    '1,000',
    '1_000',
    'NaN',
    'Infinity',
    '9007199254740993',
    '-9007199254740993',
    '9'.repeat(400),
    [['[a]', '1']],
  ])
  cannotCarry(integer, [NaN, Infinity, -Infinity, 0.5, '1', 1n, null, undefined])

  it('comes back as the largest number there is', () => {
    expect(integer.parse(integer.serialize(Number.MAX_VALUE) ?? '')).toBe(Number.MAX_VALUE)
  })

  it('tells -0 from 0', () => {
    expect(integer.equals(0, -0)).toBe(false)
  })
})
