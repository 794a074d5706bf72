import { describe, expect, it } from 'vitest'
import { createSerializer } from 'redux-url-state'
import { cannotCarry, refuses, writes } from './table'

describe('createSerializer', () => {
  const percent = createSerializer<number>({
    serialize: (share) => {
      if (share < 0) throw new Error('no share')
      return typeof share === 'number' ? `${share}pc` : (share as string)
    },
    parse: (text) => {
      if (text === 'throw') throw new Error('not mine')
      return text.endsWith('pc') ? Number(text.slice(0, -2)) : undefined
    },
  })

  writes(percent, [[5, '5pc']])
  refuses(percent, ['5', 'throw', '', [['', '5pc']]])
  cannotCarry(percent, [-1, undefined, null, {}])

  const width = createSerializer<number>({
    serialize: (pixels) => `${pixels}px`,
    parse: (text) => (/^\d+px$/.test(text) ? parseInt(text, 10) : undefined),
  })
  writes(width, [[5, '5px']])
  // Its own text would be refused, or be another value.
  cannotCarry(width, [2.5, -1, NaN, 1e21])
  const rounded = createSerializer<number>({ serialize: (value) => value.toFixed(1), parse: Number })
  it('writes a value that is equal, though it is not the same', () => {
    expect(rounded.serialize(0.55)).toBe('0.6')
  })
  cannotCarry(createSerializer<number>({ serialize: String, parse: (text) => Number(text) + 1 }), [1])

  it('gives parse the text and nothing else', () => {
    expect(createSerializer<number>({ serialize: String, parse: parseInt }).parse('12', () => undefined)).toBe(12)
  })

  it('takes values of one text for equal, unless it is told otherwise', () => {
    const parts = { serialize: (value: { id: string }) => value.id, parse: (id: string) => ({ id }) }
    expect(createSerializer(parts).equals({ id: 'a' }, { id: 'a' })).toBe(true)
    expect(createSerializer(parts).equals({ id: 'a' }, { id: 'b' })).toBe(false)
    expect(createSerializer({ ...parts, equals: () => false }).equals({ id: 'a' }, { id: 'a' })).toBe(false)
  })

  it('has a kind of its own for issues', () => {
    const parts = { serialize: String, parse: Number }
    expect(createSerializer(parts).kind).toBe('custom')
    expect(createSerializer({ ...parts, kind: 'share' }).kind).toBe('share')
    expect(() => createSerializer({ ...parts, kind: 5 as never })).toThrow(/kind to be a text/)
  })

  it.each([[undefined], [{}], [{ serialize: String }], [{ serialize: String, parse: 'x' }]])(
    'throws for %j',
    (parts) => {
      expect(() => createSerializer(parts as never)).toThrow(
        /^\[redux-url-state\] Expected createSerializer.*\. (Give|Use) .*\.$/,
      )
    },
  )
})
