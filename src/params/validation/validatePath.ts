import { configError } from '../../errors/configError'
import { nameOf } from '../model/paramDef'
import type { ParamDef } from '../model/paramDef'
import { isPlain } from '../../serializers/internal/deepEqual'
import { isNode, plainAccess } from '../model/stateAccess'
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
    const isField = isNode(node) && leaf.access.has(node, field)
    if (!isField || (Array.isArray(node) && field === 'length')) {
      const isPlainOne = Array.isArray(node) || isPlain(node)
      if (leaf.access === plainAccess && isNode(node) && !isPlainOne) {
        const expected = `param ${nameOf(leaf)} to be a field of a plain object`
        throw configError(expected, node, 'Give access to say how it is read')
      }
      const isLast = depth === leaf.path.length - 1
      if (isLast ? mayBeAbsent(leaf, node) : depth === 0) return
      throw unknownPath(leaf, depth, node)
    }
    node = leaf.access.get(node as object, field) // it has the field
  }
}

function mayBeAbsent(leaf: ParamDef, node: unknown): boolean {
  if (!isNode(node) || Array.isArray(node)) return false
  return leaf.default !== undefined || serialize(leaf, undefined) !== undefined
}

function unknownPath(leaf: ParamDef, depth: number, node: unknown): Error {
  const parent = ['the initial state', ...leaf.path.slice(0, depth)].join('.')
  const expected = `param ${nameOf(leaf)} to be a field of ${parent}`
  if (node === null || node === undefined) {
    const object = leaf.path[depth - 1] ?? 'the state'
    return configError(expected, node, `Declare ${object} itself, as nullable(mapped(…)) for example`)
  }
  const fields = isPlain(node) || Array.isArray(node) ? ` (with ${Object.keys(node).join(', ')})` : ''
  return configError(`${expected}${fields}`, leaf.path[depth], 'Name a field of the state')
}
