import { onLeaving } from '../history/leaving'
import { sameLocation } from '../history/port'
import type { Cause, HistoryLocation, Port, UrlLocation } from '../history/port'
import { createWriter } from '../history/writer'
import type { UrlIssue } from '../params/issue'
import { sameSearch } from '../search/search'
import { beginAdded } from './begin'
import type { SyncedStore } from './begin'
import { createComposer } from './composer'
import type { Composer } from './composer'
import type { ResolvedConfig } from './config'
import { createDebts } from './debts'
import { changesBetween, decide, restOf } from './decide'
import { isNavigated, navigated } from './navigated'
import type { ReducerContext } from './rootReducer'

/** One store and one history, in step. */
export interface Sync extends Pick<Composer, 'preview' | 'shown'> {
  /** Lets params that were added come into force, which begin as those of the page did, and lets go of removed ones. */
  catchUp(): void
  /** Takes note of a state that an action, or nothing known, has led to. */
  observe(state: unknown, action: unknown): void
  /** Writes the state whatever changed: the meaning of an absent param may have. */
  rewrite(): void
  flush(): void
  dispose(): void
}

/** Starts to keep a store and a history in step. The store's state already is what the URL says. */
export function createSync(
  config: ResolvedConfig,
  context: ReducerContext,
  port: Port,
  store: SyncedStore,
  loaded: readonly UrlIssue[],
): Sync {
  const debts = createDebts()
  const start = port.location()
  let here: HistoryLocation = start
  const inForce = () => context.compiled.plan(here.pathname)
  const { shown, move, compose, preview, read } = createComposer(context, config.onIssue, store.getState(), here)
  const writer = createWriter({ port, same: sameSearch, compose })
  let announceLoad = () => {
    announceLoad = nothing
    dispatchNavigated(store, start, 'load', loaded)
  }

  /** The search that an entry should be left with: its own, when nothing is pending. */
  function due(entry: HistoryLocation, state: unknown): string {
    return writer.pending() || state !== shown() ? preview(state, entry) : entry.search
  }

  function observe(state: unknown, action: unknown): void {
    const changes = changesBetween(shown(), state, inForce())
    const decision = changes && decide(config, isNavigated(action) ? undefined : action, changes)
    if (decision === 'skip') return
    // The entry is left with what the store had before the push, which may not be in its URL yet.
    if (decision === 'push' && writer.pending() !== 'push') debts.owe(here, due(here, shown()))
    move(state, changes)
    if (decision) writer.request(decision, decision === 'push' ? 0 : restOf(changes))
  }

  function catchUp(): void {
    if (context.isCurrent()) return
    // What is pending is of the params as they were.
    writer.flush()
    const before = inForce()
    context.update()
    beginAdded(config, context, store, before, here)
    writer.request('replace')
  }

  function hear(location: HistoryLocation, cause: Cause): void {
    const left = here
    here = location
    // A call that the browser ignored is heard of all the same.
    if (writer.isOwn(location, cause) || sameLocation(left, location)) return
    announceLoad()
    if (cause !== 'replace') debts.owe(left, due(left, store.getState()))
    // Another store on this history has written its params, which says nothing of these.
    const written = port.writing()
    if (written !== undefined && sameSearch(written, location.search)) return
    writer.cancel()
    context.update()
    arrive(cause === 'pop' ? debts.redeem(location) : location, cause)
  }

  function arrive(location: UrlLocation, cause: Cause): void {
    const state = store.getState()
    const reading = read(location, state, cause !== 'pop')
    reading.issues.forEach(config.onIssue)
    if (reading.state !== state) dispatchNavigated(store, location, cause, reading.issues)
    // What was ignored before is shown from here on.
    move(store.getState(), changesBetween(shown(), store.getState(), inForce()))
    writer.request(cause === 'pop' ? 'correct' : 'replace')
  }

  const stopListening = port.listen(hear)
  const stopLeaving = onLeaving(writer.flush)
  queueMicrotask(() => announceLoad())
  writer.request('replace')

  return {
    preview,
    shown,
    catchUp,
    observe,
    rewrite: () => writer.request('replace'),
    flush: writer.flush,
    dispose() {
      announceLoad = nothing
      writer.cancel()
      stopListening()
      stopLeaving()
    },
  }
}

function nothing(): void {}

function dispatchNavigated(
  store: SyncedStore,
  { pathname, search, hash }: UrlLocation,
  navigation: Cause | 'load',
  issues: readonly UrlIssue[],
): void {
  store.dispatch(navigated({ location: { pathname, search, hash }, navigation, issues }))
}
