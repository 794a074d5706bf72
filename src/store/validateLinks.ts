import { configError } from '../errors/configError'

/** What was said already, by what it was about: a link is computed often, and says it once. */
export type Said = Set<string>

/** Refuses what is no action, nor several of them. */
export function validateTarget(target: unknown): void {
  for (const step of Array.isArray(target) ? target : [target]) {
    if (typeof step === 'object' && step !== null && typeof step.type === 'string') continue
    throw configError('an action', step, 'Give the action that is dispatched in the end, not what makes it')
  }
}

/** Says once of a kind of link what is wrong with it. */
export function warnOnce(said: Said, about: string, expected: string, received: unknown, remedy: string): void {
  if (said.has(about + expected)) return
  said.add(about + expected)
  console.warn(configError(expected, received, remedy).message)
}

/** The types of the actions of a link, which name it in a message. */
export function typesOf(target: unknown): string {
  return ([] as unknown[]).concat(target).map((action) => String((action as { type?: unknown }).type)).join(', ')
}

/** Says that the reducer throws for the action of a link, which is left where one is. */
export function warnOfError(said: Said, target: unknown, error: unknown): void {
  const types = typesOf(target)
  const remedy = 'Correct the reducer; the link stays where one is'
  warnOnce(said, types, `a state after ${types}, of which a link is computed`, String(error), remedy)
}

/** Says that redux-persist saves each state that a link looks ahead to, as though the store had it. */
export function warnOfPersistence(said: Said, state: unknown): void {
  if (!isPersisted(state)) return
  const remedy = 'Give createUrlSync the reducer that is not persisted, as lookAhead'
  warnOnce(said, '', 'lookAhead beside redux-persist, which saves what a link reduces', 'none', remedy)
}

/** Whether redux-persist saves what is reduced: the state, or a slice of it. */
export function isPersisted(state: unknown): boolean {
  return [state, ...Object.values(Object(state) as object)].some(hasMark)
}

/** A state without what redux-persist keeps in it, of which `combineReducers` warns. */
export function withoutPersist(state: unknown): unknown {
  if (!isPersisted(state)) return state
  const slices = Object.entries(withoutMark(state) as object).map(([name, slice]) => [name, withoutMark(slice)])
  return Object.fromEntries(slices) as unknown
}

function withoutMark(state: unknown): unknown {
  if (!hasMark(state)) return state
  const { _persist, ...rest } = state
  return rest
}

function hasMark(state: unknown): state is { readonly _persist: unknown } {
  return typeof state === 'object' && state !== null && '_persist' in state
}
