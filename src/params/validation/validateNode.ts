import { configError } from '../../errors/configError'
import { asParam } from '../model/paramDef'

const reserved: readonly string[] = ['', '__proto__', 'prototype', 'constructor']

/** Refuses a node of a declaration that is neither a leaf nor a tree, and names that reach for a prototype. */
export function validateNode(node: unknown, path: readonly string[], route: string | undefined): void {
  const place = [route === undefined ? 'params' : `routes['${route}']`, ...path].join('.')
  const leaf = asParam(node)
  if (leaf) {
    const field = path.at(-1)
    if (field === undefined) throw configError(`${place} to be a tree`, leaf.serializer.kind, 'Name the field of it')
    const key = leaf.options.key ?? field
    if (reserved.includes(key)) throw reservedError(place, key)
    if (leaf.serializer.shape !== 'bracketed' || !key.includes('[')) return
    throw configError(`the key of ${place} to have no bracket of its own`, key, 'Give it another key')
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw configError(`${place} to be a serializer, a param(…) or a tree of them`, node, 'Declare one')
  }
  const prototype: unknown = Object.getPrototypeOf(node)
  // { __proto__: … } in a literal makes no key: it sets the prototype.
  const names = prototype === Object.prototype || prototype === null ? Object.keys(node) : ['__proto__']
  const bad = names.find((name) => reserved.includes(name))
  if (bad !== undefined) throw reservedError(place, bad)
}

function reservedError(place: string, name: string): Error {
  const names = reserved.map((each) => each || '""').join(', ')
  return configError(`a name in ${place} other than ${names}`, name, 'Rename it')
}
