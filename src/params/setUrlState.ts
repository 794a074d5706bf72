import type { Compiled } from './definition'
import { apply, select } from './stateTree'

/** Some of a state: any of its fields, to any depth; arrays and dates are whole. */
export type Patch<V> = V extends readonly unknown[] | Date
  ? V
  : V extends object
    ? { readonly [K in keyof V]?: Patch<V[K]> }
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

/** Lays a patch over a state. Only declared params are set; whatever else the patch holds is passed over. */
export function applyPatch(state: unknown, { leaves, tree }: Compiled, patch: unknown): unknown {
  const given = leaves.filter(({ path, field }) => {
    const parent = select(patch, path.slice(0, -1))
    return Object(parent) === parent && Object.hasOwn(parent as object, field)
  })
  return apply(state, tree, new Map(given.map((leaf) => [leaf, select(patch, leaf.path)])))
}
