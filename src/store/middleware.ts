import type { Middleware } from 'redux'
import { runAction, warnUnless } from './sync/storeBinding'
import type { AnyDispatch, StoreBinding } from './sync/storeBinding'

/** Lends the sync the store's whole dispatch, and attributes changes to actions where the enhancer cannot. */
export function createMiddleware(binding: StoreBinding): Middleware {
  return ({ dispatch }) => {
    binding.dispatch = dispatch as AnyDispatch // the sync dispatches actions only
    if (process.env.NODE_ENV !== 'production') warnUnless(() => !!binding.attached, 'enhancer', 'middleware')
    // The enhancer has made its store by now if it is inside of the middleware, and sees what arrives there.
    if (binding.attached) return (next) => next
    if (process.env.NODE_ENV !== 'production') binding.passed = new WeakSet()
    return (next) => (action) => {
      if (typeof action === 'object' && action !== null) binding.passed?.add(action)
      return runAction(binding, action, () => next(action))
    }
  }
}
