import { validateConflicts } from './validation/validateConflicts'
import { checkConfig, checkRoute } from './validation/validateConfig'
import type { DefinitionConfig } from './validation/validateConfig'
import { validatePath } from './validation/validatePath'
import { listParams } from './paramTree'
import { nameOf } from './model/paramDef'
import type { ParamDef } from './model/paramDef'
import type { Compiled } from './model/compiled'
import { defaultsOf, initialStateOf } from './model/defaults'
import type { Defaults } from './model/defaults'
import { createParamSet } from './model/paramSet'
import { createRouteMatcher } from './model/routeMatcher'
import { accessOf } from './model/stateAccess'
import { missing, select } from './model/statePath'
import { createWeakListeners } from './weakListeners'

/** A declaration, which stores and requests may share; params may join and leave it. */
export interface Definition {
  /** All that is declared now; another object when that has changed. */
  readonly compiled: Compiled
  /** The defaults, with those of the slices that a state has and that were not there when the params were declared. */
  defaultsFor(state: unknown): Defaults
  /** Declares more params, on every path or on those that match a pattern, until the removal that it returns. */
  add(tree: object, route?: string): () => void
  /**
   * Calls back after params were added or removed, until the function that it returns is called. The listener is not
   * kept alive: it is forgotten with the store that holds it.
   */
  onAdd(listener: () => void): () => void
}

/** Compiles a declaration; every mistake in it throws here, with the name of the param. */
export function createDefinition(config: DefinitionConfig): Definition {
  if (process.env.NODE_ENV !== 'production') checkConfig(config)
  const { params = {}, routes = {} } = config
  const access = accessOf(config.access)
  const all: ParamDef[] = []
  listParams(params, { route: undefined, access }, all)
  for (const [route, tree] of Object.entries(routes)) listParams(tree, { route, access }, all)
  const declared = [...all]
  const listeners = createWeakListeners()
  const definition = { compiled: compile(config, declared, [], declared), defaultsFor, add, onAdd: listeners.add }

  function defaultsFor(state: unknown): Defaults {
    const { leaves, defaults } = definition.compiled
    const hasCome = (leaf: ParamDef) => defaults[leaf.index] === missing && select(state, leaf) !== missing
    return leaves.some(hasCome) ? defaultsOf(leaves, initialStateOf(config)) : defaults
  }

  function add(tree: object, route?: string): () => void {
    if (process.env.NODE_ENV !== 'production' && route !== undefined) checkRoute(route)
    const start = all.length
    listParams(tree, { route, access }, all)
    const added = all.slice(start)
    // A module that is run again, as hot reload does, adds its params again.
    const others = definition.compiled.added.filter((def) => !added.some((again) => isSamePlace(def, again)))
    definition.compiled = compile(config, declared, [...others, ...added], added)
    listeners.notify()
    return () => {
      const { added: current } = definition.compiled
      const rest = current.filter((def) => !added.includes(def))
      if (rest.length === current.length) return
      definition.compiled = compile(config, declared, rest, [])
      listeners.notify()
    }
  }
  return definition
}

function isSamePlace(a: ParamDef, b: ParamDef): boolean {
  return a.route === b.route && nameOf(a) === nameOf(b)
}

// Asks for the initial state anew: a slice may have been injected since.
function compile(
  config: DefinitionConfig,
  declared: readonly ParamDef[],
  added: readonly ParamDef[],
  unchecked: readonly ParamDef[],
): Compiled {
  const leaves = [...declared, ...added]
  const initialState = initialStateOf(config)
  if (process.env.NODE_ENV !== 'production') {
    validateConflicts(leaves)
    for (const leaf of unchecked) validatePath(leaf, initialState)
  }
  const defaults = defaultsOf(leaves, initialState)
  return { leaves, added, plan: createRouteMatcher(leaves), tree: createParamSet(leaves).root, initialState, defaults }
}
