import { attempt } from '../../serializers/serializer'
import type { RawParam } from '../../serializers/serializer'
import type { ParamDef } from './paramDef'
import { isNode } from './stateAccess'
import type { StateAccess } from './stateAccess'
import type { ParamSetNode } from './paramSet'

/** What a param has for a value while its slice is not there: it is yet to be injected, or has gone. */
export const missing: unique symbol = Symbol('missing')

/** Where a value stands in a state, and how objects on the way that are not plain are read. */
export type StatePath = Pick<ParamDef, 'path' | 'access'>

/** The value at a path of a state; {@link missing} without its slice, `undefined` below what is no object. */
export function select(state: unknown, { path, access }: StatePath): unknown {
  const [slice = ''] = path
  if (!isNode(state) || !access.has(state, slice)) return missing
  return path.length > 1 && access.get(state, slice) === undefined ? missing : follow(state, path, access)
}

/** What stands at a path of some data, if anything does. */
export function follow(data: unknown, path: readonly string[], { get }: StateAccess): unknown {
  return path.reduce((node, field) => (isNode(node) ? get(node, field) : undefined), data)
}

/**
 * Lays values over a state. Every object that none of them changes stays the object it is, and a value that equals
 * the one already there does not replace it.
 */
export function apply(state: unknown, tree: ParamSetNode, values: ReadonlyMap<ParamDef, unknown>): unknown {
  if (!isNode(state)) return state
  const { leaves, children, access: { get, set } } = tree
  let next: unknown = state
  for (const leaf of leaves) {
    const value = values.get(leaf)
    if (values.has(leaf) && !sameValue(leaf, get(state, leaf.field), value)) {
      next = set(next as object, leaf.field, value) // it is a copy of the state, or the state
    }
  }
  for (const child of children) {
    const before = get(state, child.field)
    const value = apply(before, child, values)
    if (value !== before) next = set(next as object, child.field, value)
  }
  return next
}

/**
 * Lists the params whose value is not the identical one, without looking into objects that are the same; nothing at
 * all when there are none, as after most actions.
 */
export function changed(
  before: unknown,
  after: unknown,
  tree: ParamSetNode,
  found?: ParamDef[],
): ParamDef[] | undefined {
  if (before === after) return found
  const left = isNode(before) ? before : nothing
  const right = isNode(after) ? after : nothing
  let list = found
  // This runs after every action, before the engine has found out that an iterator is not needed.
  const { leaves, children, access: { get } } = tree
  for (let at = 0; at < leaves.length; at++) {
    const leaf = leaves[at] as ParamDef // it is within the list
    // A param whose object has just come is new, even where its value is undefined.
    if (left === nothing || !Object.is(get(left, leaf.field), get(right, leaf.field))) (list ??= []).push(leaf)
  }
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as ParamSetNode // it is within the list
    const was = get(left, child.field)
    const is = get(right, child.field)
    if (was !== is) list = changed(was, is, child, list)
  }
  return list
}

/** Whether two values of a param are equal to its serializer; one that throws has not said that they are. */
export function sameValue(leaf: ParamDef, a: unknown, b: unknown): boolean {
  return Object.is(a, b) || attempt(() => leaf.serializer.equals(a, b)) === true
}

/** The text of a value, if its serializer has one. */
export function serialize({ serializer }: ParamDef, value: unknown): RawParam | undefined {
  return attempt(() => serializer.serialize(value))
}

const nothing = {}
