import type { UrlLocation } from '../../history/location'
import type { UrlIssue } from '../../params/model/issue'
import type { ResolvedConfig } from '../sync/config'
import { navigated } from '../sync/navigated'
import type { SyncedStore } from '../sync/syncParts'

/** Tells middleware of the start, and `onIssue` of what its URL has that cannot be read. */
export interface LoadAnnouncement {
  /** Dispatches `navigated` with `'load'`, unless that has been done: before anything else that the history tells. */
  announce(): void
  cancel(): void
}

/** Creates it; it is due in the microtask, when the store is made. */
export function createLoadAnnouncement(
  config: ResolvedConfig,
  store: SyncedStore,
  { pathname, search, hash }: UrlLocation,
  issues: readonly UrlIssue[],
): LoadAnnouncement {
  let isDue = true
  const cancel = () => void (isDue = false)
  const announce = () => {
    if (!isDue) return
    cancel()
    issues.forEach(config.onIssue)
    store.dispatch(navigated({ location: { pathname, search, hash }, navigation: 'load', issues }))
  }
  queueMicrotask(announce)
  return { announce, cancel }
}
