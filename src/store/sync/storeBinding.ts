import { configError } from '../../errors/configError'
import type { AnyReducer } from '../url-to-store/wrapReducer'
import type { Sync } from '../startSync'

/** What the middleware and the enhancer of one sync share. */
export interface StoreBinding {
  /** The store that the enhancer has made. */
  attached?: Attached
  /** Dispatches through all of the store's middleware. */
  dispatch?: AnyDispatch
  /** The action on its way to the reducer, so that a change of state can be laid to it. */
  action?: unknown
}

export type AnyDispatch = (action: unknown) => unknown

export interface Attached {
  /** None, once it is disposed. */
  sync?: Sync
  getState(): unknown
  /** The wrapped root reducer of the moment. */
  reduce: AnyReducer
  dispose(): void
}

/** Says once, after the store is made, that only one of the two halves is in it. */
export function warnUnless(isInstalled: () => boolean, lacking: string, present: string): void {
  queueMicrotask(() => {
    if (isInstalled()) return
    const remedy = `Do add urlSync.${lacking} to the store`
    console.warn(configError(`urlSync.${lacking} beside urlSync.${present}`, 'a store without it', remedy).message)
  })
}
