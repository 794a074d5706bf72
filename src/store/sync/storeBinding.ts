import { configError } from '../../errors/configError'
import type { UrlLocation } from '../../history/location'
import type { Navigation } from './navigated'

/** A reducer of any state and action; the sync has no say in either. */
export type AnyReducer = (state: unknown, action: unknown) => unknown

export type AnyDispatch = (action: unknown) => unknown

/** What the middleware, the enhancer and the links of one sync share. */
export interface StoreBinding {
  /** The store that the enhancer has made. */
  attached?: BoundStore
  /** Dispatches through all of the store's middleware. */
  dispatch?: AnyDispatch
  /** The action on its way to the reducer, which a change of state is attributed to. */
  action?: unknown
  /** In development, if the enhancer is outside of the middleware: the actions that have come through it. */
  passed?: WeakSet<object>
  /** What the navigation whose action is on its way makes of the state, so that the reducer need not read it again. */
  prepared?: PreparedNavigation
}

/** What a navigation makes of one state. */
export interface PreparedNavigation {
  readonly payload: Navigation
  readonly from: unknown
  readonly to: unknown
}

/** A store that is kept in step. */
export interface BoundStore {
  /** None, once it is disposed. */
  sync?: BoundSync
  getState(): unknown
  /** The wrapped root reducer of the moment. */
  reduce: AnyReducer
  dispose(): void
}

/** What the store's other parts ask of its sync. */
export interface BoundSync {
  /** Takes in added params, and a navigation that an error has kept from being set: an action is due. */
  catchUp(): void
  /** Takes in added params and creates injected slices: the state is asked for. */
  refresh(): void
  /** Refreshes at once, and again in the microtask; kept here, as the declaration does not keep its listeners. */
  handleAdded(): void
  /** Handles the state as it is now, which an action, or nothing known, has led to. */
  observe(action: unknown): void
  /** Whether the state as it is now has been handled. */
  isObserved(): boolean
  /** Writes the state whatever changed: the meaning of an absent param may have. */
  rewrite(): void
  /** Returns the search that a state would have at a location. */
  preview(state: unknown, location: UrlLocation): string
  /** The state that the URL shows, or will show when what is pending is written. */
  shown(): unknown
  flush(): void
  settled(): Promise<void>
  dispose(): void
}

/** Runs the dispatch of an action; the changes of state that it makes are attributed to the action. */
export function runAction<R>(binding: StoreBinding, action: unknown, run: () => R): R {
  binding.attached?.sync?.catchUp()
  // A subscriber may dispatch while an action is on its way, so the outer one is restored.
  const outer = binding.action
  binding.action = action
  try {
    const result = run()
    // An enhancer between may notify subscribers later, as Redux Toolkit's autoBatch does.
    const sync = binding.attached?.sync
    if (sync && !sync.isObserved()) sync.observe(action)
    return result
  } finally {
    binding.action = outer
  }
}

/** Warns once, after the store is made, if only one of the two halves is in it. */
export function warnUnless(isInstalled: () => boolean, lacking: string, present: string): void {
  queueMicrotask(() => {
    if (isInstalled()) return
    const remedy = `Call getDefault().concat(urlSync.${lacking}) in configureStore`
    console.warn(configError(`urlSync.${lacking} beside urlSync.${present}`, 'a store without it', remedy).message)
  })
}
