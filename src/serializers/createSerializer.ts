import { configError } from '../errors/configError'
import { withRoundTrip } from './internal/withRoundTrip'
import { sameRaw, textSerializer } from './serializer'
import type { Serializer } from './serializer'

/** What {@link createSerializer} needs: two functions on strings, and how values compare. */
export interface SerializerParts<T> {
  serialize: (value: T) => string
  parse: (text: string) => T | undefined
  /** Default: two values are equal when their texts are. */
  equals?: (a: T, b: T) => boolean
  /** Its name in issues. Default: `'custom'`. */
  kind?: string
}

/**
 * Makes a serializer from two functions on strings.
 *
 * A `parse` that throws or returns `undefined` says "not mine": the param is its default, plus an issue. A
 * `serialize` that throws, or returns no string, says that a link cannot carry the value; so does a text that `parse`
 * refuses, or makes another value of.
 *
 * @example
 * const width = createSerializer<number>({
 *   serialize: (pixels) => `${pixels}px`,
 *   parse: (text) => (/^\d+px$/.test(text) ? parseInt(text, 10) : undefined),
 * })
 */
export function createSerializer<T>(parts: SerializerParts<T>): Serializer<T> {
  if (process.env.NODE_ENV !== 'production') checkParts(parts)
  const serialize = (value: T) => {
    const text: unknown = value === undefined ? undefined : parts.serialize(value)
    return typeof text === 'string' ? text : undefined
  }
  const haveOneText = (a: T, b: T) => sameRaw(serialize(a), serialize(b))
  const parse = (text: string) => parts.parse(text)
  return withRoundTrip(textSerializer(parts.kind ?? 'custom', serialize, parse, parts.equals ?? haveOneText))
}

function checkParts<T>(parts: SerializerParts<T> | undefined): void {
  const { kind = 'custom' } = parts ?? {}
  if (typeof kind !== 'string') throw configError("createSerializer's kind to be a text", kind, 'Give it a name')
  for (const name of ['serialize', 'parse'] as const) {
    if (typeof parts?.[name] === 'function') continue
    throw configError(`createSerializer's ${name} to be a function`, parts?.[name], `Give it a ${name} function`)
  }
}
