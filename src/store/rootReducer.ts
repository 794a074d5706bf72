import type { UrlLocation } from '../history/location'
import { probe } from '../params/definition'
import type { Compiled } from '../params/definition'
import { applyPatch, isSetUrlState } from '../params/setUrlState'
import type { SetUrlState } from '../params/setUrlState'
import { readValues } from '../params/values'
import type { Reading, View } from '../params/values'
import { hasSlice } from './liveDefaults'
import type { LiveDefaults } from './liveDefaults'
import { isNavigated } from './navigated'
import type { NavigatedAction } from './navigated'

/** A reducer of any state and action; the sync has no say in either. */
export type AnyReducer = (state: unknown, action: unknown) => unknown

/** What the wrapped reducer asks of its sync. */
export interface ReducerContext {
  /** What is declared, as far as this store has taken note of it. */
  readonly compiled: Compiled
  isCurrent(): boolean
  /** Takes note of what has been added and removed. */
  update(): void
  readonly defaults: LiveDefaults
  readonly read: LocationReader
}

/** Where the page was when a slice appeared. */
export type ParkedAt = (slice: string) => UrlLocation

/**
 * Wraps a root reducer: `navigated` and `set` first set declared values, then the reducer sees the action; a slice
 * that appears begins with the values that its params had been keeping in the URL.
 */
export function wrapReducer(reducer: AnyReducer, context: ReducerContext, parkedAt: ParkedAt): AnyReducer {
  return (state, action) => {
    const before = isSetUrlState(action) || isNavigated(action) ? layAction(state, action, context) : state
    const after = reducer(before, action)
    const lazy = context.defaults.lazySlices()
    if (lazy.length === 0) return after
    const appeared = lazy.filter((slice) => !hasSlice(before, slice) && hasSlice(after, slice))
    if (appeared.length === 0) return after
    // The action is for the slice as the URL has it, so the slice is made by an action that it does not know.
    const made = unpark(reducer(before, probe), appeared, context, parkedAt)
    return reducer(isSetUrlState(action) ? layAction(made, action, context) : made, action)
  }
}

/** Reads locations over states; `retain` is whether a param that a location lacks may keep its value. */
export type LocationReader = (location: UrlLocation, state: unknown, retain: boolean, base?: View) => Reading

/** A reader that remembers its last reading, as a navigation is read before its action and again by the reducer. */
export function createLocationReader(context: Pick<ReducerContext, 'compiled' | 'defaults'>): LocationReader {
  let known: readonly unknown[] = []
  let reading: Reading | undefined
  return ({ pathname, search }, state, retain, base) => {
    const { compiled, defaults } = context
    const current = [compiled.plan(pathname), search, state, defaults.of(state), retain] as const
    if (!reading || current.some((part, i) => part !== known[i])) reading = readValues(...current, base)
    known = current
    return reading
  }
}

function layAction(state: unknown, action: SetUrlState<unknown> | NavigatedAction, context: ReducerContext): unknown {
  if (isSetUrlState(action)) return applyPatch(state, context.compiled, action.payload)
  const { location, navigation } = action.payload
  // At 'load' the state holds the URL's values already, and may have moved on.
  if (navigation === 'load') return state
  // An entry that is gone back to says all: what was not its default was written before it was left.
  return context.read(location, state, navigation !== 'pop').state
}

function unpark(
  state: unknown,
  slices: readonly string[],
  context: ReducerContext,
  parkedAt: ParkedAt,
): unknown {
  return slices.reduce((next, slice) => {
    const read = context.read(parkedAt(slice), next, false).state
    return { ...(next as object), [slice]: (read as Record<string, unknown>)[slice] } // a state that has the slice
  }, state)
}
