import { attempt } from '../../serializers/serializer'
import type { RawParam } from '../../serializers/serializer'
import type { ParamDef } from '../paramTree'
import type { ParamSetNode } from './paramSet'

/** What a param has for a value while its slice is not there: it is yet to be injected, or has gone. */
export const missing: unique symbol = Symbol('missing')

/** The value at a path of a state; {@link missing} without its slice, `undefined` below what is no object. */
export function select(state: unknown, path: readonly string[]): unknown {
  const [slice = ''] = path
  if (!isNode(state) || !(slice in state) || (path.length > 1 && state[slice] === undefined)) return missing
  return follow(state, path)
}

/** What stands at a path of plain data, if anything does. */
export function follow(data: unknown, path: readonly string[]): unknown {
  return path.reduce((node, field) => (isNode(node) ? node[field] : undefined), data)
}

/**
 * Lays values over a state. Every object that none of them changes stays the object it is, and a value that equals
 * the one already there does not replace it.
 */
export function apply(state: unknown, tree: ParamSetNode, values: ReadonlyMap<ParamDef, unknown>): unknown {
  if (!isNode(state)) return state
  let next = state
  const put = (field: string, value: unknown) => {
    if (next === state) next = Array.isArray(state) ? ([...state] as unknown as Node) : { ...state }
    next[field] = value
  }
  for (const leaf of tree.leaves) {
    const value = values.get(leaf)
    if (values.has(leaf) && !sameValue(leaf, state[leaf.field], value)) put(leaf.field, value)
  }
  for (const child of tree.children) {
    const value = apply(state[child.field], child, values)
    if (value !== state[child.field]) put(child.field, value)
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
  const { leaves, children } = tree
  for (let at = 0; at < leaves.length; at++) {
    const leaf = leaves[at] as ParamDef // it is within the list
    // A param whose object has just come is new, even where its value is undefined.
    if (left === nothing || !Object.is(left[leaf.field], right[leaf.field])) (list ??= []).push(leaf)
  }
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as ParamSetNode // it is within the list
    const was = left[child.field]
    const is = right[child.field]
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

type Node = Record<string, unknown>

const nothing: Node = {}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
