import type { ParamDef } from './paramDef'
import { plainAccess } from './stateAccess'

/** The params in force on one path, in the forms that reading, writing and comparing need. */
export interface ParamSet {
  readonly leaves: readonly ParamDef[]
  /** The params as a tree that follows the state. */
  readonly root: ParamSetNode
  /** The param that owns a name of the query string, brackets included. */
  owner(name: string): ParamDef | undefined
}

export interface ParamSetNode extends Pick<ParamDef, 'access'> {
  readonly field: string
  readonly leaves: readonly ParamDef[]
  readonly children: readonly ParamSetNode[]
}

/** Compiles the params in force on one path. */
export function createParamSet(leaves: readonly ParamDef[]): ParamSet {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]))
  const bracketed = leaves.some((leaf) => leaf.serializer.shape === 'bracketed')
  return {
    leaves,
    root: createNode('', leaves, 0),
    owner(name) {
      const leaf = byKey.get(name)
      if (leaf || !bracketed) return leaf
      const outer = byKey.get(name.replace(/\[.*/s, ''))
      return outer?.serializer.shape === 'bracketed' ? outer : undefined
    },
  }
}

function createNode(field: string, leaves: readonly ParamDef[], depth: number): ParamSetNode {
  const groups = new Map<string, ParamDef[]>()
  const own: ParamDef[] = []
  for (const leaf of leaves) {
    const name = leaf.path[depth] as string // every path is longer than the depth of its node
    if (leaf.path.length === depth + 1) own.push(leaf)
    else if (!groups.get(name)?.push(leaf)) groups.set(name, [leaf])
  }
  const children = [...groups].map(([name, group]) => createNode(name, group, depth + 1))
  return { field, leaves: own, children, access: leaves[0]?.access ?? plainAccess }
}
