import { sameLocation } from '../../history/location'
import type { ParamDef } from '../../params/paramTree'
import { missing, sameValue, select } from '../../params/model/statePath'
import { changesBetween, decide, restOf } from './historyMode'
import { isNavigated } from '../sync/navigated'
import type { SyncState } from '../sync/syncState'

/** Takes note of a state that an action, or nothing known, has led to. */
export type Observe = (state: unknown, action: unknown) => void

/** From the store to the URL: what a new state asks of the writer. */
export function createStateObserver(workings: SyncState): Observe {
  const { config, context, port, composer, writer } = workings

  /**
   * Whether a param is another than the URL said; a slice that has just come has its first values from there, and one
   * that has gone leaves its last ones there.
   */
  function isChange(leaf: ParamDef, state: unknown): boolean {
    if (select(state, leaf) === missing) return false
    if (select(composer.shown(), leaf) !== missing) return true
    const first = context.read(workings.here, state, false).state
    return !sameValue(leaf, select(first, leaf), select(state, leaf))
  }

  function respond(state: unknown, action: unknown, changes: readonly ParamDef[]): void {
    const before = workings.noted
    // A listener that was told of a navigation first may dispatch: its state is of an entry that is not heard of yet.
    if (sameLocation(workings.here, port.location())) workings.noted = state
    // A URL that comes in asks for nothing but to be kept right.
    const cause = isNavigated(action) ? undefined : action
    const decision = decide(config, cause, () => changes.filter((leaf) => isChange(leaf, state)))
    if (decision === 'skip') return
    composer.move(state, changes)
    if (decision === 'push') writer.request(decision, 0, before)
    else writer.request(decision, restOf(changes))
  }

  return (state, action) => {
    const changes = changesBetween(composer.shown(), state, context.paramsAt(workings.here))
    if (changes) return respond(state, action, changes)
    workings.noted = state
    composer.move(state)
  }
}
