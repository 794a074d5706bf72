import { sameLocation } from '../../history/location'
import { changedParams } from '../../params/model/changedParams'
import { readParams } from '../../params/codec/snapshot'
import { missing, sameValue, select } from '../../params/model/statePath'
import type { ParamDef } from '../../params/model/paramDef'
import { isNavigated } from '../sync/navigated'
import type { SyncParts } from '../sync/syncParts'
import { historyMode } from './historyMode'

/** Handles a state that an action has led to, or nothing known: `undefined`. */
export type StateHandler = (state: unknown, action: unknown) => void

/** From the store to the URL: decides what a changed state asks of the write queue. */
export function createStateHandler({ config, context, port, queue, sync, binding }: SyncParts): StateHandler {
  /**
   * Whether a change is the app's own, and not a lazy slice that takes its first values from the URL, or that goes and
   * leaves its last ones there.
   */
  function isAppChange(def: ParamDef, state: unknown): boolean {
    if (select(state, def) === missing) return false
    if (select(sync.syncedState, def) !== missing) return true
    const first = readParams(context.inputAt(sync.location, state), false).state
    return !sameValue(def, select(first, def), select(state, def))
  }

  return function handleStateChange(state, action) {
    sync.setObservedState(state)
    const changes = changedParams(sync.syncedState, state, context.paramsAt(sync.location))
    const previousState = sync.entryState
    // A listener that was told of a navigation first may dispatch: its state is of an entry that is not known here yet.
    if (!changes || sameLocation(sync.location, port.location())) sync.setEntryState(state)
    if (!changes) return sync.setSyncedState(state)
    const isIncoming = isNavigated(action)
    if (!isIncoming && sync.start && changes.some((def) => isAppChange(def, state))) sync.endStart()
    // A URL that comes in asks for nothing but to be kept right.
    const cause = isIncoming ? undefined : action
    const { mode, delay } = historyMode(config, cause, changes, (def) => isAppChange(def, state))
    if (mode === 'skip') return
    sync.setSyncedState(state)
    // Whoever has dispatched the action of a navigation asks for its correction.
    if (isIncoming && action.payload === binding.prepared?.payload) return
    if (mode === 'push') queue.request(mode, delay, previousState)
    else queue.request(mode, delay)
  }
}
