import type { UrlIssue } from '../params/issue'
import { createPlan } from '../params/plan'
import type { Plan } from '../params/plan'
import { setUrlState } from '../params/setUrlState'
import { select } from '../params/stateTree'
import { readValues } from '../params/values'
import type { Defaults, Reading } from '../params/values'
import type { ResolvedConfig } from './config'
import { changesBetween } from './decide'

/** Whether the URL wins where params begin, rather than the store. */
export function speaks({ initial }: ResolvedConfig, { found }: Reading): boolean {
  return initial === 'url' || (initial === 'auto' && found > 0)
}

/**
 * What params that come into force while a store is at work begin with: the URL's problems with them, and the action
 * that sets what it says, if it has the say. A slice that is not there yet takes its values when it comes.
 */
export function beginAdded(
  config: ResolvedConfig,
  [before, after]: readonly [Plan, Plan],
  search: string,
  state: unknown,
  defaults: Defaults,
): { readonly issues: readonly UrlIssue[]; readonly step?: object } {
  const added = after.leaves.filter((leaf) => !before.leaves.includes(leaf))
  const reading = readValues(createPlan(added), search, state, defaults, true)
  const changes = speaks(config, reading) && changesBetween(state, reading.state, after)
  if (!changes) return { issues: reading.issues }
  // The action passes over what is not declared, so each slice may go as a whole.
  const patch = Object.fromEntries(changes.map(({ path: [slice = ''] }) => [slice, select(reading.state, [slice])]))
  return { issues: reading.issues, step: { ...setUrlState(patch), meta: { urlState: 'replace' } } }
}
