import type { UrlLocation } from '../../history/location'
import type { Definition } from '../../params/compile'
import type { SnapshotInput } from '../../params/codec/snapshot'
import type { Compiled } from '../../params/model/compiled'
import { defaultsOf, initialStateOf } from '../../params/model/defaults'
import type { Defaults } from '../../params/model/defaults'
import type { ParamSet } from '../../params/model/paramSet'
import { isNode } from '../../params/model/stateAccess'
import type { StateAccess } from '../../params/model/stateAccess'
import { missing } from '../../params/model/statePath'
import type { ParamDef } from '../../params/model/paramDef'

/** What one store knows of its declaration, with defaults that follow its reducer. */
export interface SyncContext {
  /** What is declared, as far as this store has taken it in. */
  readonly compiled: Compiled
  /** The params in force at a location. */
  paramsAt(location: UrlLocation): ParamSet
  /** What reading this location over this state, or writing this state over it, takes. */
  inputAt(location: UrlLocation, state: unknown): SnapshotInput
  /** Whether all that has been added and removed is taken in. */
  isCurrent(): boolean
  /** Takes in what has been added and removed. */
  update(): void
  /** Takes the defaults of another reducer. */
  setReducer(reducer: unknown): void
  /** The slices that were not there at some time; their params wait in the URL. */
  lazySlices(): readonly string[]
  /** The slices of added params that the reducer has by now and the state has not. */
  injectedSlices(state: unknown): readonly string[]
}

/** Starts with the defaults of the declaration; the reducer is asked again when a slice appears that has none yet. */
export function createSyncContext(definition: Definition, initialReducer: unknown): SyncContext {
  let reducer = initialReducer
  let lazy: readonly string[] = []
  let defaults: Defaults
  let waiting: readonly string[]

  function setDefaults(values: Defaults): void {
    defaults = values
    waiting = slicesOf(context.compiled.leaves.filter(({ index }) => values[index] === missing))
    lazy = [...new Set([...lazy, ...waiting])]
  }
  function refreshDefaults(): void {
    setDefaults(defaultsOf(context.compiled.leaves, initialStateOf({ reducer })))
  }
  function defaultsFor(state: unknown): Defaults {
    if (waiting.some((slice) => hasSlice(state, slice, accessOf()))) refreshDefaults()
    return defaults
  }
  const accessOf = () => context.compiled.tree.access
  const paramsAt = ({ pathname }: UrlLocation) => context.compiled.plan(pathname)
  const isCurrent = () => context.compiled === definition.compiled
  const context = {
    compiled: definition.compiled,
    paramsAt,
    inputAt: (location: UrlLocation, state: unknown) => ({
      search: location.search,
      state,
      paramSet: paramsAt(location),
      defaults: defaultsFor(state),
    }),
    isCurrent,
    update() {
      context.compiled = definition.compiled
      // A slice whose params were added may be one that has not appeared yet, though the reducer has it by now.
      lazy = slicesOf(context.compiled.leaves)
      refreshDefaults()
    },
    setReducer(next: unknown) {
      reducer = next
      refreshDefaults()
    },
    lazySlices: () => lazy,
    injectedSlices(state: unknown) {
      const awaited = context.compiled.added.filter(({ path }) => !hasSlice(state, path[0] as string, accessOf()))
      if (awaited.length === 0) return []
      const initial = initialStateOf({ reducer })
      return slicesOf(awaited).filter((slice) => hasSlice(initial, slice, accessOf()))
    },
  }
  setDefaults(context.compiled.defaults)
  return context
}

function slicesOf(defs: readonly ParamDef[]): readonly string[] {
  return defs.map(({ path }) => path[0] as string) // no path is empty
}

/** Whether a state, which may be anything, has a slice. */
export function hasSlice(state: unknown, slice: string, { get }: StateAccess): boolean {
  return isNode(state) && get(state, slice) !== undefined
}
