import type { StoreEnhancer } from 'redux'
import type { HistoryPort } from '../history/historyPort'
import { probe } from '../params/model/defaults'
import { withLinks } from './hrefs'
import type { Links } from './hrefs'
import { startSync } from './startSync'
import type { ResolvedConfig } from './sync/config'
import { navigated } from './sync/navigated'
import { runAction, warnUnless } from './sync/storeBinding'
import type { AnyDispatch, AnyReducer, BoundStore, StoreBinding } from './sync/storeBinding'
import { validateStore, warnOfLateActions } from './validateStore'
import { createSyncContext } from './sync/syncContext'
import { readInitialState } from './url-to-store/initialState'
import { createLazySlices } from './url-to-store/lazySlices'
import { wrapReducer } from './url-to-store/wrapReducer'

/** Wraps the root reducer, lays the URL over the first state, and starts the sync. */
export function createEnhancer(
  config: ResolvedConfig,
  port: HistoryPort,
  binding: StoreBinding,
  links: Links,
): StoreEnhancer {
  return (createStore) => (reducer, preloadedState) => {
    const context = createSyncContext(config.urlState.definition, reducer)
    const lazySlices = createLazySlices(port.location)
    const root = reducer as AnyReducer
    const preloaded = root(preloadedState, probe)
    if (process.env.NODE_ENV !== 'production') {
      validateStore(binding, preloaded)
      warnUnless(() => !!binding.dispatch, 'middleware', 'enhancer')
    }
    const { pathname, search, hash } = port.location()
    const { state, issues } = readInitialState(config, context, port.location(), preloaded)
    const load = navigated({ location: { pathname, search, hash }, navigation: 'load', issues })
    // States and actions pass through here unseen: what is wrapped is of the type of what was given.
    const wrap = (inner: unknown, firstSeenAt = lazySlices.firstSeenAt) =>
      wrapReducer(inner as AnyReducer, { context, firstSeenAt, prepared: () => binding.prepared })
    const lookAhead = (inner: unknown) => wrap(config.lookAhead ?? inner, lazySlices.locationFor)
    const wrapped = process.env.NODE_ENV === 'production' ? wrap(reducer) : warnOfLateActions(wrap(reducer), binding)
    const store = createStore(wrapped as typeof reducer, root(state, load) as typeof preloadedState)

    const dispatchAll: AnyDispatch = (action) => (binding.dispatch ?? (dispatch as AnyDispatch))(action)
    const dispatch: typeof store.dispatch = (action) => runAction(binding, action, () => store.dispatch(action))
    const getState = () => {
      store.getState() // throws while a reducer runs
      attached.sync?.refresh()
      return store.getState()
    }
    const sync = startSync({
      config,
      context,
      port,
      binding,
      store: { getState: store.getState, dispatch: dispatchAll },
      preloadedState: preloaded,
      issues,
    })
    const unsubscribe = store.subscribe(() => {
      // Without an action it is time travel, a replay, which brings a slice back with the values that it had.
      if (binding.action !== undefined) lazySlices.forgetMissing(store.getState(), context.compiled.tree.access)
      sync.observe(binding.action)
    })
    const attached: BoundStore = {
      sync,
      getState,
      reduce: lookAhead(reducer),
      dispose() {
        delete attached.sync
        unsubscribe()
        sync.dispose()
      },
    }
    binding.attached = attached
    return {
      ...store,
      ...withLinks(links),
      dispatch,
      getState,
      replaceReducer(next) {
        lazySlices.clear()
        context.setReducer(next)
        attached.reduce = lookAhead(next)
        // An action may be on its way, of which the new reducer is no part.
        delete binding.action
        store.replaceReducer(wrap(next) as typeof next)
        sync.rewrite()
      },
    }
  }
}
