import type { Action, Store } from 'redux'
import type { HistoryPort } from '../history/historyPort'
import { setUrlState } from '../params/codec/setUrlState'
import type { Patch } from '../params/codec/setUrlState'
import { configError } from '../errors/configError'
import { checkAhead } from './validateUrlSync'
import type { ResolvedConfig } from './sync/config'
import { ask } from './store-to-url/historyMode'
import type { StoreBinding } from './sync/storeBinding'

/** What `href` looks ahead of: an action, several of them, or a patch as `urlState.set` takes it. */
export type HrefTarget<S> = Action | readonly Action[] | Patch<S>

/** The links of one store: what a view needs to show them and to follow them. */
export interface Links {
  /** The URL that dispatching this now would lead to; without it, that of the state as it is. */
  href(ahead?: unknown): string
  /** What a click dispatches: the actions, which make a history entry where nothing says otherwise. */
  steps(ahead: unknown): readonly Action[]
  /** Calls back when the location has changed, which changes links though the store may stay as it is. */
  listen(listener: () => void): () => void
}

/** Looks ahead of actions, for one sync. */
export function createLinks(config: ResolvedConfig, port: HistoryPort, binding: StoreBinding): Links {
  return {
    href(ahead) {
      const { attached } = binding
      if (process.env.NODE_ENV !== 'production') checkAhead(attached, ahead)
      // Without a sync, or when it is disposed, nothing that is dispatched leads anywhere.
      if (!attached?.sync) return port.href(port.location())
      const { sync } = attached
      let state = attached.getState()
      let shown = sync.shown()
      for (const action of toActions(ahead)) {
        state = attached.reduce(state, action)
        if (ask(config, action) !== 'skip') shown = state
      }
      const here = port.location()
      return port.href({ ...here, search: sync.preview(shown, here) })
    },
    steps: (ahead) =>
      toActions(ahead).map((action) =>
        ask(config, action) ? action : { ...action, meta: { ...(action as WithMeta).meta, urlState: 'push' } },
      ),
    listen: port.listen,
  }
}

type WithMeta = Action & { readonly meta?: object }

function toActions(ahead: unknown): readonly Action[] {
  const steps: readonly object[] = ahead === undefined ? [] : Array.isArray(ahead) ? ahead : [ahead]
  return steps.map((step) => ('type' in step && typeof step.type === 'string' ? (step as Action) : setUrlState(step)))
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
