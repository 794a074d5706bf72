import { isPlain } from '../../serializers/internal/deepEqual'
import type { Compiled } from '../model/compiled'
import type { ParamDef } from '../model/paramDef'
import { isNode } from '../model/stateAccess'
import type { Fields } from '../model/stateAccess'
import { apply, follow, missing, select, serialize } from '../model/statePath'

/** Some of a state: any of its fields, to any depth; arrays and dates are whole. */
export type Patch<V> = V extends readonly unknown[] | Date
  ? V
  : V extends object
    ? { readonly [K in keyof Fields<V>]?: Patch<Fields<V>[K]> | undefined } | Whole<V>
    : V
/** What may also be given as it is: an object that is not plain. */
type Whole<V> = V extends Fields<V> ? never : V

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
 * Lays a patch over a state. Only declared params are set; whatever else the patch holds is passed over, and so are
 * `undefined` for a param that has no text for it, and params whose slice is not there.
 */
export function applyPatch(state: unknown, { leaves, tree }: Compiled, patch: unknown): unknown {
  const values = new Map<ParamDef, unknown>()
  for (const leaf of leaves) {
    const value = select(state, leaf)
    const next = value === missing ? missing : patchedValue(leaf, patch, value)
    if (next !== missing) values.set(leaf, next)
  }
  return apply(state, tree, values)
}

/** The value that a patch gives a param which has another now; {@link missing} if it gives none. */
export function patchedValue(leaf: ParamDef, patch: unknown, value: unknown): unknown {
  const { field, path, access } = leaf
  const parent = follow(patch, path.slice(0, -1), access)
  if (!isNode(parent) || !access.has(parent, field)) return missing
  const given = access.get(parent, field)
  if (serialize(leaf, given) !== undefined) return given
  // What is no value by itself may be some of one, as one of the switches of `flags`.
  if (isPlain(value) && isPlain(given)) return { ...value, ...given }
  return given === undefined ? missing : given
}
