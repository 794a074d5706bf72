import type { Serializer } from '../serializers/serializer'
import { validateNode } from './validation/validateNode'
import { asParam } from './model/paramDef'
import type { Param, ParamDef, ParamScope } from './model/paramDef'
import type { Fields } from './model/stateAccess'

/** The declaration: the same keys and nesting as the state, with a serializer or a `param(…)` at each leaf. */
export type ParamTree<S> = { readonly [K in FieldOf<S>]?: ParamNode<ValueOf<S, K>> }

/** What may stand for a value of the state: a leaf, or if it is an object with fields, a tree of them. */
export type ParamNode<V> = Leaf<V> | (IsTree<V> extends true ? ParamTree<NonNullable<V>> : never)
type Leaf<V> = Serializer<V> | Param<V>
/** Of `any`, as untyped reducers have, nothing is known, so it may be one. */
type IsTree<V> = 0 extends 1 & V
  ? true
  : [Fields<V>] extends [Fieldless]
    ? false
    : [V] extends [object | undefined]
      ? true
      : false
type Fieldless = readonly unknown[] | Date | undefined
/** The fields of an object, of each kind of it where there are several. */
type FieldOf<S> = S extends Fieldless ? never : Exclude<keyof Fields<S>, Fields<S> extends Fieldless ? unknown : never>
type ValueOf<S, K extends PropertyKey> = S extends unknown ? (K extends keyof Fields<S> ? Fields<S>[K] : never) : never

/** Adds the params of a tree to a list, in the order they are written. */
export function listParams(
  node: unknown,
  scope: ParamScope,
  list: ParamDef[],
  path: readonly string[] = [],
): void {
  if (process.env.NODE_ENV !== 'production') validateNode(node, path, scope.route)
  const leaf = asParam(node)
  const field = path.at(-1) ?? ''
  if (leaf) {
    const { serializer, options } = leaf
    list.push({ ...options, ...scope, key: options.key ?? field, serializer, index: list.length, path, field })
  } else for (const [key, child] of Object.entries(node as object)) listParams(child, scope, list, [...path, key])
}
