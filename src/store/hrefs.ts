import type { Action, Store } from 'redux'
import type { UrlLocation } from '../history/location'
import type { HistoryPort } from '../history/historyPort'
import { configError } from '../errors/configError'
import { validateTarget, warnOfError, warnOfPersistence, withoutPersist } from './validateLinks'
import type { Said } from './validateLinks'
import type { ResolvedConfig } from './sync/config'
import { requestedMode } from './store-to-url/historyMode'
import type { BoundStore, StoreBinding } from './sync/storeBinding'

/** What `href` looks ahead of: an action, or several that are dispatched one after the other. */
export type HrefTarget = MadeAction | readonly MadeAction[]
/** An action of any fields, and not the function that makes it, which has a `type` in Redux Toolkit, too. */
type MadeAction = (Action | { readonly type: string; readonly [field: string]: unknown }) & { readonly call?: never }

/** What the links of one store are computed by. */
export interface Links {
  readonly config: ResolvedConfig
  readonly port: HistoryPort
  readonly binding: StoreBinding
  readonly said: Said
  /** The URL that dispatching this now would lead to; without it, that of the state as it is. */
  href(target?: HrefTarget): string
}

/** All that a link is computed from, beside its action. */
export interface LinkBase {
  readonly state: unknown
  /** The state that the URL shows: the last one that was not ignored. */
  readonly shown: unknown
  readonly location: UrlLocation
  /** The wrapped root reducer of the moment. */
  readonly reduce: BoundStore['reduce'] | undefined
  /** None before there is a store, and once it is disposed. */
  readonly sync: BoundStore['sync'] | undefined
}

/** Looks ahead of actions, for one sync. */
export function createLinks(config: ResolvedConfig, port: HistoryPort, binding: StoreBinding): Links {
  const links: Links = {
    config,
    port,
    binding,
    said: new Set(),
    href(target = []) {
      if (process.env.NODE_ENV !== 'production') {
        if (!binding.attached) throw configError('a store when href is called', 'none', 'Install urlSync.enhancer')
        validateTarget(target)
      }
      let base = linkBase(links)
      let { shown } = base
      try {
        if (process.env.NODE_ENV !== 'production' && toActions(target).length > 0) base = prepareBase(links, base)
        shown = lookAhead(links, base, target)
      } catch (error) {
        if (process.env.NODE_ENV !== 'production') warnOfError(links.said, target, error)
      }
      return hrefOf(links, base, shown)
    },
  }
  return links
}

/** What links are computed from now. */
export function linkBase({ port, binding: { attached } }: Links, location: UrlLocation = port.location()): LinkBase {
  const { sync, reduce } = attached ?? {}
  return { state: attached?.getState(), shown: sync?.shown(), location, reduce, sync }
}

/** A base as a reducer takes it in development, which is told of a persisted state that it should not be given. */
export function prepareBase({ config, said }: Links, base: LinkBase): LinkBase {
  if (config.lookAhead) {
    const state = withoutPersist(base.state)
    return { ...base, state, shown: base.shown === base.state ? state : base.shown }
  }
  warnOfPersistence(said, base.state)
  return base
}

/** The state that the URL would show after some actions. Throws what the reducer throws. */
export function lookAhead({ config }: Links, { state, shown, reduce }: LinkBase, target: HrefTarget): unknown {
  let ahead = state
  let next = shown
  for (const action of toActions(target)) {
    ahead = reduce?.(ahead, action)
    if (requestedMode(config, action) !== 'skip') next = ahead
  }
  return next
}

/** The URL that shows a state. Without a sync, or when it is disposed, nothing that is dispatched leads anywhere. */
export function hrefOf({ port }: Links, { sync, location }: LinkBase, shown: unknown): string {
  return port.href(sync ? { ...location, search: sync.preview(shown, location) } : location)
}

/** What a click dispatches: the actions, which make a history entry where nothing says otherwise. */
export function stepsOf({ config }: Links, target: HrefTarget): readonly Action[] {
  return toActions(target).map((action) =>
    requestedMode(config, action) ? action : { ...action, meta: { ...(action as WithMeta).meta, urlState: 'push' } },
  )
}

type WithMeta = Action & { readonly meta?: object }

function toActions(target: HrefTarget): readonly Action[] {
  return 'type' in target ? [target] : target
}

/** The links that go with a store, so that a view needs no provider of its own. */
export interface StoreLinks extends Links {
  /** What the store was made with, before any correction of its URL. */
  readonly first: LinkBase
  /** What the views of this store read their links by, made by the first of them; the store's, and not a module's. */
  reader?: unknown
}

// The same for two copies of this library.
const key = Symbol.for('redux-url-state/links')

/** What the enhancer adds to a store that has just been made. */
export function withLinks(links: Links): object {
  const own: StoreLinks = { ...links, first: linkBase(links) }
  return { [key]: own }
}

/** The links of a store that `urlSync.enhancer` is installed in. */
export function linksOf(store: Store): StoreLinks {
  const links = (store as Store & { readonly [key]?: StoreLinks })[key]
  if (!links) throw configError('urlSync.enhancer in the store of this link', 'a store without it', 'Add it')
  return links
}
