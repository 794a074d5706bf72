import type { UrlLocation } from '../history/location'
import { createPlan } from '../params/plan'
import type { Plan } from '../params/plan'
import { setUrlState } from '../params/setUrlState'
import { select } from '../params/stateTree'
import { readValues } from '../params/values'
import type { Reading } from '../params/values'
import type { ResolvedConfig } from './config'
import { changesBetween } from './decide'
import type { Context } from './context'

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
  context: Context,
  store: SyncedStore,
  before: Plan,
  here: UrlLocation,
): void {
  const { leaves } = context.planAt(here)
  const added = createPlan(leaves.filter((leaf) => !before.leaves.includes(leaf)))
  const state = store.getState()
  const reading = readValues(added, here.search, state, context.defaultsFor(state), true)
  reading.issues.forEach(config.onIssue)
  const changes = speaks(config, reading) && changesBetween(state, reading.state, added)
  if (!changes) return
  // The action passes over what is not declared, so each slice may go as a whole.
  const patch = Object.fromEntries(changes.map(({ path: [slice = ''] }) => [slice, select(reading.state, [slice])]))
  store.dispatch({ ...setUrlState(patch), meta: { urlState: 'replace' } })
}
