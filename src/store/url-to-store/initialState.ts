import type { UrlLocation } from '../../history/location'
import { createParamSet } from '../../params/model/paramSet'
import type { ParamSet } from '../../params/model/paramSet'
import { setUrlState } from '../../params/codec/setUrlState'
import { readValues } from '../../params/codec/snapshot'
import type { Reading } from '../../params/codec/snapshot'
import type { ResolvedConfig } from '../sync/config'
import { changesBetween } from '../store-to-url/historyMode'
import type { SyncContext } from '../sync/syncContext'

/** The store as the sync sees it. */
export interface SyncedStore {
  getState(): unknown
  dispatch(action: unknown): unknown
}

/** Whether the URL wins where params begin, rather than the store. */
export function speaks({ initial }: ResolvedConfig, { found }: Reading): boolean {
  return initial === 'url' || (initial === 'auto' && found > 0)
}

/**
 * Lets params begin that come into force on a path while a store is at work: the URL's problems with them are reported,
 * and what it says is set, if it has the say. A slice that is not there yet takes its values when it comes.
 */
export function beginAdded(
  config: ResolvedConfig,
  context: SyncContext,
  store: SyncedStore,
  before: ParamSet,
  here: UrlLocation,
): void {
  const { leaves } = context.paramsAt(here)
  const added = createParamSet(leaves.filter((leaf) => !before.leaves.includes(leaf)))
  const state = store.getState()
  const reading = readValues(added, here.search, state, context.defaultsFor(state), config.initial !== 'url')
  reading.issues.forEach(config.onIssue)
  const changes = speaks(config, reading) && changesBetween(state, reading.state, added)
  if (!changes) return
  // The action passes over what is not declared, so each slice may go as a whole.
  const patch = Object.fromEntries(
    changes.map(({ path: [slice = ''], access }) => [slice, access.get(reading.state as object, slice)]),
  )
  store.dispatch({ ...setUrlState(patch), meta: { urlState: 'replace' } })
}
