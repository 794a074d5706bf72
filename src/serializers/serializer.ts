import { configError } from './configError'

/**
 * What the query string holds for one param, decoded: one text (`q=x`), or several entries in their order.
 *
 * An entry's suffix is what follows the key in its name: `''` for a repeated key (`tag=a&tag=b`),
 * `'[price][min]'` for a bracketed one. A param of one entry with no suffix is always the plain text.
 */
export type RawParam = string | readonly RawEntry[]
export type RawEntry = readonly [suffix: string, text: string]

/**
 * Turns one typed value into query text and back.
 *
 * Guaranteed of every serializer here: `parse(serialize(v))` equals `v`, by its own `equals`, for every value it
 * can carry; `serialize` gives `undefined` for one it cannot (`NaN` in `integer`) and `parse` gives `undefined`
 * for a text that is none of its own. Neither throws. `undefined` as a value (`optional`) is told from a failure
 * by its having a text of its own.
 */
export interface Serializer<Out, In = Out> {
  /** Its name in issues and in `describe()`: `'integer'`. */
  readonly kind: string
  /** Which params of its key it reads: the first one, all of them, or also `key[…]`. */
  readonly shape: 'text' | 'repeated' | 'bracketed'
  readonly serialize: (value: In) => RawParam | undefined
  readonly parse: (raw: RawParam) => Out | undefined
  readonly equals: (a: In, b: In) => boolean
}

/** What {@link createSerializer} needs: two functions on strings, and how values compare. */
export interface SerializerParts<T> {
  serialize: (value: T) => string
  parse: (text: string) => T | undefined
  equals?: (a: T, b: T) => boolean
}

/**
 * Makes a serializer from two functions on strings.
 *
 * A `parse` that throws or returns `undefined` says "not mine": the param is its default, plus an issue. A
 * `serialize` that throws, or returns no string, says that a link cannot carry the value. Without `equals`, two
 * values are equal when their texts are.
 *
 * @example
 * const percent = createSerializer<number>({
 *   serialize: (share) => `${share * 100}pc`,
 *   parse: (text) => (/^\d+pc$/.test(text) ? parseInt(text, 10) / 100 : undefined),
 * })
 */
export function createSerializer<T>(parts: SerializerParts<T>): Serializer<T> {
  for (const name of ['serialize', 'parse'] as const) {
    if (typeof parts?.[name] !== 'function') {
      throw configError(`createSerializer's ${name} to be a function`, parts?.[name], `Give it a ${name} function`)
    }
  }
  const serialize = (value: T): string | undefined => {
    if (value === undefined) return undefined
    const text: unknown = attempt(() => parts.serialize(value))
    return typeof text === 'string' ? text : undefined
  }
  return {
    kind: 'custom',
    shape: 'text',
    serialize,
    parse: (raw) => (typeof raw === 'string' ? attempt(() => parts.parse(raw)) : undefined),
    equals: parts.equals ?? ((a, b) => Object.is(a, b) || sameRaw(serialize(a), serialize(b))),
  }
}

/** Whether two raw params say the same. Two absent ones do not: nothing is known of either. */
export function sameRaw(a: RawParam | undefined, b: RawParam | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.length === b.length && a.every(([suffix, text], i) => suffix === b[i]?.[0] && text === b[i]?.[1])
}

/** The value in a raw param, boxed so that a value of `undefined` differs from "not mine". */
export function parseRaw<T>(serializer: Serializer<T>, raw: RawParam): { readonly value: T } | undefined {
  const value = serializer.parse(raw)
  if (value !== undefined) return { value }
  // Only a serializer of T | undefined gives undefined a text, so here undefined is a T.
  return sameRaw(serializer.serialize(value as T), raw) ? { value: value as T } : undefined
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
