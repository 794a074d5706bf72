import type { HistoryLocation } from '../../history/location'
import type { HistoryPort } from '../../history/historyPort'
import type { WriteQueue } from '../../history/writes/writeQueue'
import type { SyncedStore } from '../url-to-store/initialState'
import type { UrlComposer } from '../store-to-url/urlComposer'
import type { ResolvedConfig } from './config'
import type { SyncContext } from './syncContext'

/** What both directions of a sync work with. */
export interface SyncState {
  readonly config: ResolvedConfig
  readonly context: SyncContext
  readonly port: HistoryPort
  readonly store: SyncedStore
  readonly composer: UrlComposer
  readonly writer: WriteQueue
  /** Where the history is, as far as this sync has heard. */
  here: HistoryLocation
  /** The last state that it has observed while the history was there, which is what the entry is left with. */
  noted: unknown
}
