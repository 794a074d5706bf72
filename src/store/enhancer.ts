import type { StoreEnhancer } from 'redux'
import type { UrlLocation } from '../history/location'
import type { HistoryPort } from '../history/historyPort'
import { probe } from '../params/compile'
import { configError } from '../errors/configError'
import { speaks } from './url-to-store/initialState'
import type { ResolvedConfig } from './sync/config'
import { createSyncContext, hasSlice } from './sync/syncContext'
import type { SyncContext } from './sync/syncContext'
import { warnUnless } from './sync/storeBinding'
import type { AnyDispatch, Attached, StoreBinding } from './sync/storeBinding'
import { withLinks } from './hrefs'
import type { Links } from './hrefs'
import { wrapReducer } from './url-to-store/wrapReducer'
import type { AnyReducer } from './url-to-store/wrapReducer'
import { createSync } from './startSync'

/** Wraps the root reducer, lays the URL over the first state, and starts the sync. */
export function createEnhancer(
  config: ResolvedConfig,
  port: HistoryPort,
  binding: StoreBinding,
  links: Links,
): StoreEnhancer {
  return (createStore) => (reducer, preloadedState) => {
    if (process.env.NODE_ENV !== 'production') checkStore(binding)
    const context = createSyncContext(config.urlState.definition, reducer)
    // Where each lazy slice first appeared.
    const parked = new Map<string, UrlLocation>()
    const parkedAt = (slice: string) => parked.get(slice) ?? port.location()
    // To be remembered, so that a replay of the actions gives the slice the same values.
    const parkAt = (slice: string) => {
      parked.set(slice, parkedAt(slice))
      return parkedAt(slice)
    }
    const first = firstState(config, context, port.location(), (reducer as AnyReducer)(preloadedState, probe))
    // States and actions pass through here unseen: what is wrapped is of the type of what was given.
    const wrap = (inner: unknown) => wrapReducer(inner as AnyReducer, context, parkAt)
    const lookAhead = (inner: unknown) => wrapReducer((config.lookAhead ?? inner) as AnyReducer, context, parkedAt)
    const store = createStore(wrap(reducer) as typeof reducer, first.state as typeof preloadedState)
    const dispatch: AnyDispatch = (action) => (binding.dispatch ?? (store.dispatch as AnyDispatch))(action)
    const sync = createSync(config, context, port, { getState: store.getState, dispatch }, first.issues)
    const unsubscribe = store.subscribe(() => {
      const state = store.getState()
      // A slice that has gone begins anew when it comes again. Without an action it is time travel, a replay.
      if (binding.action !== undefined && parked.size > 0) {
        const { access } = context.compiled.tree
        for (const slice of parked.keys()) if (!hasSlice(state, slice, access)) parked.delete(slice)
      }
      sync.observe(state, binding.action)
    })
    const dispose = () => {
      delete attached.sync
      unsubscribe()
      sync.dispose()
    }
    const attached: Attached = { sync, getState: store.getState, reduce: lookAhead(reducer), dispose }
    binding.attached = attached
    return {
      ...store,
      ...withLinks(links),
      replaceReducer(next) {
        parked.clear()
        context.follow(next)
        attached.reduce = lookAhead(next)
        // An action may be on its way, of which the new reducer is no part.
        delete binding.action
        store.replaceReducer(wrap(next) as typeof next)
        sync.rewrite()
      },
    }
  }
}

/** What the store begins with: its own state, or that with the URL laid over it. */
function firstState(config: ResolvedConfig, context: SyncContext, location: UrlLocation, state: unknown) {
  const read = context.read(location, state, config.initial !== 'url')
  return speaks(config, read) ? read : { state, issues: [] }
}

function checkStore(binding: StoreBinding): void {
  if (binding.attached) throw configError('one store for each createUrlSync', 'a second', 'Do create another')
  warnUnless(() => !!binding.dispatch, 'middleware', 'enhancer')
}
