import { onLeaving } from '../history/leaving'
import type { Port } from '../history/port'
import { createWriter } from '../history/writer'
import type { UrlIssue } from '../params/issue'
import { sameSearch } from '../search/search'
import { createArrivals } from './arrivals'
import { beginAdded } from './begin'
import type { SyncedStore } from './begin'
import { createComposer } from './composer'
import type { Composer } from './composer'
import type { ResolvedConfig } from './config'
import { createObserver } from './observer'
import type { Observe } from './observer'
import type { Context } from './context'
import type { Workings } from './workings'

/** One store and one history, in step. */
export interface Sync extends Pick<Composer, 'preview' | 'shown'> {
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
  context: Context,
  port: Port,
  store: SyncedStore,
  loaded: readonly UrlIssue[],
): Sync {
  const here = port.location()
  const noted = store.getState()
  const composer = createComposer(context, config.onIssue, noted, here)
  const writer = createWriter({ port, same: sameSearch, compose: composer.compose })
  const workings: Workings = { config, context, port, store, composer, writer, here, noted }
  const observe = createObserver(workings)
  const stops = [createArrivals(workings, loaded), onLeaving(writer.flush), port.leaving(writer.flush)]
  writer.request('replace')

  return {
    preview: composer.preview,
    shown: composer.shown,
    observe,
    catchUp() {
      if (context.isCurrent()) return
      // What is pending is of the params as they were.
      writer.flush()
      const before = context.planAt(workings.here)
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
