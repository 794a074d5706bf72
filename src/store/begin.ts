import type { UrlIssue } from '../params/issue'
import type { ParamLeaf } from '../params/paramTree'
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
  const step = { ...setUrlState(patchOf(changes, reading.state)), meta: { urlState: 'replace' } }
  return { issues: reading.issues, step }
}

type Tree = { [field: string]: unknown }

function patchOf(leaves: readonly ParamLeaf[], state: unknown): Tree {
  const patch: Tree = {}
  for (const { path, field } of leaves) {
    let node = patch
    for (const step of path.slice(0, -1)) node = (node[step] ??= {}) as Tree // no param is within another
    node[field] = select(state, path)
  }
  return patch
}
