import type { Middleware, StoreEnhancer } from 'redux'
import { historyPort } from '../history/historyPort'
import { checkConfig } from './validateUrlSync'
import { resolveConfig } from './sync/config'
import type { UrlSyncConfig } from './sync/config'
import { createEnhancer } from './enhancer'
import type { StoreBinding } from './sync/storeBinding'
import { createLinks } from './hrefs'
import type { HrefTarget } from './hrefs'
import { createMiddleware } from './middleware'

/** Keeps one store and one history in step; both its `middleware` and its `enhancer` are to be installed. */
export interface UrlSync {
  readonly middleware: Middleware
  readonly enhancer: StoreEnhancer
  /** The URL that dispatching this now would lead to; without it, that of the state as it is. Dispatches nothing. */
  href(target?: HrefTarget): string
  /** Writes what is pending, now, whatever the pace. */
  flush(): void
  /**
   * Resolves when nothing is pending and no navigation is on its way: for tests, and before a print or a redirect. A
   * write that a blocker of the app has refused is not pending.
   */
  settled(): Promise<void>
  /** Writes what is pending, then removes every listener and timer. The store works on, and its URL stays as it is. */
  dispose(): void
}

/**
 * Keeps a store and a history in step.
 *
 * Guaranteed: the state holds the URL's values at the first `getState()`; after the microtask, or `flush()`, the
 * URL's declared params are exactly the state's; the history is called at most 90 times in any 10 seconds but for
 * `flush()`, the latest state always winning; nothing undeclared is touched. A wrong option throws here. One sync is
 * for one store.
 *
 * @example
 * const urlSync = createUrlSync({ urlState, history: createBrowserHistory(), pushOn: pageChanged.match })
 * const store = configureStore({
 *   reducer: rootReducer,
 *   middleware: (getDefault) => getDefault().concat(urlSync.middleware),
 *   enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
 * })
 */
export function createUrlSync<S>(config: UrlSyncConfig<S>): UrlSync {
  if (process.env.NODE_ENV !== 'production') checkConfig(config)
  const resolved = resolveConfig(config)
  const port = historyPort(resolved.history)
  const binding: StoreBinding = {}
  const links = createLinks(resolved, port, binding)

  return {
    middleware: createMiddleware(binding),
    enhancer: createEnhancer(resolved, port, binding, links),
    href: links.href,
    flush() {
      binding.attached?.sync?.catchUp()
      binding.attached?.sync?.flush()
    },
    settled: () => binding.attached?.sync?.settled() ?? Promise.resolve(),
    dispose: () => binding.attached?.dispose(),
  }
}
