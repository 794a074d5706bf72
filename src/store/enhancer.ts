import type { StoreEnhancer } from 'redux'
import type { UrlLocation } from '../history/location'
import type { Port } from '../history/port'
import { probe } from '../params/definition'
import { configError } from '../serializers/configError'
import { speaks } from './begin'
import type { ResolvedConfig } from './config'
import { createContext, hasSlice } from './context'
import type { Context } from './context'
import { complainUnless } from './installation'
import type { AnyDispatch, Attached, Installation } from './installation'
import { withLinks } from './links'
import type { Links } from './links'
import { wrapReducer } from './rootReducer'
import type { AnyReducer } from './rootReducer'
import { createSync } from './sync'

/** Wraps the root reducer, lays the URL over the first state, and starts the sync. */
export function createEnhancer(
  config: ResolvedConfig,
  port: Port,
  installation: Installation,
  links: Links,
): StoreEnhancer {
  return (createStore) => (reducer, preloadedState) => {
    if (process.env.NODE_ENV !== 'production') checkStore(installation)
    const context = createContext(config.urlState.definition, reducer)
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
    const lookAhead = (inner: unknown) => wrapReducer(inner as AnyReducer, context, parkedAt)
    const store = createStore(wrap(reducer) as typeof reducer, first.state as typeof preloadedState)
    const dispatch: AnyDispatch = (action) => (installation.dispatch ?? (store.dispatch as AnyDispatch))(action)
    const sync = createSync(config, context, port, { getState: store.getState, dispatch }, first.issues)
    const unsubscribe = store.subscribe(() => {
      const state = store.getState()
      // A slice that has gone begins anew when it comes again. Without an action it is time travel, a replay.
      if (installation.action !== undefined && parked.size > 0) {
        for (const slice of parked.keys()) if (!hasSlice(state, slice)) parked.delete(slice)
      }
      sync.observe(state, installation.action)
    })
    const dispose = () => {
      delete attached.sync
      unsubscribe()
      sync.dispose()
    }
    const attached: Attached = { sync, getState: store.getState, reduce: lookAhead(reducer), dispose }
    installation.attached = attached
    return {
      ...store,
      ...withLinks(links),
      replaceReducer(next) {
        parked.clear()
        context.follow(next)
        attached.reduce = lookAhead(next)
        // An action may be on its way, of which the new reducer is no part.
        delete installation.action
        store.replaceReducer(wrap(next) as typeof next)
        sync.rewrite()
      },
    }
  }
}

/** What the store begins with: its own state, or that with the URL laid over it. */
function firstState(config: ResolvedConfig, context: Context, location: UrlLocation, state: unknown) {
  const read = context.read(location, state, true)
  return speaks(config, read) ? read : { state, issues: [] }
}

function checkStore(installation: Installation): void {
  if (installation.attached) throw configError('one store for each createUrlSync', 'a second', 'Do create another')
  complainUnless(() => !!installation.dispatch, 'middleware', 'enhancer')
}
