import { checkClashes } from './checkClashes'
import { checkConfig } from './checkConfig'
import type { DefinitionConfig } from './checkConfig'
import { checkPath } from './checkPaths'
import type { ParamLeaf } from './paramTree'
import { createPlan } from './plan'
import type { PlanNode } from './plan'
import { createRoutes } from './routes'
import type { Routes } from './routes'
import { missing, select } from './stateTree'
import type { Defaults } from './values'

/** A declaration, compiled. Holds nothing that changes, so stores and requests may share it. */
export interface Definition extends Routes {
  /** All the params of every route, as a tree that follows the state. */
  readonly tree: PlanNode
  readonly initialState: unknown
  readonly defaults: Defaults
}

/** Compiles a declaration; every mistake in it throws here, with the name of the param. */
export function createDefinition(config: DefinitionConfig): Definition {
  if (process.env.NODE_ENV !== 'production') checkConfig(config)
  const { reducer, initialState = initialStateOf(reducer), params = {}, routes = {} } = config
  const { leaves, plan } = createRoutes(params, routes)
  if (process.env.NODE_ENV !== 'production') {
    checkClashes(leaves)
    for (const leaf of leaves) checkPath(leaf, initialState)
  }
  return { leaves, plan, tree: createPlan(leaves).root, initialState, defaults: defaultsOf(leaves, initialState) }
}

/** An action that no reducer knows, to ask for what it does then. */
export const probe = { type: '@@redux-url-state/PROBE' }

/** What a reducer, or a map of slice reducers, gives before any action. */
export function initialStateOf(reducer: unknown): unknown {
  if (typeof reducer === 'function') return reducer(undefined, probe) as unknown
  const slices = Object.entries(reducer as Record<string, (state: undefined, action: unknown) => unknown>)
  return Object.fromEntries(slices.map(([field, slice]) => [field, slice(undefined, probe)]))
}

/** What every param means when it is absent: its `default` option, else its value in the initial state. */
export function defaultsOf(leaves: readonly ParamLeaf[], initialState: unknown): Defaults {
  return leaves.map((leaf) => {
    const initial = select(initialState, leaf.path)
    return initial === missing || leaf.default === undefined ? initial : leaf.default
  })
}
