import type { HistoryLocation } from '../../history/location'
import type { NavigationCause } from '../../history/urlHistory'
import type { Snapshot } from '../../params/codec/snapshot'
import type { UrlIssue } from '../../params/model/issue'

/** A navigation whose values are to be set. Its search is what the entry should show, not always what it does show. */
export interface IncomingNavigation {
  readonly location: HistoryLocation
  readonly cause: NavigationCause
  /** What could not be read on the way to this search. */
  readonly issues?: readonly UrlIssue[]
}

/** What the start is decided anew from, if a redirect follows. */
export interface Start {
  /** The state from before the URL was laid over it. */
  readonly preloadedState: unknown
  /** Whether the person had acted before: then the browser cannot tell when they first act in this app. */
  readonly hadUserActed: boolean
  /** Whether the history still loads its first page: React Router makes an entry for a redirect of that, too. */
  readonly isLoading: boolean
}

/** All that one sync remembers from one moment to the next. Only its own methods change it. */
export interface SyncState {
  /** Where the history is, as far as this sync was told. */
  readonly location: HistoryLocation
  /** The last state that was seen. */
  readonly observedState: unknown
  /** The last state that was seen while the history was there: what Back to the entry restores, once it is left. */
  readonly entryState: unknown
  /** The state that the URL shows, or will show when what is pending is written: without changes that are ignored. */
  readonly syncedState: unknown
  /** What was last read from the URL or written to it. */
  readonly snapshot: Snapshot
  /** While the start lasts. */
  readonly start: Start | undefined
  /** The navigation that is being applied, or the last one; another one may come while its action is on its way. */
  readonly navigation: IncomingNavigation | undefined
  /** The navigation whose values an error of the app has kept from being set. */
  readonly failedNavigation: IncomingNavigation | undefined
  /** The state that an action was dispatched for which creates injected slices. */
  readonly injectedInto: unknown

  setObservedState(state: unknown): void
  /** The history has told of a location. */
  moveTo(location: HistoryLocation): void
  /** The URL is to show this state from now on. */
  setSyncedState(state: unknown): void
  /** The entry is to be restored to this state. */
  setEntryState(state: unknown): void
  /** The URL was read or written. */
  setSnapshot(snapshot: Snapshot): void
  /** A push, a pop or an action has ended the start; or `next`, a redirect has not. */
  endStart(next?: Start): void
  beginNavigation(navigation: IncomingNavigation): void
  setFailedNavigation(navigation: IncomingNavigation | undefined): void
  setInjectedInto(state: unknown): void
}

/** Creates it for a store whose state already is what the URL says. */
export function createSyncState(
  location: HistoryLocation,
  state: unknown,
  snapshot: Snapshot,
  start: Start,
): SyncState {
  const sync: { -readonly [K in keyof SyncState]: SyncState[K] } = {
    location,
    observedState: state,
    entryState: state,
    syncedState: state,
    snapshot,
    start,
    navigation: undefined,
    failedNavigation: undefined,
    injectedInto: undefined,
    setObservedState: (next) => void (sync.observedState = next),
    moveTo: (next) => void (sync.location = next),
    setSyncedState: (next) => void (sync.syncedState = next),
    setEntryState: (next) => void (sync.entryState = next),
    setSnapshot: (next) => void (sync.snapshot = next),
    endStart: (next) => void (sync.start = next),
    beginNavigation: (next) => void (sync.navigation = next),
    setFailedNavigation: (next) => void (sync.failedNavigation = next),
    setInjectedInto: (next) => void (sync.injectedInto = next),
  }
  return sync
}
