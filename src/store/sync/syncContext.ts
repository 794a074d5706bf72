import type { UrlLocation } from '../../history/location'
import { defaultsOf, initialStateOf } from '../../params/compile'
import type { Compiled, Definition } from '../../params/compile'
import type { ParamDef } from '../../params/paramTree'
import type { ParamSet } from '../../params/model/paramSet'
import { isNode } from '../../params/model/stateAccess'
import type { StateAccess } from '../../params/model/stateAccess'
import { missing } from '../../params/model/statePath'
import { readValues } from '../../params/codec/snapshot'
import type { Defaults, Reading, View } from '../../params/codec/snapshot'

/** What one store knows of the declaration, with defaults that follow its reducer. */
export interface SyncContext {
  /** What is declared, as far as this store has taken note of it. */
  readonly compiled: Compiled
  /** The params in force at a location. */
  paramsAt(location: UrlLocation): ParamSet
  isCurrent(): boolean
  /** Takes note of what has been added and removed. */
  update(): void
  /** Takes the defaults of another reducer. */
  follow(reducer: unknown): void
  /** The defaults, with those of every slice that this state has. */
  defaultsFor(state: unknown): Defaults
  /** The slices that were not there at some time; their params wait in the URL. */
  lazySlices(): readonly string[]
  /**
   * Reads a location over a state; `retain` is whether a param that it lacks may keep its value. The last reading is
   * remembered, as a navigation is read before its action and again by the reducer.
   */
  read(location: UrlLocation, state: unknown, retain: boolean, base?: View): Reading
}

/** Starts with the defaults of the declaration; the reducer is asked when a slice appears that has none yet. */
export function createSyncContext(definition: Definition, reducer: unknown): SyncContext {
  let lazy: readonly string[] = []
  let source = reducer
  let defaults: Defaults
  let waiting: readonly string[]
  let known: readonly unknown[] = []
  let reading: Reading | undefined

  function take(values: Defaults): void {
    defaults = values
    waiting = slicesOf(context.compiled.leaves.filter(({ index }) => values[index] === missing))
    lazy = [...new Set([...lazy, ...waiting])]
  }
  function ask(): void {
    take(defaultsOf(context.compiled.leaves, initialStateOf({ reducer: source })))
  }
  function defaultsFor(state: unknown): Defaults {
    if (waiting.some((slice) => hasSlice(state, slice, context.compiled.tree.access))) ask()
    return defaults
  }
  const paramsAt = ({ pathname }: UrlLocation) => context.compiled.plan(pathname)
  const isCurrent = () => context.compiled === definition.compiled
  const context = {
    compiled: definition.compiled,
    paramsAt,
    isCurrent,
    update() {
      if (isCurrent()) return
      context.compiled = definition.compiled
      // A slice whose params were added may be one that has not appeared yet, though the reducer knows it by now.
      lazy = slicesOf(context.compiled.leaves)
      ask()
    },
    follow(next: unknown) {
      source = next
      ask()
    },
    defaultsFor,
    lazySlices: () => lazy,
    read(location: UrlLocation, state: unknown, retain: boolean, base?: View) {
      const current = [paramsAt(location), location.search, state, defaultsFor(state), retain] as const
      if (!reading || current.some((part, i) => part !== known[i])) reading = readValues(...current, base)
      known = current
      return reading
    },
  }
  take(context.compiled.defaults)
  return context
}

function slicesOf(leaves: readonly ParamDef[]): readonly string[] {
  return leaves.map(({ path }) => path[0] as string) // no path is empty
}

/** Whether a state, which may be anything, has a slice. */
export function hasSlice(state: unknown, slice: string, { get }: StateAccess): boolean {
  return isNode(state) && get(state, slice) !== undefined
}
