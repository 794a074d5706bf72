import { type } from 'arktype'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { arrayOf, date, defineUrlState, integer, json, nested, nullable, optional, record, string, withSchema } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

afterEach(() => vi.restoreAllMocks())

describe.each([
  ['zod', z.number().min(1).max(100)],
  ['valibot', v.pipe(v.number(), v.minValue(1), v.maxValue(100))],
  ['arktype', type('1 <= number <= 100')],
])('withSchema of %s', (_, schema) => {
  const page = withSchema(integer, schema)

  writes(page, [
    [1, '1'],
    [100, '100'],
  ])
  reads(page, [['007', 7]])
  refuses(page, ['0', '101', 'x', '', [['', '1']]])
  cannotCarry(page, [0, 101, NaN, '5', null, undefined])
})

describe('withSchema', () => {
  const trimmed = withSchema(string, z.string().trim().min(1))
  writes(trimmed, [['a b', 'a b']])
  reads(trimmed, [['  a ', 'a']])
  refuses(trimmed, ['', '  '])
  cannotCarry(trimmed, [' a', '', null, undefined])

  const louder = withSchema(string, v.pipe(v.string(), v.transform((text) => `${text}!`)))
  reads(louder, [['a', 'a!']])
  cannotCarry(louder, ['a', 'a!', ''])

  const first = withSchema(arrayOf(string), z.array(z.enum(['a', 'b', 'c'])).max(2))
  writes(first, [[['a', 'b'], 'a,b']])
  refuses(first, ['a,b,c', 'a,x'])

  writes(arrayOf(withSchema(string, z.email())), [[['a@b.org'], 'a@b.org']])
  writes(nullable(withSchema(integer, z.number().positive())), [
    [null, 'null'],
    [1, '1'],
  ])
  writes(withSchema(date, z.date().min(new Date(0))), [[new Date(0), '1970-01-01']])
  cannotCarry(withSchema(date, z.date().min(new Date(0))), [new Date(-1), new Date(NaN)])
  refuses(
    withSchema(string, {
      '~standard': {
        version: 1,
        vendor: 'own',
        validate: () => {
          throw new Error('no')
        },
      },
    }),
    ['a'],
  )

  refuses(withSchema(optional(integer), z.number()), ['undefined', 'x'])
  cannotCarry(withSchema(optional(integer), z.number()), [undefined, 'x'])
  writes(withSchema(optional(integer), z.number().optional()), [
    [undefined, 'undefined'],
    [1, '1'],
  ])

  it('keeps the items that are valid, where the schema is one of items', () => {
    const urlState = defineUrlState({
      initialState: { mails: [] as readonly string[] },
      params: { mails: arrayOf(withSchema(string, z.email())) },
    })
    const { state, issues } = urlState.read('/?mails=a@b.org,nobody')
    expect(state.mails).toEqual(['a@b.org'])
    expect(issues).toMatchObject([{ kind: 'skipped', received: 'nobody' }])
  })

  it('has the kind and the shape of what it wraps', () => {
    expect(withSchema(integer, z.number()).kind).toBe('withSchema(integer)')
    expect(withSchema(nested(), z.record(z.string(), z.string())).shape).toBe('bracketed')
    expect(withSchema(date, z.date()).equals(new Date(0), new Date(1))).toBe(true)
  })

  it.each([
    ['nothing', undefined],
    ['an object', {}],
    ['a function', String],
    ['a half of one', { '~standard': {} }],
  ])('throws for %s', (_, schema) => {
    const message = /^\[redux-url-state\] Expected .* to be given a Standard Schema, received .*\. Give .*\.$/
    expect(() => withSchema(string, schema as never)).toThrow(message)
    expect(() => withSchema(undefined as never, z.string())).toThrow(/withSchema to be given a serializer/)
    if (schema === undefined) return
    expect(() => json(schema as never)).toThrow(message)
    expect(() => nested(schema as never)).toThrow(message)
  })
})

describe('an asynchronous schema', () => {
  const later = () => Promise.resolve(true)
  const failing = () => Promise.reject(new Error('later'))
  const message = /^\[redux-url-state\] Expected a schema whose checks are synchronous.*of (zod|valibot)"\. Remove .*\.$/

  it.each([
    ['zod', () => withSchema(string, z.string().refine(later))],
    ['zod, of numbers', () => withSchema(integer, z.number().refine(later))],
    ['zod, of lists', () => withSchema(arrayOf(string), z.array(z.string()).refine(later))],
    ['zod, of records', () => withSchema(record(integer), z.record(z.string(), z.number()).refine(later))],
    ['zod, of data', () => json(z.looseObject({}).refine(later))],
    ['zod, nested', () => nested(z.looseObject({}).refine(later))],
    ['valibot', () => withSchema(string, v.pipeAsync(v.string(), v.checkAsync(failing)))],
    ['valibot, of data', () => json(v.pipeAsync(v.object({ a: v.string() }), v.checkAsync(failing)))],
  ])('throws where it is given: %s', (_, define) => {
    expect(define).toThrow(message)
  })

  it('is told of when it shows only with a value, and refuses it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const late = json(z.object({ id: z.string().refine(later) }))
    expect(late.parse('{"id":"a"}')).toBeUndefined()
    expect(late.serialize({ id: 'a' })).toBeUndefined()
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(message))
    await new Promise((resolve) => setTimeout(resolve))
  })
})

describe.each([
  ['zod', z.object({ min: z.number(), tags: z.array(z.string()) })],
  ['valibot', v.object({ min: v.number(), tags: v.array(v.string()) })],
  ['arktype', type({ min: 'number', tags: 'string[]' })],
])('json of a schema of %s', (_, schema) => {
  const filter = json<{ min: number; tags: string[] }>(schema)

  writes(filter, [[{ min: 3, tags: ['a'] }, '{"min":3,"tags":["a"]}']])
  refuses(filter, ['{}', '{"min":"3","tags":[]}', '{"min":3,"tags":"a"}', 'null', '[]', ''])
  cannotCarry(filter, [{ min: 3 }, { min: NaN, tags: [] }, { min: 3, tags: [1] }, null, undefined])

  it('is called json in issues', () => {
    expect(filter.kind).toBe('json')
  })
})

describe('json of a schema', () => {
  it('cannot carry what the schema would leave out, or what JSON would', () => {
    const strict = json(z.object({ a: z.number() }))
    expect(strict.serialize({ a: 1, b: 2 } as { a: number })).toBeUndefined()
    expect(strict.parse('{"a":1,"b":2}')).toEqual({ a: 1 })
    expect(json(z.object({ at: z.coerce.date() })).serialize({ at: new Date(0) })).toBeUndefined()
  })

  it('reads what a schema adds', () => {
    const withDefault = json(z.object({ size: z.number().default(20) }))
    expect(withDefault.parse('{}')).toEqual({ size: 20 })
    expect(withDefault.serialize({ size: 20 })).toBe('{"size":20}')
  })
})

describe.each([
  ['zod', z.object({ ids: z.array(z.string()), min: z.coerce.number().default(0) })],
  [
    'valibot',
    v.object({
      ids: v.array(v.string()),
      min: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number()), 0),
    }),
  ],
  ['arktype', type({ ids: 'string[]', min: type('string.numeric.parse | number').default(0) })],
])('nested of a schema of %s', (_, schema) => {
  const filter = nested<{ ids: string[]; min: number }>(schema as never)

  writes(filter, [
    [
      { ids: ['a'], min: 3 },
      [
        ['[ids][0]', 'a'],
        ['[min]', '3'],
      ],
    ],
  ])
  reads(filter, [[[['[ids][]', 'a']], { ids: ['a'], min: 0 }]])
  refuses(filter, [
    [['[ids]', 'a']],
    [
      ['[ids][0]', 'a'],
      ['[min]', 'x'],
    ],
    [['[min]', '3']],
    '',
    'x',
  ])
  cannotCarry(filter, [{ ids: 'a', min: 3 }, { ids: ['a'] }, { ids: ['a'], min: NaN }, null, undefined])

  it('gives an app nothing that it does not expect', () => {
    const urlState = defineUrlState({
      initialState: { v: { ids: [] as string[], min: 0 } },
      params: { v: filter },
    })
    const { state, issues } = urlState.read('/?v[ids]=a')
    expect(state.v.ids.map((id) => id)).toEqual([])
    expect(issues).toMatchObject([{ kind: 'unreadable', received: 'v[ids]=a' }])
  })
})
