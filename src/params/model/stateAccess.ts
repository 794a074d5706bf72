import { isPlain } from '../../serializers/internal/deepEqual'

/**
 * How objects of the state that are not plain are read and changed: Immutable.js, `Map`. Plain objects and arrays are
 * never handed to it.
 */
export interface StateAccess {
  /** The value of a field. */
  get(node: object, key: string): unknown
  /** A copy of the object in which a field has this value. */
  set(node: object, key: string, value: unknown): unknown
  /** Whether the object has a field of this name. */
  has(node: object, key: string): boolean
}

/** What an object holds by its fields, where `access` reads it: a `Map`, or an Immutable.js collection or record. */
export type Fields<S> = S extends { get: unknown; has: unknown; toJSON(): infer O extends object }
  ? O
  : S extends ReadonlyMap<infer K, infer V>
    ? { [P in K & string]: V }
    : S

/** The access to plain objects and arrays. */
export const plainAccess: StateAccess = {
  get: (node, key) => (node as Record<string, unknown>)[key],
  set: (node, key, value) => Object.assign(Array.isArray(node) ? [...node] : { ...node }, { [key]: value }),
  has: (node, key) => Object.hasOwn(node, key),
}

/** The access to a state whose objects are all plain, or in which the others are for an accessor. */
export function accessOf(access: StateAccess | undefined): StateAccess {
  if (!access) return plainAccess
  const of = (node: object) => (Array.isArray(node) || isPlain(node) ? plainAccess : access)
  return {
    get: (node, key) => of(node).get(node, key),
    set: (node, key, value) => of(node).set(node, key, value),
    has: (node, key) => of(node).has(node, key),
  }
}

/** Whether something has fields. */
export function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
