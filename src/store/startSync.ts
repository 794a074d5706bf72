import { onPageHide } from '../history/writes/pageHide'
import type { HistoryPort } from '../history/historyPort'
import { createWriteQueue } from '../history/writes/writeQueue'
import type { UrlIssue } from '../params/model/issue'
import { sameQuery } from '../query-string/queryString'
import { createNavigationListener } from './url-to-store/navigationListener'
import { beginAdded } from './url-to-store/initialState'
import type { SyncedStore } from './url-to-store/initialState'
import { createUrlComposer } from './store-to-url/urlComposer'
import type { UrlComposer } from './store-to-url/urlComposer'
import type { ResolvedConfig } from './sync/config'
import { createStateObserver } from './store-to-url/stateObserver'
import type { Observe } from './store-to-url/stateObserver'
import type { SyncContext } from './sync/syncContext'
import type { SyncState } from './sync/syncState'

/** One store and one history, in step. */
export interface Sync extends Pick<UrlComposer, 'preview' | 'shown'> {
  /** Lets params that were added come into force, which begin as those of the page did, and lets go of removed ones. */
  catchUp(): void
  /** Takes note of a state that an action, or nothing known, has led to. */
  readonly observe: Observe
  /** Writes the state whatever changed: the meaning of an absent param may have. */
  rewrite(): void
  flush(): void
  dispose(): void
}

/** Starts to keep a store and a history in step. The store's state already is what the URL says. */
export function createSync(
  config: ResolvedConfig,
  context: SyncContext,
  port: HistoryPort,
  store: SyncedStore,
  loaded: readonly UrlIssue[],
): Sync {
  const here = port.location()
  const noted = store.getState()
  const composer = createUrlComposer(context, config.onIssue, noted, here)
  const writer = createWriteQueue({ port, same: sameQuery, compose: composer.compose })
  const workings: SyncState = { config, context, port, store, composer, writer, here, noted }
  const observe = createStateObserver(workings)
  const stops = [createNavigationListener(workings, loaded), onPageHide(writer.flush), port.onBeforeLeave(writer.flush)]
  writer.request('replace')

  return {
    preview: composer.preview,
    shown: composer.shown,
    observe,
    catchUp() {
      if (context.isCurrent()) return
      // What is pending is of the params as they were.
      writer.flush()
      const before = context.paramsAt(workings.here)
      context.update()
      beginAdded(config, context, store, before, workings.here)
      writer.request('replace')
    },
    rewrite: () => writer.request('replace'),
    flush: writer.flush,
    dispose() {
      writer.stop()
      stops.forEach((stop) => stop?.())
    },
  }
}
