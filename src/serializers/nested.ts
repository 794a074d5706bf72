import { parse, stringify } from 'qs'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { deepEqual } from './internal/deepEqual'
import { validate, validateSchema } from './internal/schema'
import { withRoundTrip } from './internal/withRoundTrip'
import { attempt, total } from './serializer'
import type { RawEntry, RawParam, Serializer, Writable } from './serializer'

/** What a URL can hold as {@link nested}: texts in objects and lists, to any depth. */
export interface NestedTexts {
  readonly [key: string]: string | NestedTexts | readonly (string | NestedTexts)[]
}

const deepest = 32
// qs copies an array for each of its items, so its time grows with the square.
const most = 1000

/**
 * An object of texts, one param for each: `filter[price][min]=3`, by the `qs` library.
 *
 * Guaranteed: what is written comes back. Owns every `key[…]` of its key; `{}` is the key alone. Nothing in such a URL
 * tells `3` from `'3'`, or one item from a text, so only a schema says what the values are: of one that makes numbers
 * of texts they are numbers (see {@link withSchema}). What `qs` would not read back cannot be carried: empty objects
 * and arrays inside, `undefined`, keys with unpaired brackets or like those of a prototype (`toString`), an object
 * whose only keys are the places of an array (`{ 0: 'a' }`), more than 32 levels, and more than 1,000 texts.
 *
 * @example
 * nested().serialize({ price: { min: '3' } }) // [['[price][min]', '3']]
 */
export function nested(): Serializer<NestedTexts>
export function nested<T extends object>(schema: StandardSchemaV1<unknown, T>): Serializer<T, Writable<T>>
export function nested(schema?: StandardSchemaV1): Serializer<never, unknown> {
  if (process.env.NODE_ENV !== 'production' && schema) validateSchema('nested', schema, [{}, { a: 'a' }])
  return withRoundTrip<never, unknown>({
    kind: 'nested',
    shape: 'bracketed',
    format: schema && { schema: schema['~standard'].vendor },
    serialize: (value) => (value === undefined ? undefined : write(value)), // qs has a text for it
    parse(raw, skip) {
      const rest: RawEntry[] = []
      const texts = attempt(() => read(typeof raw === 'string' ? raw : firstOfEach(raw, rest)))
      if (texts === undefined || (rest.length > 0 && !skip)) return undefined
      const value = schema ? validate(schema, texts)?.value : texts
      if (value !== undefined) for (const entry of rest) skip?.(entry.join('='))
      return value as never // it is what is asked for: texts, or what the schema makes of them
    },
    equals: total(deepEqual),
  })
}

// qs is given texts in which only its own marks are escaped, so that percent-encoding stays what it is elsewhere.
const escapeMarks = (text: string) => text.replace(/[%&=]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
const unescapeMarks = (text: string) =>
  text.replace(/%(25|26|3d)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function write(value: unknown): RawParam {
  const text = stringify({ '': value }, { encoder: (part: unknown) => escapeMarks(String(part)) })
  if (text === '') return ''
  return text.split('&').map((pair): RawEntry => {
    const equals = pair.indexOf('=')
    return [unescapeMarks(pair.slice(0, equals)), unescapeMarks(pair.slice(equals + 1))]
  })
}

/** The entries of names that have not been there before; a plain one is none beside them. */
function firstOfEach(raw: readonly RawEntry[], rest: RawEntry[]): readonly RawEntry[] {
  const seen = new Set([''])
  return raw.filter((entry) => {
    const [suffix] = entry
    const isFirst = !seen.has(suffix)
    if (!isFirst) rest.push(entry)
    if (!suffix.endsWith('[]')) seen.add(suffix)
    return isFirst
  })
}

/** The texts of a raw param; undefined if they could not be written as they were read. */
function read(raw: RawParam): unknown {
  const texts = readAny(raw)
  return deepEqual(readAny(write(texts)), texts) ? texts : undefined
}

function readAny(raw: RawParam): unknown {
  if (raw === '') return {}
  // qs would make a guess of a plain key beside bracketed ones.
  if (typeof raw === 'string' || raw.length > most || raw.some(([suffix]) => suffix === '')) return undefined
  const text = raw.map(([suffix, value]) => `k${escapeMarks(suffix)}=${escapeMarks(value)}`).join('&')
  const { k } = parse(text, {
    decoder: unescapeMarks,
    depth: deepest,
    strictDepth: true,
    parameterLimit: Infinity,
    // An index past the number of entries would have to be padded, at any length.
    arrayLimit: raw.length,
    allowPrototypes: false,
  })
  return k
}
