import type { HistoryLocation } from '../history/location'
import type { Port } from '../history/port'
import type { Writer } from '../history/writer'
import type { SyncedStore } from './begin'
import type { Composer } from './composer'
import type { ResolvedConfig } from './config'
import type { Context } from './context'

/** What both directions of a sync work with. */
export interface Workings {
  readonly config: ResolvedConfig
  readonly context: Context
  readonly port: Port
  readonly store: SyncedStore
  readonly composer: Composer
  readonly writer: Writer
  /** Where the history is, as far as this sync has heard. */
  here: HistoryLocation
  /** The last state that it has observed while the history was there, which is what the entry is left with. */
  noted: unknown
}
