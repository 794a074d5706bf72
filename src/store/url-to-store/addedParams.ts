import { changedParams } from '../../params/model/changedParams'
import { setUrlState } from '../../params/codec/setUrlState'
import { readParams } from '../../params/codec/snapshot'
import { createParamSet } from '../../params/model/paramSet'
import type { ParamSet } from '../../params/model/paramSet'
import type { SyncParts } from '../sync/syncParts'
import { urlWins } from './initialState'

/** Takes params into a running store that were added to its declaration, and lets go of those that were removed. */
export function takeInAddedParams(parts: SyncParts): void {
  const { context, queue, sync } = parts
  if (context.isCurrent()) return
  // What is pending is of the params as they were.
  queue.flush()
  const before = context.paramsAt(sync.location)
  context.update()
  initializeAddedParams(parts, before)
  queue.request('replace')
}

/**
 * Creates the slices of added params that were injected since the last action: a reducer would create them at the next
 * one, whichever that is. They begin with the URL's values.
 */
export function createInjectedSlices({ context, store, sync }: SyncParts): void {
  const state = store.getState()
  // Middleware that asks for the state while the action is on its way finds the state that it was dispatched for.
  if (state === sync.injectedInto || context.injectedSlices(state).length === 0) return
  sync.setInjectedInto(state)
  store.dispatch(setOnly({}))
}

/** Reports parse issues of added params, and applies the URL's values if `initial` lets the URL win. */
function initializeAddedParams({ config, context, store, sync }: SyncParts, before: ParamSet): void {
  const { leaves } = context.paramsAt(sync.location)
  const added = createParamSet(leaves.filter((def) => !before.leaves.includes(def)))
  const state = store.getState()
  const result = readParams({ ...context.inputAt(sync.location, state), paramSet: added }, config.initial !== 'url')
  result.issues.forEach(config.onIssue)
  const changes = urlWins(config, result) && changedParams(state, result.state, added)
  if (!changes) return
  // The action passes over what is not declared, so each slice may go as a whole.
  const slices = changes.map(
    ({ path: [slice = ''], access }) => [slice, access.get(result.state as object, slice)] as const,
  )
  store.dispatch(setOnly(Object.fromEntries(slices)))
}

function setOnly(patch: object) {
  return { ...setUrlState(patch), meta: { urlState: 'replace' } }
}
