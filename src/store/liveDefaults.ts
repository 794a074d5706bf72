import { defaultsOf, initialStateOf } from '../params/definition'
import type { Compiled } from '../params/definition'
import type { ParamLeaf } from '../params/paramTree'
import { missing, select } from '../params/stateTree'
import type { Defaults } from '../params/values'

/** The defaults of one store's params, which follow its reducer. */
export interface LiveDefaults {
  /** The defaults, with those of every slice that this state has. */
  of(state: unknown): Defaults
  /** The slices that were not there at some time; their params wait in the URL. */
  lazySlices(): readonly string[]
  /** Takes the defaults of what is declared from here on. */
  declare(next: Compiled): void
  /** Takes the defaults of another reducer. */
  follow(reducer: unknown): void
}

/** Starts with the defaults of the declaration; the reducer is asked when a slice appears that has none yet. */
export function createLiveDefaults(compiled: Compiled, reducer: unknown): LiveDefaults {
  let declared = compiled
  let lazy: readonly string[] = []
  let source = reducer
  let defaults: Defaults
  let waiting: readonly string[]

  function take(values: Defaults): void {
    defaults = values
    waiting = slicesOf(declared.leaves.filter(({ index }) => values[index] === missing))
    lazy = [...new Set([...lazy, ...waiting])]
  }
  function ask(): void {
    take(defaultsOf(declared.leaves, initialStateOf({ reducer: source })))
  }
  take(declared.defaults)

  return {
    of(state) {
      if (waiting.some((slice) => hasSlice(state, slice))) ask()
      return defaults
    },
    lazySlices: () => lazy,
    declare(next) {
      declared = next
      // A slice whose params were added may be one that has not appeared yet, though the reducer knows it by now.
      lazy = slicesOf(declared.leaves)
      ask()
    },
    follow(next) {
      source = next
      ask()
    },
  }
}

function slicesOf(leaves: readonly ParamLeaf[]): readonly string[] {
  return leaves.map(({ path }) => path[0] as string) // no path is empty
}

/** Whether a state, which may be anything, has a slice. */
export function hasSlice(state: unknown, slice: string): boolean {
  const value = select(state, [slice])
  return value !== missing && value !== undefined
}
