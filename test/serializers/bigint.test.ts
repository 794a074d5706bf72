import { describe } from 'vitest'
import { bigint } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

describe('bigint', () => {
  writes(bigint, [
    [0n, '0'],
    [-1n, '-1'],
    [9007199254740993n, '9007199254740993'],
    [10n ** 400n, `1${'0'.repeat(400)}`],
  ])
  reads(bigint, [
    ['-0', 0n],
    ['007', 7n],
  ])
  refuses(bigint, ['', ' ', '-', '3x', '3n', '1e3', '0x10', '1.0', '+5', ' 5', '5\n', '٣'])
  refuses(bigint, [`${'9'.repeat(1_000_000)}x`])
  cannotCarry(bigint, [1, '1', null, undefined, true])
})
