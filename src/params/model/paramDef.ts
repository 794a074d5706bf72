import type { Serializer } from '../../serializers/serializer'
import type { StateAccess } from './stateAccess'

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

/** One declared param, as the rest of the library uses it. */
export interface ParamDef extends ParamOptions<unknown> {
  /** Its place among all the params that a declaration has ever had. */
  readonly index: number
  /** Its field's place in the state: `['search', 'text']`. */
  readonly path: readonly string[]
  /** The last of its path. */
  readonly field: string
  readonly key: string
  readonly serializer: Serializer<unknown>
  /** The pattern of the paths that it is in force on; without one, on all. */
  readonly route: string | undefined
  /** How the objects on its path are read that are not plain, where the declaration says so. */
  readonly access: StateAccess
}

/** What the params of a tree have in common. */
export type ParamScope = Pick<ParamDef, 'route' | 'access'>

/** The path of a param as a text, for messages: `search.text`. */
export function nameOf({ path }: ParamDef): string {
  return path.join('.')
}

/** The param that a node of the declaration is, if it is a leaf. */
export function asParam(node: unknown): Param<unknown> | undefined {
  if (isSerializer(node)) return { serializer: node, options: {} }
  return (node as MarkedParam<unknown> | null | undefined)?.[paramMark] ? (node as Param<unknown>) : undefined
}

// Fields of a state may have any name, so a param is known by a symbol; the same for two copies of this library.
export const paramMark = Symbol.for('redux-url-state/param')
export type MarkedParam<T, In = T> = Param<T, In> & { readonly [paramMark]: true }

function isSerializer(node: unknown): node is Serializer<unknown> {
  return typeof (node as Serializer<unknown> | undefined)?.parse === 'function'
}
