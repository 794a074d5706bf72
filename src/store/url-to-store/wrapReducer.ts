import type { UrlLocation } from '../../history/location'
import { probe } from '../../params/compile'
import { applyPatch, isSetUrlState } from '../../params/codec/setUrlState'
import { hasSlice } from '../sync/syncContext'
import type { SyncContext } from '../sync/syncContext'
import { isNavigated } from '../sync/navigated'

/** A reducer of any state and action; the sync has no say in either. */
export type AnyReducer = (state: unknown, action: unknown) => unknown

/** Where the page was when a slice appeared. */
export type ParkedAt = (slice: string) => UrlLocation

/**
 * Wraps a root reducer: `navigated` and `set` first set declared values, then the reducer sees the action; a slice
 * that appears begins with the values that its params had been keeping in the URL.
 */
export function wrapReducer(reducer: AnyReducer, context: SyncContext, parkedAt: ParkedAt): AnyReducer {
  return (state, action) => {
    const before = layAction(state, action, context)
    const after = reducer(before, action)
    const lazy = context.lazySlices()
    if (lazy.length === 0) return after
    const { access } = context.compiled.tree
    const appeared = lazy.filter((slice) => !hasSlice(before, slice, access) && hasSlice(after, slice, access))
    if (appeared.length === 0) return after
    // The action is for the slice as the URL has it, so the slice is made by an action that it does not know.
    const made = unpark(reducer(before, probe), appeared, context, parkedAt)
    return reducer(isSetUrlState(action) ? layAction(made, action, context) : made, action)
  }
}

function layAction(state: unknown, action: unknown, context: SyncContext): unknown {
  if (isSetUrlState(action)) return applyPatch(state, context.compiled, action.payload)
  // At 'load' the state holds the URL's values already, and may have moved on.
  if (!isNavigated(action) || action.payload.navigation === 'load') return state
  // An entry that is gone back to says all: what was not its default was written before it was left.
  return context.read(action.payload.location, state, action.payload.navigation !== 'pop').state
}

function unpark(
  state: unknown,
  slices: readonly string[],
  context: SyncContext,
  parkedAt: ParkedAt,
): unknown {
  const { get, set } = context.compiled.tree.access
  return slices.reduce((next, slice) => {
    const read = context.read(parkedAt(slice), next, false).state
    return set(next as object, slice, get(read as object, slice)) // states that have the slice
  }, state)
}
