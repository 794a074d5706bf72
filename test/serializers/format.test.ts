import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  arrayOf,
  boolean,
  createSerializer,
  flags,
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
  tupleOf,
  withSchema,
} from 'redux-url-state'
import type { Serializer } from 'redux-url-state'

describe('the format of a serializer', () => {
  it.each<readonly [serializer: Pick<Serializer<never>, 'kind' | 'format'>, format: unknown]>([
    [string, undefined],
    [oneOf(['a', 1]), { choices: ['a', 1] }],
    [boolean, { choices: [true, false] }],
    [arrayOf(string), { item: string, separator: ',', sorted: false, repeat: false }],
    [arrayOf(string, { repeat: true, sorted: true }), { item: string, separator: ',', sorted: true, repeat: true }],
    [tupleOf([integer, string]), { items: [integer, string] }],
    [record(integer, { colon: '-' }), { item: integer, separator: ',', colon: '-' }],
    [flags(['a'], { separator: '.' }), { names: ['a'], separator: '.' }],
    [nullable(integer), { inner: integer }],
    [optional(integer), { inner: integer }],
    [mapped(integer, { to: String, from: Number }), { inner: integer }],
    [refined(integer, () => true), { inner: integer }],
    [withSchema(integer, z.number()), { inner: integer, schema: 'zod' }],
    [json(), undefined],
    [json(z.unknown()), expect.objectContaining({ schema: 'zod' })],
    [nested(), undefined],
    [nested(z.looseObject({})), { schema: 'zod' }],
    [createSerializer({ serialize: String, parse: Number }), undefined],
  ])('says what decides its texts: %#', (serializer, format) => {
    expect(serializer.format).toEqual(format)
  })
})
