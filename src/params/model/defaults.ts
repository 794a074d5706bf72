import { missing, select } from './statePath'
import type { ParamDef } from './paramDef'

/** What an absent param means, by its index; `missing` where the state has no place for it yet. */
export type Defaults = readonly unknown[]

/** Where the defaults come from: a reducer or a map of slice reducers, or the initial state itself. */
export interface DefaultsSource {
  readonly reducer?: unknown
  readonly initialState?: unknown
}

/** An action that no reducer knows, to ask for what it does then. */
export const probe = { type: '@@redux-url-state/PROBE' }

/** What a reducer, or a map of slice reducers, gives before any action; or the initial state itself. */
export function initialStateOf({ reducer, initialState }: DefaultsSource): unknown {
  if (initialState !== undefined) return initialState
  if (typeof reducer === 'function') return reducer(undefined, probe) as unknown
  const slices = Object.entries(reducer as Record<string, (state: undefined, action: unknown) => unknown>)
  return Object.fromEntries(slices.map(([field, slice]) => [field, slice(undefined, probe)]))
}

/** What every param means when it is absent: its `default` option, else its value in the initial state. */
export function defaultsOf(leaves: readonly ParamDef[], initialState: unknown): Defaults {
  const defaults: unknown[] = []
  for (const leaf of leaves) {
    const initial = select(initialState, leaf)
    defaults[leaf.index] = initial === missing || leaf.default === undefined ? initial : leaf.default
  }
  return defaults
}
