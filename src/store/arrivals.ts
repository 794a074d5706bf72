import { sameLocation } from '../history/location'
import type { HistoryLocation, UrlLocation } from '../history/location'
import type { Cause } from '../history/port'
import type { UrlIssue } from '../params/issue'
import { sameSearch } from '../search/search'
import type { SyncedStore } from './begin'
import { createDebts } from './debts'
import { changesBetween } from './decide'
import { navigated } from './navigated'
import type { Observe } from './observer'
import type { Workings } from './workings'

/**
 * From the URL to the store: hears of locations, and brings what they say into the state. Gives back what stops it.
 */
export function createArrivals(
  workings: Workings,
  observe: Observe,
  loaded: readonly UrlIssue[],
): () => void {
  const { config, context, port, store, composer, writer } = workings
  const debts = createDebts()
  const start = workings.here
  /** Where the last navigation of other code has led. */
  let arrived = start
  let announceLoad = () => {
    announceLoad = nothing
    loaded.forEach(config.onIssue)
    dispatchNavigated(store, start, 'load', loaded)
  }

  function hear(location: HistoryLocation, cause: Cause): void {
    const left = workings.here
    workings.here = location
    if (writer.isOwn(location, cause)) return hearOwn(left, cause)
    // A call that the browser ignored is heard of all the same.
    if (sameLocation(left, location)) return
    announceLoad()
    if (cause !== 'replace') debts.owe(left, due(left))
    // Another store on this history has written its params, which says nothing of these.
    const written = port.writing()
    if (written !== undefined && sameSearch(written, location.search) && left.pathname === location.pathname) return
    writer.cancel()
    workings.leaving = undefined
    context.update()
    arrived = location
    arrive(cause === 'pop' ? debts.redeem(location) : location, cause)
    // Middleware may have gone elsewhere before it let the action of this navigation through.
    if (arrived !== location) arrive(arrived, 'replace')
  }

  function hearOwn(left: HistoryLocation, cause: Cause): void {
    if (cause === 'push' && workings.leaving) {
      // The entry is left with what the store had before the push, which may not have been in its URL yet.
      debts.owe(left, composer.preview(workings.leaving.state, left))
      workings.leaving = undefined
    }
    const state = store.getState()
    if (state !== workings.noted) observe(state, undefined)
  }

  /** The search that an entry should be left with: its own, when nothing is pending. */
  function due(entry: HistoryLocation): string {
    const { noted } = workings
    return writer.pending() || noted !== composer.shown() ? composer.preview(noted, entry) : entry.search
  }

  function arrive(location: UrlLocation, cause: Cause): void {
    const state = store.getState()
    const reading = composer.read(location, state, cause !== 'pop')
    reading.issues.forEach(config.onIssue)
    if (reading.state !== state) dispatchNavigated(store, location, cause, reading.issues)
    const { here } = workings
    const noted = (workings.noted = store.getState())
    // What was ignored before is shown from here on.
    composer.move(noted, changesBetween(composer.shown(), noted, context.compiled.plan(here.pathname)))
    if (composer.compose(here) !== here.search) writer.request(cause === 'pop' ? 'correct' : 'replace')
  }

  const stopListening = port.listen(hear)
  queueMicrotask(() => announceLoad())
  return () => {
    announceLoad = nothing
    stopListening()
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
