import fc from 'fast-check'
import { describe, it } from 'vitest'
import { arrayOf, float, integer, nested, nullable, optional, record, string, tupleOf } from 'redux-url-state'
import type { RawEntry, RawParam } from 'redux-url-state'
import { oneText } from './kinds'

const length = 200_000
const units = [
  '9',
  '0',
  '~',
  ',',
  ':',
  '-',
  ' ',
  '.',
  'T',
  'null',
  'undefined',
  '1e',
  '1.',
  'a:',
  '~,',
  '[',
  '{"a":',
  '"',
]
const endless = units.map((unit) => unit.repeat(length / unit.length))

const hostile: readonly RawParam[] = [
  ...endless,
  // A pattern that could match in many ways tries them all only when the end is wrong.
  ...endless.map((text) => `${text}!`),
  ...endless.map((text) => `-${text}T`),
  '['.repeat(length / 2) + ']'.repeat(length / 2),
  Array.from({ length: 100_000 }, (): RawEntry => ['', '1']),
  Array.from({ length: 100_000 }, (_, at): RawEntry => [`[${at}]`, '1']),
  Array.from({ length: 1000 }, (_, at): RawEntry => [`[a][${999 - at}]`, '1']),
  Array.from({ length: 1000 }, (): RawEntry => ['[a]'.repeat(1000), '1']),
  Array.from({ length: 2 }, (): RawEntry => ['['.repeat(length), ']'.repeat(length)]),
  [
    ['[999999999]', '1'],
    ['[a]', '1'],
  ],
]
const shown = (raw: RawParam) =>
  typeof raw === 'string' ? `${raw.slice(0, 10)}…${raw.slice(-2)}` : fc.stringify(raw.slice(0, 1)).slice(0, 24)

const serializers = [
  ...oneText.map(({ serializer }) => serializer),
  arrayOf(integer),
  arrayOf(arrayOf(arrayOf(string))),
  arrayOf(string, { repeat: true, sorted: true }),
  tupleOf([float, float]),
  record(string),
  record(record(integer)),
  nested(),
  nullable(string),
  optional(nullable(arrayOf(optional(string)))),
]

describe('law 9, total', () => {
  it.each(hostile.map((raw) => [shown(raw), raw] as const))('%j is read in the time its length takes', (_, raw) => {
    for (const serializer of serializers) serializer.parse(raw)
  })
})
