import { configError } from '../errors/configError'

/** Refuses a look ahead before there is a store, and what is no action. */
export function validateTarget(store: unknown, target: unknown): void {
  if (!store) throw configError('a store when href is called', 'none', 'Install urlSync.enhancer')
  if (target === undefined) return
  for (const step of Array.isArray(target) ? target : [target]) {
    if (typeof step === 'object' && step !== null && typeof step.type === 'string') continue
    throw configError('an action', step, 'Give the action that is dispatched in the end, not what makes it')
  }
}

/** Says once that redux-persist saves each state that a link looks ahead to, as though the store had it. */
export function warnOfPersistedRoot(state: unknown, warnings: Set<string>): void {
  const isSaved = [state, ...Object.values(Object(state) as object)].some(isPersisted)
  if (!isSaved || warnings.has('lookAhead')) return
  warnings.add('lookAhead')
  const remedy = 'Give createUrlSync the reducer that is not persisted, as lookAhead'
  console.warn(configError('lookAhead beside redux-persist, which saves what a link reduces', 'none', remedy).message)
}

/** A state without what redux-persist keeps in it, of which `combineReducers` warns. */
export function withoutPersist(state: unknown): unknown {
  const plain = withoutKey(state)
  if (Object(plain) !== plain || !Object.values(plain as object).some(isPersisted)) return plain
  const slices = Object.entries(plain as object).map(([name, slice]) => [name, withoutKey(slice)])
  return Object.fromEntries(slices) as unknown
}

function withoutKey(state: unknown): unknown {
  if (!isPersisted(state)) return state
  const { _persist, ...rest } = state
  return rest
}

function isPersisted(state: unknown): state is { readonly _persist: unknown } {
  return typeof state === 'object' && state !== null && '_persist' in state
}
