import { defaultsOf, initialStateOf } from '../params/definition'
import type { Definition } from '../params/definition'
import { missing, select } from '../params/stateTree'
import type { Defaults } from '../params/values'

/** The defaults of one store's params, which follow its reducer. */
export interface LiveDefaults {
  /** The defaults, with those of every slice that this state has. */
  of(state: unknown): Defaults
  /** The slices that were not there at some time; their params wait in the URL. */
  lazySlices(): readonly string[]
  /** Takes the defaults of another reducer. */
  follow(reducer: unknown): void
}

/** Starts with the defaults of the declaration; the reducer is asked when a slice appears that has none yet. */
export function createLiveDefaults({ leaves, defaults: declared }: Definition, reducer: unknown): LiveDefaults {
  let lazy: readonly string[] = []
  let source = reducer
  let defaults: Defaults
  let waiting: readonly string[]

  function take(values: Defaults): void {
    defaults = values
    waiting = leaves.filter(({ index, path }) => path[1] && values[index] === missing).map(({ path }) => path[0] ?? '')
    lazy = [...new Set([...lazy, ...waiting])]
  }
  take(declared)

  return {
    of(state) {
      if (waiting.some((slice) => hasSlice(state, slice))) take(defaultsOf(leaves, initialStateOf(source)))
      return defaults
    },
    lazySlices: () => lazy,
    follow(next) {
      source = next
      take(defaultsOf(leaves, initialStateOf(source)))
    },
  }
}

/** Whether a state, which may be anything, has a slice. */
export function hasSlice(state: unknown, slice: string): boolean {
  const value = select(state, [slice])
  return value !== missing && value !== undefined
}
