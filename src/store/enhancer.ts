import type { StoreEnhancer } from 'redux'
import type { Port, UrlLocation } from '../history/port'
import { probe } from '../params/definition'
import { configError } from '../serializers/configError'
import type { ResolvedConfig } from './config'
import { complainUnless } from './installation'
import type { AnyDispatch, Installation } from './installation'
import { createLiveDefaults } from './liveDefaults'
import { readLocation, wrapReducer } from './rootReducer'
import type { AnyReducer, ReducerContext } from './rootReducer'
import { createSync } from './sync'
import type { SyncedStore } from './sync'

/** Wraps the root reducer, lays the URL over the first state, and starts the sync. */
export function createEnhancer(config: ResolvedConfig, port: Port, installation: Installation): StoreEnhancer {
  return (createStore) => (reducer, preloadedState) => {
    if (installation.attached) throw configError('one store for each createUrlSync', 'a second', 'Do create another')
    const parked = new Map<string, UrlLocation>()
    const { definition } = config.urlState
    const defaults = createLiveDefaults(definition, reducer)
    const context: ReducerContext = {
      definition,
      defaults,
      parkedAt: (slice) => parked.get(slice) ?? parked.set(slice, port.location()).get(slice) ?? port.location(),
    }
    const wrap = (inner: unknown) => wrapReducer(inner as AnyReducer, context)
    const own = (reducer as AnyReducer)(preloadedState, probe)
    const first = readLocation(context, port.location(), own, true)
    const speaks = config.initial === 'url' || (config.initial === 'auto' && first.found > 0)
    // States and actions pass through here unseen: what is wrapped is of the type of what was given.
    const store = createStore(wrap(reducer) as typeof reducer, (speaks ? first.state : own) as typeof preloadedState)
    const synced: SyncedStore = {
      getState: store.getState,
      dispatch: (action) => (installation.dispatch ?? (store.dispatch as AnyDispatch))(action),
    }
    const sync = createSync(config, context, port, synced, speaks ? first.issues : [])
    const unsubscribe = store.subscribe(() => sync.observe(store.getState(), installation.action))
    const attached = {
      sync,
      store: synced,
      reduce: wrap(reducer),
      dispose() {
        unsubscribe()
        sync.dispose()
      },
    }
    installation.attached = attached
    if (process.env.NODE_ENV !== 'production') complainUnless(() => !!installation.dispatch, 'middleware', 'enhancer')
    return {
      ...store,
      replaceReducer(next) {
        parked.clear()
        defaults.follow(next)
        attached.reduce = wrap(next)
        store.replaceReducer(attached.reduce as typeof next)
        sync.rewrite()
      },
    }
  }
}
