import type { HistoryPort } from '../history/historyPort'
import { hasUserActed } from '../history/userActivation'
import { onPageHide } from '../history/writes/pageHide'
import { createWriteQueue } from '../history/writes/writeQueue'
import type { UrlIssue } from '../params/model/issue'
import { parseQuery, sameQuery } from '../query-string/queryString'
import { createStateHandler } from './store-to-url/stateHandler'
import { createUrlComposer } from './store-to-url/urlComposer'
import type { ResolvedConfig } from './sync/config'
import type { BoundSync, StoreBinding } from './sync/storeBinding'
import type { SyncContext } from './sync/syncContext'
import type { SyncedStore, SyncParts } from './sync/syncParts'
import { createSyncState } from './sync/syncState'
import { createInjectedSlices, takeInAddedParams } from './url-to-store/addedParams'
import { createLoadAnnouncement } from './url-to-store/loadAnnouncement'
import { createNavigationHandler, retryNavigation } from './url-to-store/navigationHandler'
import { createVisitedEntries } from './url-to-store/visitedEntries'

interface StartConfig {
  readonly config: ResolvedConfig
  readonly context: SyncContext
  readonly port: HistoryPort
  readonly binding: StoreBinding
  readonly store: SyncedStore
  /** The state from before the URL was laid over it. */
  readonly preloadedState: unknown
  /** What the first URL has that cannot be read. */
  readonly issues: readonly UrlIssue[]
}

/** Starts to keep a store and a history in step. The store's state already is what the URL says. */
export function startSync({ preloadedState, issues, ...shared }: StartConfig): BoundSync {
  const { config, context, port, store } = shared
  const location = port.location()
  const state = store.getState()
  const snapshot = { ...context.inputAt(location, state), segments: parseQuery(location.search), dirty: undefined }
  const sync = createSyncState(location, state, snapshot, {
    preloadedState,
    hadUserActed: hasUserActed(),
    isLoading: port.isNavigating(),
  })
  const { compose, preview } = createUrlComposer(sync, context, config.onIssue)
  const queue = createWriteQueue({ port, compose, same: sameQuery })
  const load = createLoadAnnouncement(config, store, location, issues)
  const entries = createVisitedEntries(location)
  const parts: SyncParts = { ...shared, sync, queue, compose, preview }
  const navigation = { ...parts, entries, announceLoad: load.announce }
  const handleState = createStateHandler(parts)

  function refresh(): void {
    takeInAddedParams(parts)
    createInjectedSlices(parts)
  }
  // `inject` may follow `add` in the same tick, and tells nobody.
  function handleAdded(): void {
    refresh()
    queueMicrotask(refresh)
  }
  const stops = [
    port.listen(createNavigationHandler(navigation)),
    onPageHide(queue.flush),
    port.onBeforeLeave(queue.flush),
    config.urlState.definition.onAdd(handleAdded),
    load.cancel,
  ]
  queue.request('replace')

  return {
    catchUp() {
      takeInAddedParams(parts)
      retryNavigation(navigation)
    },
    refresh,
    handleAdded,
    observe: (action) => handleState(store.getState(), action),
    isObserved: () => store.getState() === sync.observedState,
    rewrite: () => queue.request('replace'),
    // A link is laid over what the URL is about to be.
    preview: (next, at) => preview(next, { ...at, search: queue.searchInFlight() ?? at.search }),
    shown: () => sync.syncedState,
    flush: queue.flush,
    settled: queue.settled,
    dispose() {
      queue.flush()
      queue.stop()
      stops.forEach((stop) => stop?.())
    },
  }
}
