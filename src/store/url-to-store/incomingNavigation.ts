import { samePath } from '../../history/location'
import type { HistoryLocation } from '../../history/location'
import { hasUserActed } from '../../history/userActivation'
import type { NavigationCause } from '../../history/urlHistory'
import { changedTexts } from '../../params/codec/changedTexts'
import { writeParams } from '../../params/codec/snapshot'
import { createParamSet } from '../../params/model/paramSet'
import type { ParamDef } from '../../params/model/paramDef'
import type { SyncParts } from '../sync/syncParts'
import type { IncomingNavigation, Start } from '../sync/syncState'
import { readInitialState } from './initialState'

/** What is known of a change of location. */
export interface LocationChange {
  readonly left: HistoryLocation
  readonly location: HistoryLocation
  readonly cause: NavigationCause
  /** What the entry should show, if it was left before. */
  readonly shown: string | undefined
  /** Whether it is what another store on this history has written. */
  readonly isWrite: boolean
}

/**
 * Returns what a change of location says of the declared params, or nothing: an anchor, a form sent to the same page,
 * a param of others or a new `history.state` leave the state as it is, and what is pending stays pending.
 */
export function incomingNavigation(parts: SyncParts, change: LocationChange): IncomingNavigation | undefined {
  const { config, context, sync } = parts
  const { left, location, cause, shown, isWrite } = change
  const at = (search: string): IncomingNavigation => ({ location: { ...location, search }, cause })
  const paramSet = context.paramsAt(location)
  if (shown !== undefined) {
    const isComplete = changedTexts(shown, location.search, paramSet).length === 0
    return isComplete ? { location, cause } : at(shown)
  }
  const changes = samePath(left, location) ? changedTexts(left.search, location.search, paramSet) : undefined
  if (changes?.length === 0) return undefined
  // What another store has written, with this store's own values for the params that it has not changed.
  if (isWrite && changes) return at(completeSearch(parts, sync.syncedState, location, changes))
  // A redirect before anything else has happened is part of the start.
  const { start } = sync
  if (start && isRedirect(start, cause)) {
    const { state, issues } = readInitialState(config, context, location, start.preloadedState)
    return { ...at(completeSearch(parts, state, location)), issues }
  }
  return { location, cause }
}

/** Whether a navigation is part of the start, and not what the person or the app has asked for. */
function isRedirect({ hadUserActed, isLoading }: Start, cause: NavigationCause): boolean {
  return (cause === 'replace' || (cause === 'push' && isLoading)) && (hadUserActed || !hasUserActed())
}

/** What is left of the start after a navigation: the history has loaded its first page, or the start is over. */
export function startAfter(start: Start | undefined, cause: NavigationCause): Start | undefined {
  return start && isRedirect(start, cause) ? { ...start, isLoading: false } : undefined
}

/** A state as a search that says all, but for some params: one with `retain` is there though it has its default. */
function completeSearch(
  { context }: SyncParts,
  state: unknown,
  location: HistoryLocation,
  except: readonly ParamDef[] = [],
): string {
  const input = context.inputAt(location, state)
  const defs = input.paramSet.leaves.filter((def) => !except.includes(def))
  const paramSet = createParamSet(defs.map((def) => (def.retain ? { ...def, keepDefault: true } : def)))
  return writeParams({ ...input, paramSet }).snapshot.search
}
