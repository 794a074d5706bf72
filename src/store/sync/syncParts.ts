import type { HistoryPort } from '../../history/historyPort'
import type { UrlLocation } from '../../history/location'
import type { WriteQueue } from '../../history/writes/writeQueue'
import type { ResolvedConfig } from './config'
import type { StoreBinding } from './storeBinding'
import type { SyncContext } from './syncContext'
import type { SyncState } from './syncState'

/** The store as the sync sees it. */
export interface SyncedStore {
  getState(): unknown
  /** Dispatches through all of the store's middleware. */
  dispatch(action: unknown): unknown
}

/** What both directions of a sync work with. */
export interface SyncParts {
  readonly config: ResolvedConfig
  readonly context: SyncContext
  readonly port: HistoryPort
  readonly store: SyncedStore
  readonly queue: WriteQueue
  readonly sync: SyncState
  readonly binding: StoreBinding
  /** Returns the search that a state would have at a location. */
  preview(state: unknown, location: UrlLocation): string
  /** Returns the search that shows the synced state at a location, and notes it. */
  compose(location: UrlLocation): string
}
