import { configError } from '../serializers/configError'
import { nameOf } from './paramTree'
import type { ParamLeaf } from './paramTree'

/**
 * Refuses a param that the initial state has no place for.
 *
 * A slice that is missing as a whole may be injected later, and an object that is `null` may be made later, so their
 * params wait. A field that is missing from an object that is there is a misspelling, unless its serializer takes
 * `undefined` or a `default` is given.
 */
export function checkPath(leaf: ParamLeaf, initialState: unknown): void {
  let node = initialState
  for (const [depth, field] of leaf.path.entries()) {
    if (depth > 0 && (node === null || node === undefined)) return
    if (typeof node !== 'object' || node === null || !(field in node)) {
      const isLast = depth === leaf.path.length - 1
      if (isLast ? mayBeAbsent(leaf, node) : depth === 0) return
      throw unknownPath(leaf, depth, node)
    }
    node = (node as Record<string, unknown>)[field]
  }
}

function mayBeAbsent({ default: fallback, serializer }: ParamLeaf, node: unknown): boolean {
  if (typeof node !== 'object') return false
  if (fallback !== undefined) return true
  try {
    return serializer.serialize(undefined) !== undefined
  } catch {
    return false
  }
}

function unknownPath(leaf: ParamLeaf, depth: number, node: unknown): Error {
  const parent = ['the initial state', ...leaf.path.slice(0, depth)].join('.')
  const fields = typeof node === 'object' && node !== null ? `with ${Object.keys(node).join(', ')}` : 'with no fields'
  const expected = `param ${nameOf(leaf)} to be a field of ${parent} (${fields})`
  return configError(expected, leaf.path[depth], 'Do name a field of the state')
}
