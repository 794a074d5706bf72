import { sameLocation, samePath } from '../../history/location'
import type { HistoryLocation, UrlLocation } from '../../history/location'
import type { NavigationCause } from '../../history/historyPort'
import type { UrlIssue } from '../../params/model/issue'
import { sameQuery } from '../../query-string/queryString'
import type { SyncedStore } from './initialState'
import { createUnsavedEntries } from './unsavedEntries'
import { changesBetween } from '../store-to-url/historyMode'
import { navigated } from '../sync/navigated'
import type { SyncState } from '../sync/syncState'

interface Arrival {
  readonly location: UrlLocation
  readonly cause: NavigationCause
}

/**
 * From the URL to the store: hears of locations, and brings what they say into the state. Gives back what stops it.
 */
export function createNavigationListener(workings: SyncState, loaded: readonly UrlIssue[]): () => void {
  const { config, context, port, store, composer, writer } = workings
  const debts = createUnsavedEntries()
  const start = workings.here
  /** Where the last navigation of other code has led. */
  let latest: Arrival
  let announceLoad = () => {
    announceLoad = nothing
    loaded.forEach(config.onIssue)
    dispatchNavigated(store, start, 'load', loaded)
  }

  function hear(location: HistoryLocation, cause: NavigationCause): void {
    const left = workings.here
    workings.here = location
    const own = writer.own(location, cause)
    if (own) {
      // A push leaves its entry with what the store had before, which may not have been in its URL yet.
      if (cause === 'push') debts.owe(left, composer.preview(own.leftWith, left))
      workings.noted = store.getState()
      return
    }
    // A call that the browser ignored is heard of all the same.
    if (sameLocation(left, location)) return
    announceLoad()
    const written = port.writing()
    // Another store on this history has written its params, which says nothing of these.
    const isOthers = written !== undefined && sameQuery(written, location.search) && samePath(left, location)
    if (cause !== 'replace') debts.owe(left, due(left, isOthers))
    if (isOthers) return
    writer.cancel()
    context.update()
    latest = { location: cause === 'pop' ? debts.redeem(location) : location, cause }
    // Middleware may have gone elsewhere before it let the action of this navigation through.
    let last: Arrival
    do {
      last = latest
      arrive(last)
    } while (last !== latest)
  }

  /** The search that an entry should be left with: its own, when nothing is pending. */
  function due(entry: HistoryLocation, isOthers: boolean): string {
    // A step that is yet to be made is none of the entry that another store leaves.
    const state = (isOthers ? writer.leftWith() : undefined) ?? workings.noted
    return writer.pending() || state !== composer.shown() ? composer.preview(state, entry) : entry.search
  }

  function arrive({ location, cause }: Arrival): void {
    const state = store.getState()
    const reading = composer.read(location, state, cause !== 'pop')
    reading.issues.forEach(config.onIssue)
    if (reading.state !== state) dispatchNavigated(store, location, cause, reading.issues)
    const { here } = workings
    const noted = store.getState()
    workings.noted = noted
    // What was ignored before is shown from here on.
    composer.move(noted, changesBetween(composer.shown(), noted, context.paramsAt(here)))
    // What the reducers asked for on the way has come to nothing where the URL already says it all.
    if (composer.compose(here) === here.search) writer.cancel()
    else writer.request(cause === 'pop' ? 'correct' : 'replace')
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
  navigation: NavigationCause | 'load',
  issues: readonly UrlIssue[],
): void {
  store.dispatch(navigated({ location: { pathname, search, hash }, navigation, issues }))
}
