import type { Action, Store } from 'redux'
import type { UrlLocation } from '../history/location'
import type { HistoryPort } from '../history/historyPort'
import { configError } from '../errors/configError'
import { validateTarget, warnOfPersistedRoot, withoutPersist } from './validateLinks'
import type { ResolvedConfig } from './sync/config'
import { requestedMode } from './store-to-url/historyMode'
import type { StoreBinding } from './sync/storeBinding'

/** What `href` looks ahead of: an action, or several that are dispatched one after the other. */
export type HrefTarget = MadeAction | readonly MadeAction[]
/** An action of any fields, and not the function that makes it, which has a `type` in Redux Toolkit, too. */
type MadeAction = (Action | { readonly type: string; readonly [field: string]: unknown }) & { readonly call?: never }

/** The links of one store: what a view needs to show them and to follow them. */
export interface Links {
  /** The URL that dispatching this now would lead to; without it, that of the state as it is. */
  href(target?: HrefTarget): string
  /** What a click dispatches: the actions, which make a history entry where nothing says otherwise. */
  steps(target: HrefTarget): readonly Action[]
  /** Calls back when the location has changed, which changes links though the store may stay as it is. */
  listen(listener: () => void): () => void
}

/** Looks ahead of actions, for one sync. */
export function createLinks(config: ResolvedConfig, port: HistoryPort, binding: StoreBinding): Links {
  const warnings = new Set<string>()
  return {
    href(target) {
      const { attached } = binding
      if (process.env.NODE_ENV !== 'production') validateTarget(attached, target)
      // Without a sync, or when it is disposed, nothing that is dispatched leads anywhere.
      if (!attached?.sync) return port.href(port.location())
      const { sync } = attached
      let state = attached.getState()
      if (process.env.NODE_ENV !== 'production') {
        if (config.lookAhead) state = withoutPersist(state)
        else if (target) warnOfPersistedRoot(state, warnings)
      }
      let shown = sync.shown()
      for (const action of toActions(target)) {
        state = attached.reduce(state, action)
        if (requestedMode(config, action) !== 'skip') shown = state
      }
      const here: UrlLocation = port.location()
      return port.href({ ...here, search: sync.preview(shown, here) })
    },
    steps: (target) =>
      toActions(target).map((action) => {
        if (requestedMode(config, action)) return action
        return { ...action, meta: { ...(action as WithMeta).meta, urlState: 'push' } }
      }),
    listen: port.listen,
  }
}

type WithMeta = Action & { readonly meta?: object }

function toActions(target: HrefTarget | undefined): readonly Action[] {
  return target === undefined ? [] : ([] as Action[]).concat(target)
}

// The links go with their store, so that a view needs no provider of theirs. The same for two copies of this library.
const key = Symbol.for('redux-url-state/links')

/** What the enhancer adds to a store. */
export function withLinks(links: Links): object {
  return { [key]: links }
}

/** The links of a store that `urlSync.enhancer` is installed in. */
export function linksOf(store: Store): Links {
  const links = (store as Store & { readonly [key]?: Links })[key]
  if (!links) throw configError('urlSync.enhancer in the store of this link', 'a store without it', 'Do add it')
  return links
}
