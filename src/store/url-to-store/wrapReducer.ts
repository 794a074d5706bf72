import type { UrlLocation } from '../../history/location'
import { readParams } from '../../params/codec/snapshot'
import { applyPatch, isSetUrlState } from '../../params/codec/setUrlState'
import { probe } from '../../params/model/defaults'
import { isNavigated } from '../sync/navigated'
import type { Navigation } from '../sync/navigated'
import { hasSlice } from '../sync/syncContext'
import type { SyncContext } from '../sync/syncContext'

/** A reducer of any state and action; the sync has no say in either. */
export type AnyReducer = (state: unknown, action: unknown) => unknown

/** What a navigation makes of one state, read before its action is dispatched. */
export interface PreparedNavigation {
  readonly payload: Navigation
  readonly from: unknown
  readonly to: unknown
}

interface WrapConfig {
  readonly context: SyncContext
  /** Where the page was when a slice first appeared. */
  readonly firstSeenAt: (slice: string) => UrlLocation
  /** The navigation whose action is on its way, so that it is not read twice. */
  readonly prepared: () => PreparedNavigation | undefined
}

/**
 * Wraps a root reducer: `navigated` and `urlState.set` first set declared values, then the reducer sees the action; a
 * slice that appears begins with the values that its params have kept in the URL.
 */
export function wrapReducer(reducer: AnyReducer, config: WrapConfig): AnyReducer {
  const { context, firstSeenAt } = config
  return (state, action) => {
    // The store was made with what this action does, and may have moved on.
    if (isLoad(action) && state !== undefined) return state
    const before = applyUrlAction(state, action, config)
    const after = reducer(before, action)
    const lazy = context.lazySlices()
    if (lazy.length === 0) return after
    const { access } = context.compiled.tree
    const appeared = lazy.filter((slice) => !hasSlice(before, slice, access) && hasSlice(after, slice, access))
    if (appeared.length === 0) return after
    // The reducer is to see the action once, with the URL's values: a probe creates the slice for them.
    const created = hydrateSlices(reducer(before, probe), appeared, context, firstSeenAt)
    return reducer(isSetUrlState(action) ? applyUrlAction(created, action, config) : created, action)
  }
}

function isLoad(action: unknown): boolean {
  return isNavigated(action) && action.payload.navigation === 'load'
}

function applyUrlAction(state: unknown, action: unknown, { context, prepared }: WrapConfig): unknown {
  if (isSetUrlState(action)) return applyPatch(state, context.compiled, action.payload)
  if (!isNavigated(action)) return state
  const known = prepared()
  if (known?.payload === action.payload && known.from === state) return known.to
  // An entry that is gone back to says all: what was not its default was written before it was left.
  const { location, navigation } = action.payload
  return readParams(context.inputAt(location, state), navigation !== 'pop').state
}

function hydrateSlices(
  state: unknown,
  slices: readonly string[],
  context: SyncContext,
  firstSeenAt: (slice: string) => UrlLocation,
): unknown {
  const { get, set } = context.compiled.tree.access
  return slices.reduce((next, slice) => {
    const read = readParams(context.inputAt(firstSeenAt(slice), next), false).state
    return set(next as object, slice, get(read as object, slice)) // states that have the slice
  }, state)
}
