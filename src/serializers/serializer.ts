import { configError } from '../errors/configError'

/**
 * What the query string holds for one param, decoded: one text (`q=x`), or several entries in their order.
 *
 * An entry's suffix is what follows the key in its name: `''` for a repeated key (`tag=a&tag=b`),
 * `'[price][min]'` for a bracketed one. A param of one entry with no suffix is always the plain text.
 */
export type RawParam = string | readonly RawEntry[]
/** One entry of a raw param: what follows the key in its name, and its text. */
export type RawEntry = readonly [suffix: string, text: string]

/** Is called with the text of each part of a raw param that is left out of its value. */
export type Skip = (text: string) => void

/**
 * Turns one typed value into query text and back.
 *
 * Guaranteed of every serializer here: `parse(serialize(v))` equals `v`, by its own `equals`, for every value it
 * can carry; `serialize` gives `undefined` for one it cannot (`NaN` in `integer`) and `parse` gives `undefined`
 * for a text that is none of its own. Neither throws. `undefined` as a value (`optional`) is told from a failure
 * by its having a text of its own.
 */
export interface Serializer<Out, In = Out> {
  /** Its name in issues: `'integer'`. */
  readonly kind: string
  /** How it is written: as one text, as a param for each item, or as `key[…]`. */
  readonly shape: 'text' | 'repeated' | 'bracketed'
  readonly serialize: (value: In) => RawParam | undefined
  /** With `skip`, a collection leaves out the items that are not its own, as long as one is. */
  readonly parse: (raw: RawParam, skip?: Skip) => Out | undefined
  readonly equals: (a: In, b: In) => boolean
  /**
   * What decides its texts beside its kind, as plain data and serializers: `{ item, separator }`. Two serializers of
   * one kind and one format write the same texts, but for functions of somebody else's.
   */
  readonly format?: Readonly<Record<string, unknown>> | undefined
}

/** What a serializer of `T` may be given to write: of an array, one that is readonly will do. */
export type Writable<T> = T extends readonly unknown[] ? Readonly<T> : T

/** Makes a serializer of one text from two functions that may throw, or give `undefined`, for what is not theirs. */
export function textSerializer<T, In = T>(
  kind: string,
  serialize: (value: In) => string | undefined,
  parse: (text: string, skip?: Skip) => T | undefined,
  equals: (a: In, b: In) => boolean = Object.is,
  format?: Serializer<T, In>['format'],
): Serializer<T, In> {
  return {
    kind,
    shape: 'text',
    format,
    serialize: (value) => attempt(() => serialize(value)),
    parse: (raw, skip) => (typeof raw === 'string' ? attempt(() => parse(raw, skip)) : undefined),
    equals: total(equals),
  }
}

/** An equality that does not throw: values it cannot look into are equal when they are the same one. */
export function total<T>(equals: (a: T, b: T) => boolean): (a: T, b: T) => boolean {
  return (a, b) => Object.is(a, b) || attempt(() => equals(a, b)) === true
}

/** Whether two raw params say the same. Two absent ones do not: nothing is known of either. */
export function sameRaw(a: RawParam | undefined, b: RawParam | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a !== undefined && a === b
  return a.length === b.length && a.every(([suffix, text], i) => suffix === b[i]?.[0] && text === b[i]?.[1])
}

/** The value in a raw param, boxed so that a value of `undefined` differs from "not mine". */
export function parseRaw<T, In>(
  serializer: Serializer<T, In>,
  raw: RawParam,
  skip?: Skip,
): { readonly value: T } | undefined {
  const value = attempt(() => serializer.parse(raw, skip))
  if (value !== undefined) return { value }
  // Only a serializer of T | undefined gives undefined a text, so here undefined is a T, and an In.
  const written = attempt(() => serializer.serialize(value as In))
  return sameRaw(written, raw) ? { value: value as T } : undefined
}

/** What a function gives; `undefined` if it throws. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** Throws for what is no serializer: an import cycle leaves `undefined` in the place of one. */
export function validateInner(wrapper: string, inner: unknown): void {
  if (typeof (inner as { parse?: unknown } | null | undefined)?.parse === 'function') return
  throw configError(`${wrapper} to be given a serializer`, inner, 'Give one, such as string')
}
