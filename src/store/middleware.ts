import type { Middleware } from 'redux'
import { complainUnless } from './installation'
import type { AnyDispatch, Installation } from './installation'

/** Notes which action a change of state belongs to, and lends the sync the store's whole dispatch. */
export function createMiddleware(installation: Installation): Middleware {
  return ({ dispatch }) => {
    installation.dispatch = dispatch as AnyDispatch // the sync dispatches actions only
    if (process.env.NODE_ENV !== 'production') complainUnless(() => !!installation.attached, 'enhancer', 'middleware')
    return (next) => (action) => {
      // A subscriber may dispatch while an action is on its way, so the outer one is kept.
      const outer = installation.action
      installation.attached?.sync?.catchUp()
      installation.action = action
      try {
        return next(action)
      } finally {
        installation.action = outer
      }
    }
  }
}
