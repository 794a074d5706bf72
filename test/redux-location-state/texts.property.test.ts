import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect } from 'vitest'
import { defineUrlState } from 'redux-url-state'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import type { ParamSetup } from 'redux-url-state/redux-location-state'
import { property } from '../property'
import { newTexts, oldTexts, oldVersions } from './oldLibrary'

const marks = ['-', ',', '%', '2', 'D', 'C', '5', '7', 'E', '~', ' ', 'a', 'B', 'é', '漢', '😀', '+', '&', '=', '?', '#', '/']
const escapes = ['%2D', '%2C', '%25', '%7E', '%7E002C', '%E4', '.', '_', '!', "'", '(', '*', '|', '\ud800', '\u0000', 'null']
const unit = fc.constantFrom(...marks, ...escapes)
const anyText = fc.oneof(
  fc.array(unit, { maxLength: 5 }).map((units) => units.join('')),
  fc.constantFrom('a', 'b', 'rock and roll', 'naïve', '10', ''),
)
const delimiter = fc.constantFrom('-', ',', '--', '|', ' ', '_', '%', '2', 'ab', '~', '😀', '. ', '%-', '')
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(1e21, -1e-7, 0, -0, NaN, Infinity, -Infinity))
const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })

interface Kind {
  readonly param: object
  readonly value: fc.Arbitrary<unknown>
  /** What the old library reads of its own text and this one refuses, or takes for something else. */
  readonly differs?: (value: never) => boolean
}
const list = fc.array(anyText, { maxLength: 4 })
const kinds: Readonly<Record<string, Kind>> = {
  text: { param: {}, value: anyText },
  number: { param: { type: 'number' }, value: number, differs: Number.isNaN },
  bool: { param: { type: 'bool' }, value: fc.boolean() },
  date: { param: { type: 'date' }, value: day.map((date) => new Date(date.toISOString().slice(0, 10))) },
  array: { param: { type: 'array' }, value: list, differs: isOneEmptyText },
  'array that keeps its order': {
    param: { type: 'array', options: { keepOrder: true } },
    value: list,
    differs: isOneEmptyText,
  },
  object: { param: { type: 'object' }, value: fc.dictionary(anyText, anyText, { maxKeys: 4 }) },
  flags: {
    param: { type: 'object', options: { isFlags: true } },
    value: fc.dictionary(anyText, fc.boolean(), { maxKeys: 4 }),
    // A name with what is now the escape of a hyphen.
    differs: (value: object) => Object.keys(value).some((name) => /%(25)*2D/.test(name)),
  },
  'params of their own functions': {
    param: {
      options: {
        serialize: (value: readonly string[] | undefined) => value && JSON.stringify(value),
        parse: (raw: string) => JSON.parse(raw) as unknown,
      },
    },
    value: list,
  },
}

function isOneEmptyText(value: readonly string[]): boolean {
  return value.length === 1 && value[0] === ''
}

function declare(param: object) {
  const setup = { '/p': { key: { stateKey: 'value', ...param } } } as ParamSetup
  const reducer = () => ({ value: undefined as unknown })
  return { setup, urlState: defineUrlState({ reducer, ...paramsFrom(setup, reducer) }) }
}

/** Checks one value of a kind against all versions: what any of them reads back of its own text. */
function check({ param, differs }: Kind, value: unknown): void {
  const { setup, urlState } = declare(param)
  const search = urlState.write({ value }, '/p')
  for (const [name, old] of Object.entries(oldVersions)) {
    const before = old.write(setup, { value }, '/p')
    const isReadable = before !== undefined && before !== '' && sameValue(old.read(setup, '/p', before)?.['value'], value)
    if (!isReadable || differs?.(value as never)) continue
    expect(urlState.read(`/p${before}`).state.value).toEqual(value)
    if (name !== '2.1.0') expect(newTexts(search)).toEqual(oldTexts(before))
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b)
}

describe('beside the real redux-location-state, the same text is written, and every text it reads back is read alike', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    property(name, [kind.value], (value) => check(kind, value))
  }

  property('array with any delimiter', [list, delimiter, fc.boolean()], (value, delimiterOf, keepOrder) => {
    const param = { type: 'array', options: { delimiter: delimiterOf, keepOrder } }
    check({ param, value: list, differs: isOneEmptyText }, value)
  })
})

describe('what is written comes back, also where it did not', () => {
  const readBack = (param: object, value: unknown) => {
    const { urlState } = declare(param)
    const search = urlState.write({ value }, '/p')
    return { search, state: urlState.read(`/p${search}`).state.value }
  }

  property('a text', [anyText], (value) => {
    expect(readBack({}, value).state).toBe(value)
  })

  property('a number', [number], (value) => {
    expect(readBack({ type: 'number' }, value).state).toBe(Number.isNaN(value) ? undefined : value)
  })

  property('an array with any delimiter', [list, delimiter], (value, delimiterOf) => {
    const { state } = readBack({ type: 'array', options: { delimiter: delimiterOf, keepOrder: true } }, value)
    expect(state).toEqual(isOneEmptyText(value) ? undefined : value)
  })

  property('an object', [fc.dictionary(anyText, anyText, { maxKeys: 4, noNullPrototype: true })], (value) => {
    expect(readBack({ type: 'object' }, value).state).toEqual(value)
  })

  property('flags', [fc.uniqueArray(anyText, { maxLength: 4 })], (names) => {
    const value = Object.fromEntries(names.map((name) => [name, true]))
    expect(readBack({ type: 'object', options: { isFlags: true } }, value).state).toEqual(names.includes('') ? undefined : value)
  })
})
