import { isPlain } from '../serializers/deepEqual'
import type { Compiled } from './definition'
import type { ParamLeaf } from './paramTree'
import { apply, follow, serialize } from './stateTree'

/** Some of a state: any of its fields, to any depth; arrays and dates are whole, and `undefined` takes a key away. */
export type Patch<V> = V extends readonly unknown[] | Date
  ? V
  : V extends object
    ? { readonly [K in keyof V]?: Patch<V[K]> | undefined }
    : V

/** The action that sets declared params. A type, not an interface, so that it is one of redux's actions. */
export type SetUrlState<S> = {
  readonly type: 'urlState/set'
  readonly payload: Patch<S>
}

export function setUrlState<S>(patch: Patch<S>): SetUrlState<S> {
  return { type: 'urlState/set', payload: patch }
}

export function isSetUrlState(action: unknown): action is SetUrlState<unknown> {
  return (action as { type?: unknown } | undefined)?.type === 'urlState/set'
}

/**
 * Lays a patch over a state. Only declared params are set; whatever else the patch holds is passed over, and so is
 * `undefined` for a param that has no text for it.
 */
export function applyPatch(state: unknown, { leaves, tree }: Compiled, patch: unknown): unknown {
  const values = new Map<ParamLeaf, unknown>()
  for (const leaf of leaves) {
    const parent = follow(patch, leaf.path.slice(0, -1))
    if (Object(parent) !== parent || !Object.hasOwn(parent as object, leaf.field)) continue
    const given = follow(patch, leaf.path)
    if (given === undefined && serialize(leaf, given) === undefined) continue
    values.set(leaf, merge(follow(state, leaf.path), given))
  }
  return apply(state, tree, values)
}

/** A value with some of it changed: what is no plain object is whole. */
function merge(value: unknown, given: unknown): unknown {
  if (!isPlain(value) || !isPlain(given)) return given
  const merged = new Map<string, unknown>(Object.entries(value))
  for (const [key, part] of Object.entries(given)) {
    if (part === undefined) merged.delete(key)
    else merged.set(key, merge(merged.get(key), part))
  }
  return Object.fromEntries(merged)
}
