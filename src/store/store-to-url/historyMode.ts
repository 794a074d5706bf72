import type { Action } from 'redux'
import type { ParamDef } from '../../params/model/paramDef'
import type { ResolvedConfig } from '../sync/config'

/** What a change asks of the history: an entry, no entry, or no write at all. */
export type HistoryMode = 'push' | 'replace' | 'skip'

/** How a change is to be written, and how many ms the write waits for the values to rest. */
export interface WriteRequest {
  readonly mode: HistoryMode
  readonly delay: number
}

/**
 * Decides how a change of some params is written: `meta.urlState` wins over `pushOn` and `ignore`, which win over the
 * `history` of the params. A change without an action (time travel, a new reducer) replaces.
 *
 * A push that an action asks for does not wait for `debounce`; one that a param asks for does, so that a run of typing
 * makes one entry.
 */
export function historyMode(
  config: ResolvedConfig,
  action: unknown,
  changes: readonly ParamDef[],
  isAppChange: (def: ParamDef) => boolean,
): WriteRequest {
  const requested = action === undefined ? 'replace' : requestedMode(config, action)
  if (requested === 'push' || requested === 'skip') return { mode: requested, delay: 0 }
  const isPush = !requested && changes.some((def) => def.history === 'push' && isAppChange(def))
  return { mode: isPush ? 'push' : 'replace', delay: debounceOf(changes) }
}

/** Returns what an action asks for by itself, if it asks for anything. */
export function requestedMode({ pushOn, ignore }: ResolvedConfig, action: unknown): HistoryMode | undefined {
  const meta = (action as { meta?: { urlState?: unknown } | null } | null)?.meta?.urlState
  if (meta === 'push' || meta === 'replace' || meta === 'skip') return meta
  // What reaches the middleware is an action, or stands for one; a predicate tells.
  return ignore(action as Action) ? 'skip' : pushOn(action as Action) ? 'push' : undefined
}

/** How many ms a change of some params waits for them to rest: none, if any of them does not wait. */
function debounceOf(changes: readonly ParamDef[]): number {
  const delays = changes.map(({ debounce = 0 }) => debounce)
  return Math.min(...delays) && Math.max(...delays)
}
