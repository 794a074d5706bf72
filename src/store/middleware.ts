import type { Middleware } from 'redux'
import { warnUnless } from './sync/storeBinding'
import type { AnyDispatch, StoreBinding } from './sync/storeBinding'

/** Notes which action a change of state belongs to, and lends the sync the store's whole dispatch. */
export function createMiddleware(binding: StoreBinding): Middleware {
  return ({ dispatch }) => {
    binding.dispatch = dispatch as AnyDispatch // the sync dispatches actions only
    if (process.env.NODE_ENV !== 'production') warnUnless(() => !!binding.attached, 'enhancer', 'middleware')
    return (next) => (action) => {
      // A subscriber may dispatch while an action is on its way, so the outer one is kept.
      const outer = binding.action
      binding.attached?.sync?.catchUp()
      binding.action = action
      try {
        return next(action)
      } finally {
        binding.action = outer
      }
    }
  }
}
