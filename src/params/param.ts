import type { Serializer } from '../serializers/serializer'
import { validateOptions } from './validation/validateOptions'

/** What may be said of a param beside its serializer. */
export interface ParamOptions<T> {
  /** Its name in the query string. Default: the name of the field. */
  key?: string
  /** The history entry that a change of this param asks for. Default: `'replace'`. */
  history?: 'push' | 'replace'
  /** The value that an absent param means. Default: the reducer's initial value. */
  default?: T
  /** Whether the param is written although it has its default value. Default: `false`. */
  keepDefault?: boolean
  /**
   * Whether a link without this param keeps the state's value instead of setting the default. At the start under
   * `initial: 'url'` it sets the default all the same. Default: `false`.
   */
  retain?: boolean
  /** How many ms the URL waits for the value to rest; the store never waits. Default: `0`. */
  debounce?: number
}

/** A leaf of the declaration: a serializer with options. */
export interface Param<T, In = T> {
  readonly serializer: Serializer<T, In>
  /** Their default is of the serializer's type: `param` has seen to it. */
  readonly options: ParamOptions<unknown>
}

/**
 * Gives a param options: its name in the URL, its history entry, its default.
 *
 * Guaranteed: an option that is unknown or of the wrong type throws here, with its name. A bare serializer is a
 * param with no options.
 *
 * @example
 * const q = param(string, { key: 'q', debounce: 300 })
 */
export function param<T, In = T>(
  serializer: Serializer<T, In>,
  options: ParamOptions<NoInfer<In>> = {},
): Param<T, In> {
  if (process.env.NODE_ENV !== 'production') validateOptions(serializer, options)
  const made: Marked<T, In> = { serializer, options, [mark]: true }
  return made
}

/** The param that a node of the declaration is, if it is a leaf. */
export function asParam(node: unknown): Param<unknown> | undefined {
  if (isSerializer(node)) return { serializer: node, options: {} }
  return (node as Marked<unknown> | null | undefined)?.[mark] ? (node as Param<unknown>) : undefined
}

// Fields of a state may have any name, so a param is known by a symbol; the same for two copies of this library.
const mark = Symbol.for('redux-url-state/param')
type Marked<T, In = T> = Param<T, In> & { readonly [mark]: true }

function isSerializer(node: unknown): node is Serializer<unknown> {
  return typeof (node as Serializer<unknown> | undefined)?.parse === 'function'
}
