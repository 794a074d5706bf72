import { configError } from '../../errors/configError'
import { nameOf } from '../paramTree'
import type { ParamDef } from '../paramTree'
import { serialize } from '../model/statePath'

/**
 * Refuses a param that the initial state has no place for.
 *
 * A slice that is missing as a whole may be injected later, so its params wait. A field that is missing from an object
 * that is there is a misspelling, unless its serializer takes `undefined` or a `default` is given. An object that is
 * `null` at first has no place for a value of the URL.
 */
export function validatePath(leaf: ParamDef, initialState: unknown): void {
  let node = initialState
  for (const [depth, field] of leaf.path.entries()) {
    if (depth === 1 && node === undefined) return
    const isField = typeof node === 'object' && node !== null && Object.hasOwn(node, field)
    if (!isField || (Array.isArray(node) && field === 'length')) {
      const isLast = depth === leaf.path.length - 1
      if (isLast ? mayBeAbsent(leaf, node) : depth === 0) return
      throw unknownPath(leaf, depth, node)
    }
    node = (node as Record<string, unknown>)[field]
  }
}

function mayBeAbsent(leaf: ParamDef, node: unknown): boolean {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return false
  return leaf.default !== undefined || serialize(leaf, undefined) !== undefined
}

function unknownPath(leaf: ParamDef, depth: number, node: unknown): Error {
  const parent = ['the initial state', ...leaf.path.slice(0, depth)].join('.')
  const expected = `param ${nameOf(leaf)} to be a field of ${parent}`
  if (node === null || node === undefined) {
    const object = leaf.path[depth - 1] ?? 'the state'
    return configError(expected, node, `Do declare ${object} itself, as nullable(mapped(…)) for example`)
  }
  const fields = typeof node === 'object' ? Object.keys(node).join(', ') : 'none'
  return configError(`${expected} (with ${fields})`, leaf.path[depth], 'Do name a field of the state')
}
