import type { Serializer } from '../serializers/serializer'
import { checkOptions } from './checkOptions'

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
  /** Whether a link without this param keeps the state's value instead of setting the default. Default: `false`. */
  retain?: boolean
  /** How many ms the URL waits for the value to rest; the store never waits. Default: `0`. */
  debounce?: number
}

/** A leaf of the declaration: a serializer with options. */
export interface Param<T> {
  readonly serializer: Serializer<T>
  readonly options: ParamOptions<T>
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
export function param<T>(serializer: Serializer<T>, options: ParamOptions<T> = {}): Param<T> {
  if (process.env.NODE_ENV !== 'production') checkOptions(serializer, options)
  return { serializer, options }
}

/** The param that a node of the declaration is, if it is a leaf. */
export function asParam(node: unknown): Param<unknown> | undefined {
  if (isSerializer(node)) return { serializer: node, options: {} }
  return isSerializer((node as Param<unknown> | undefined)?.serializer) ? (node as Param<unknown>) : undefined
}

function isSerializer(node: unknown): node is Serializer<unknown> {
  return typeof (node as Serializer<unknown> | undefined)?.parse === 'function'
}
