import type { Serializer } from '../serializers/serializer'
import { validateNode } from './validation/validateNode'
import { asParam } from './model/paramDef'
import type { Param, ParamDef, ParamScope } from './model/paramDef'
import type { Fields } from './model/stateAccess'

/** The declaration: the same keys and nesting as the state, with a serializer or a `param(…)` at each leaf. */
export type ParamTree<S> =
  IsUnion<S> extends true ? TreeRefusal<S, TreeOfUnion> : { readonly [K in FieldOf<S>]?: ParamNode<Fields<S>[K]> }

/** What may stand for a value of the state: a leaf, or if it is an object with fields, a tree of them. */
export type ParamNode<V> = Serializer<V> | Param<V> | NotCalled | TreeOf<V>

// Of any, as untyped reducers have, nothing is known, so it may be one.
type TreeOf<V> = 0 extends 1 & V
  ? ParamTree<V>
  : [Fields<V>] extends [Fieldless]
    ? never
    : [V] extends [object | undefined]
      ? ParamTree<NonNullable<V>>
      : [V] extends [object | null | undefined]
        ? TreeRefusal<NonNullable<V>, TreeOfNullable>
        : never
type Fieldless = readonly unknown[] | Date | undefined
type FieldOf<S> = S extends Fieldless ? never : Exclude<keyof Fields<S>, Fields<S> extends Fieldless ? unknown : never>
type IsUnion<S, All = S> = 0 extends 1 & S ? false : S extends unknown ? ([All] extends [S] ? false : true) : never

// No value is of one of these types: they are what the compiler shows at the line of a mistake. A field that is called
// `kind`, as a serializer has one, is to be compared with these: so they are no literals, by which TypeScript would
// choose, and their name comes after `Serializer`, by which TypeScript 7 does.
type TreeRefusal<S, Message> = { readonly [K in S extends unknown ? FieldOf<S> : never]?: Message }
interface TreeOfUnion {
  readonly 'Give one serializer for the whole union, such as json(schema): a tree could mix fields of two members': 0
}
interface TreeOfNullable {
  readonly 'Give one serializer for the whole object, such as nullable(json(schema)): null has no fields': 0
}
type NotCalled = (...args: never[]) => 'Call this function: what it returns is the serializer'

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
