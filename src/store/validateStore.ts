import { configError } from '../errors/configError'
import { isNode } from '../params/model/stateAccess'
import type { AnyReducer, StoreBinding } from './sync/storeBinding'

const inside = 'Call getDefault().concat(urlSync.enhancer), so that it is inside of the middleware'

/** Refuses a second store, and warns of an enhancer inside of the DevTools' instrument. */
export function validateStore(binding: StoreBinding, firstState: unknown): void {
  if (binding.attached) {
    throw configError('one store for each createUrlSync', 'a second', 'Call createUrlSync for each store')
  }
  // What the DevTools' instrument hands to the enhancers inside of it is its own log of actions.
  if (isNode(firstState) && 'actionsById' in firstState && 'computedStates' in firstState) {
    const remedy = 'Give urlSync.enhancer before instrument(), as compose(urlSync.enhancer, instrument())'
    console.warn(configError('urlSync.enhancer to get the state of the app', 'the log of the DevTools', remedy).message)
  }
}

/**
 * Wraps a reducer so that it warns, once, when middleware has replaced or delayed an action: an enhancer outside of the
 * middleware does not see what the action became, so a push is a replace. DevTools replay actions, which is neither.
 */
export function warnOfLateActions(reducer: AnyReducer, binding: StoreBinding): AnyReducer {
  const reduced = new WeakSet<object>()
  let isWarned = false
  return (state, action) => {
    const { passed, action: current } = binding
    const next = reducer(state, action)
    if (!passed || !isNode(action) || reduced.has(action)) return next
    reduced.add(action)
    const isReplaced = isNode(current) && 'type' in current && !passed.has(action)
    const isDelayed = current === undefined && passed.has(action)
    if (isWarned || next === state || !(isReplaced || isDelayed)) return next
    isWarned = true
    const received = isDelayed ? 'an action that middleware has delayed' : 'an action that middleware has replaced'
    console.warn(configError('urlSync.enhancer to see each action', received, inside).message)
    return next
  }
}
