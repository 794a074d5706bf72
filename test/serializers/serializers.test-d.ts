import { describe, expectTypeOf, it } from 'vitest'
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
  string,
  timestamp,
  tupleOf,
} from 'redux-url-state'
import type { Serializer } from 'redux-url-state'

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
    // @ts-expect-error from gives a text where integer takes a number
    mapped(integer, { to, from: ({ value }: { value: number }) => `${value}` })
  })

  it('is what its functions take and give', () => {
    const custom = createSerializer({ serialize: (value: boolean) => `${value}`, parse: (text) => text === 'true' })
    expectTypeOf(custom).toEqualTypeOf<Serializer<boolean>>()
  })
})

describe('structure', () => {
  interface Filter {
    readonly text: string
    readonly price: { readonly min: string; readonly max?: string }
    readonly tags: readonly string[]
    readonly rows: { id: 'a' | 'b' }[]
    readonly more?: { readonly deep: string }
  }

  it('is what it is said to be', () => {
    expectTypeOf(json<{ min: number }>()).toEqualTypeOf<Serializer<{ min: number }>>()
    expectTypeOf(nested()).toEqualTypeOf<Serializer<Record<string, string>>>()
    expectTypeOf(nested<Filter>()).toEqualTypeOf<Serializer<Filter>>()
  })

  it('takes no schema', () => {
    // @ts-expect-error json takes nothing
    json({})
    // @ts-expect-error nested takes nothing
    nested({})
  })

  it('nests nothing but texts', () => {
    // @ts-expect-error a number
    nested<{ min: number }>()
    // @ts-expect-error a number or a text
    nested<{ min: number | string }>()
    // @ts-expect-error a boolean, deep down
    nested<{ rows: { on: boolean }[] }>()
    // @ts-expect-error null
    nested<{ min: string | null }>()
    // @ts-expect-error a text alone
    nested<string>()
    // @ts-expect-error anything
    nested<{ min: unknown }>()
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
