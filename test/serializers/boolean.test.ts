import { describe, expect, it } from 'vitest'
import { boolean } from 'redux-url-state'
import { cannotCarry, refuses, writes } from './table'

describe('boolean', () => {
  writes(boolean, [
    [true, 'true'],
    [false, 'false'],
  ])
  refuses(boolean, ['', '1', '0', 'yes', 'TRUE', 'True', ' true', 'true\n', 'on', 'null'])
  cannotCarry(boolean, ['true', 1, 0, null, undefined])

  it('has its own name', () => {
    expect(boolean.kind).toBe('boolean')
  })
})
