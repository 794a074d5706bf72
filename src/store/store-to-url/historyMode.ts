import type { Action } from 'redux'
import type { ParamDef } from '../../params/paramTree'
import type { ParamSet } from '../../params/model/paramSet'
import { changed, sameValue, select } from '../../params/model/statePath'
import type { ResolvedConfig } from '../sync/config'

/** What an action asks of the URL: a history entry, or to leave it alone. */
export type Decision = 'push' | 'replace' | 'skip'

/**
 * What an action that changed some params asks of the URL: `meta.urlState` wins over `pushOn` and `ignore`, which win
 * over the `history` of the params. A change without an action (time travel, a new reducer) replaces.
 */
export function decide(config: ResolvedConfig, action: unknown, changes: () => readonly ParamDef[]): Decision {
  if (action === undefined) return 'replace'
  return ask(config, action) ?? (changes().some(({ history }) => history === 'push') ? 'push' : 'replace')
}

/** What an action says by itself of its history entry, if it says anything. */
export function ask({ pushOn, ignore }: ResolvedConfig, action: unknown): Decision | undefined {
  const meta = (action as { meta?: { urlState?: unknown } | null } | null)?.meta?.urlState
  if (meta === 'push' || meta === 'replace' || meta === 'skip') return meta
  // What reaches the middleware is an action, or stands for one; a predicate tells.
  return ignore(action as Action) ? 'skip' : pushOn(action as Action) ? 'push' : undefined
}

/** The params that have another value in their serializer's eyes; undefined if there are none. */
export function changesBetween(before: unknown, after: unknown, plan: ParamSet): readonly ParamDef[] | undefined {
  const leaves = changed(before, after, plan.root)?.filter(
    (leaf) => !sameValue(leaf, select(before, leaf), select(after, leaf)),
  )
  return leaves?.length ? leaves : undefined
}

/** How many ms a change of some params waits for them to rest: none, if any of them does not wait. */
export function restOf(changes: readonly ParamDef[]): number {
  const rests = changes.map(({ debounce = 0 }) => debounce)
  return Math.min(...rests) && Math.max(...rests)
}
