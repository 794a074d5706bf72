import { configError } from '../errors/configError'
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
 * `serialize` that throws, or returns no string, says that a link cannot carry the value.
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
  const made: Serializer<T> = textSerializer(
    parts.kind ?? 'custom',
    serialize,
    (text) => parts.parse(text),
    parts.equals ?? ((a, b) => sameRaw(made.serialize(a), made.serialize(b))),
  )
  return made
}

function checkParts<T>(parts: SerializerParts<T> | undefined): void {
  const { kind = 'custom' } = parts ?? {}
  if (typeof kind !== 'string') throw configError("createSerializer's kind to be a text", kind, 'Give it a name')
  for (const name of ['serialize', 'parse'] as const) {
    if (typeof parts?.[name] === 'function') continue
    throw configError(`createSerializer's ${name} to be a function`, parts?.[name], `Give it a ${name} function`)
  }
}
