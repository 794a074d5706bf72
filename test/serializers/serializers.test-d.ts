import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import {
  arrayOf,
  bigint,
  boolean,
  createSerializer,
  date,
  dateString,
  dateTime,
  flags,
  float,
  hex,
  index,
  integer,
  json,
  mapped,
  nested,
  nullable,
  oneOf,
  optional,
  record,
  refined,
  string,
  timestamp,
  tupleOf,
  withSchema,
} from 'redux-url-state'
import type { NestedTexts, Serializer } from 'redux-url-state'

describe('a serializer is of the type that its field has', () => {
  it('is one value', () => {
    expectTypeOf(string).toEqualTypeOf<Serializer<string>>()
    expectTypeOf(integer).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(float).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(bigint).toEqualTypeOf<Serializer<bigint>>()
    expectTypeOf(hex).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(index).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(boolean).toEqualTypeOf<Serializer<boolean>>()
    expectTypeOf(date).toEqualTypeOf<Serializer<Date>>()
    expectTypeOf(dateTime).toEqualTypeOf<Serializer<Date>>()
    expectTypeOf(dateString).toEqualTypeOf<Serializer<string>>()
    expectTypeOf(timestamp).toEqualTypeOf<Serializer<number>>()
  })

  it('is one of the choices, without as const', () => {
    expectTypeOf(oneOf(['a', 1, true])).toEqualTypeOf<Serializer<'a' | 1 | true>>()
    // @ts-expect-error an object has no text
    oneOf([{}])
  })

  it('is a collection of its items', () => {
    expectTypeOf(arrayOf(integer)).toEqualTypeOf<Serializer<number[], readonly number[]>>()
    expectTypeOf(tupleOf([integer, string])).toEqualTypeOf<Serializer<[number, string], readonly [number, string]>>()
    expectTypeOf(record(integer)).toEqualTypeOf<Serializer<Record<string, number>, Readonly<Record<string, number>>>>()
    expectTypeOf(flags(['a', 'b'])).toEqualTypeOf<Serializer<Record<'a' | 'b', boolean>>>()
    // @ts-expect-error an option that is none
    arrayOf(integer, { seperator: ';' })
    // @ts-expect-error no serializer
    tupleOf([integer, 'string'])
    // @ts-expect-error no name
    flags([1])
  })

  it('is what it wraps, and one value more', () => {
    expectTypeOf(nullable(integer)).toEqualTypeOf<Serializer<number | null>>()
    expectTypeOf(optional(integer)).toEqualTypeOf<Serializer<number | undefined>>()
    expectTypeOf(optional(nullable(oneOf(['a'])))).toEqualTypeOf<Serializer<'a' | null | undefined>>()
  })

  it('is what it is mapped to', () => {
    const to = (value: number) => ({ value })
    expectTypeOf(mapped(integer, { to, from: ({ value }) => value })).toEqualTypeOf<Serializer<{ value: number }>>()
    const point = mapped(tupleOf([float, float]), { to: ([x, y]) => ({ x, y }), from: (p) => [p.x, p.y] })
    expectTypeOf(point).toEqualTypeOf<Serializer<{ x: number; y: number }>>()
    // @ts-expect-error three numbers are no pair
    mapped(tupleOf([float, float]), { to: ([x, y]) => ({ x, y }), from: (p) => [p.x, p.y, 1] })
    // @ts-expect-error from gives a text where integer takes a number
    mapped(integer, { to, from: ({ value }: { value: number }) => `${value}` })
  })

  it('is what its functions take and give', () => {
    const custom = createSerializer({ serialize: (value: boolean) => `${value}`, parse: (text) => text === 'true' })
    expectTypeOf(custom).toEqualTypeOf<Serializer<boolean>>()
  })
})

describe('structure', () => {
  const shape = z.object({ text: z.string(), price: z.object({ min: z.coerce.number() }), tags: z.array(z.string()) })
  interface Filter {
    text: string
    price: { min: number }
    tags: string[]
  }

  it('is what it is said to be', () => {
    expectTypeOf(json<{ min: number }>()).toEqualTypeOf<Serializer<{ min: number }>>()
    expectTypeOf(nested()).toEqualTypeOf<Serializer<NestedTexts>>()
  })

  it('is what a schema makes of it', () => {
    expectTypeOf(json(shape)).toEqualTypeOf<Serializer<Filter>>()
    expectTypeOf(nested(shape)).toEqualTypeOf<Serializer<Filter>>()
    expectTypeOf(json(v.object({ min: v.number() }))).toEqualTypeOf<Serializer<{ min: number }>>()
    expectTypeOf(json(type({ min: 'number' }))).toEqualTypeOf<Serializer<{ min: number }>>()
    expectTypeOf(withSchema(string, z.enum(['a', 'b']))).toEqualTypeOf<Serializer<'a' | 'b'>>()
    expectTypeOf(withSchema(integer, v.pipe(v.number(), v.minValue(1)))).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(withSchema(arrayOf(string), z.array(z.string()).max(3))).toEqualTypeOf<
      Serializer<string[], readonly string[]>
    >()
    // @ts-expect-error what a schema makes of a text is a text here, and no number
    withSchema(string, z.coerce.number())
    // @ts-expect-error no schema
    json({})
    // @ts-expect-error no schema
    nested({})
  })

  it('is a part of its values where they are refined', () => {
    expectTypeOf(refined(integer, (value) => value > 0)).toEqualTypeOf<Serializer<number>>()
    expectTypeOf(refined(string, (value): value is 'a' | 'b' => value === 'a')).toEqualTypeOf<Serializer<'a' | 'b'>>()
    expectTypeOf(refined(arrayOf(string), (list) => list.length < 3)).toEqualTypeOf<
      Serializer<string[], readonly string[]>
    >()
    // @ts-expect-error a number has no length
    refined(integer, (value) => value.length > 0)
  })

  it('holds texts where no schema says what they are', () => {
    // @ts-expect-error a list may as well be a text, if it has one item
    expectTypeOf<Serializer<{ ids: string[] }>>(nested())
    // @ts-expect-error a type is no schema
    nested<{ ids: string[] }>()
  })
})

describe('a serializer of another type is an error', () => {
  it('in the state of its field', () => {
    // @ts-expect-error a text is no number
    expectTypeOf<Serializer<string>>(integer)
    // @ts-expect-error a field of a | b takes values that this one cannot write
    expectTypeOf<Serializer<'a' | 'b'>>(oneOf(['a']))
    // @ts-expect-error a field that is never null is given null
    expectTypeOf<Serializer<string>>(nullable(string))
  })
})
