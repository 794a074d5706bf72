import { throwLater } from '../../errors/throwLater'
import { sameLocation } from '../../history/location'
import type { HistoryLocation } from '../../history/location'
import type { NavigationCause } from '../../history/urlHistory'
import type { WriteAttempt } from '../../history/writes/writeAttempt'
import { changedParams } from '../../params/model/changedParams'
import { readParams } from '../../params/codec/snapshot'
import { navigated } from '../sync/navigated'
import type { SyncParts } from '../sync/syncParts'
import type { IncomingNavigation } from '../sync/syncState'
import { incomingNavigation, startAfter } from './incomingNavigation'
import type { VisitedEntries } from './visitedEntries'

/** What the navigations of one sync are handled with, beside what both directions share. */
export interface NavigationParts extends SyncParts {
  readonly entries: VisitedEntries
  /** Dispatches `navigated` for the start, unless that has been done. */
  announceLoad(): void
}

/** From the URL to the store: handles each location that the history tells of. */
export function createNavigationHandler(parts: NavigationParts) {
  const { queue, sync, entries } = parts
  return function handleNavigation(location: HistoryLocation, cause: NavigationCause): void {
    const left = sync.location
    const match = queue.matchingAttempt(location, cause)
    sync.moveTo(location)
    if (match?.isOwn) return handleOwnWrite(parts, match.attempt, left, cause)
    // The browser has ignored a call, which the history tells of all the same.
    if (sameLocation(left, location)) return queue.noteIgnored()
    parts.announceLoad()
    const previousState = match ? queue.previousState() : undefined
    if (cause !== 'replace') entries.leave(dueSearch(parts, left, previousState ?? sync.entryState))
    const shown = entries.enter(location, cause)
    const navigation = incomingNavigation(parts, { left, location, cause, shown, isWrite: match !== undefined })
    if (!match) sync.endStart(startAfter(sync.start, cause))
    if (!navigation) return queue.carryOver(cause !== 'replace' && !match)
    if (!match) queue.cancel()
    applyNavigation(parts, navigation)
  }
}

/** A push leaves its entry with what the store had before, which may not have been in its URL yet. */
function handleOwnWrite(parts: NavigationParts, attempt: WriteAttempt, left: HistoryLocation, cause: NavigationCause) {
  const { store, sync, entries, preview } = parts
  if (cause === 'push') {
    entries.leave(preview(attempt.previousState, left))
    sync.endStart()
  }
  entries.enter(sync.location, cause)
  sync.setEntryState(store.getState())
}

/** What an entry should show that is left in this state: its own search, when nothing is pending. */
function dueSearch({ queue, sync, preview }: NavigationParts, entry: HistoryLocation, state: unknown): string {
  return queue.isPending() || state !== sync.syncedState ? preview(state, entry) : entry.search
}

/** Sets the values of a navigation in the store; the last one, if middleware or a subscriber has gone elsewhere. */
function applyNavigation(parts: NavigationParts, navigation: IncomingNavigation): void {
  const { context, store, queue, sync, compose } = parts
  if (!context.isCurrent()) context.update()
  sync.beginNavigation(navigation)
  let last: IncomingNavigation
  do {
    last = sync.navigation as IncomingNavigation // it has begun
    setValues(parts, last)
  } while (last !== sync.navigation)
  const state = store.getState()
  sync.setEntryState(state)
  // A change that was ignored before is shown from here on.
  sync.setSyncedState(state)
  if (sync.failedNavigation) return
  // What the reducers asked for on the way is void where the URL already says it all.
  if (compose(sync.location) === sync.location.search) queue.cancel()
  else queue.request(last.cause === 'pop' ? 'correction' : 'replace')
}

function setValues(parts: NavigationParts, navigation: IncomingNavigation): void {
  const { config, context, store, sync } = parts
  const { location, cause } = navigation
  const state = store.getState()
  const result = readParams(context.inputAt(location, state), cause !== 'pop', sync.snapshot)
  sync.setSnapshot(result.snapshot)
  const issues = [...(navigation.issues ?? []), ...result.issues]
  issues.forEach(config.onIssue)
  sync.setFailedNavigation(undefined)
  if (result.state === state) return
  const { pathname, search, hash } = location
  const action = navigated({ location: { pathname, search, hash }, navigation: cause, issues })
  parts.binding.prepared = { payload: action.payload, from: state, to: result.state }
  try {
    store.dispatch(action)
  } catch (error) {
    throwLater(error)
    // A subscriber may have thrown after the reducer; a reducer that threw has left the state as it was.
    const isSet = !changedParams(result.state, store.getState(), context.paramsAt(location))
    if (!isSet) sync.setFailedNavigation(navigation)
  }
  delete parts.binding.prepared
}

/** Sets the values that an error of the app has kept from being set; if it does so again, the URL follows the store. */
export function retryNavigation(parts: NavigationParts): void {
  const { queue, sync } = parts
  const failed = sync.failedNavigation
  if (!failed) return
  applyNavigation(parts, failed)
  if (sync.failedNavigation) queue.request('replace')
  sync.setFailedNavigation(undefined)
}
