import type { ParamLeaf } from './paramTree'

/** The params in force on one path, in the forms that reading, writing and comparing need. */
export interface Plan {
  readonly leaves: readonly ParamLeaf[]
  /** The params as a tree that follows the state. */
  readonly root: PlanNode
  /** The params that say more of a change than their new value: which entry it makes, or how long it rests. */
  readonly marked: readonly ParamLeaf[]
  /** The param that owns a name of the query string, brackets included. */
  owner(name: string): ParamLeaf | undefined
}

export interface PlanNode {
  readonly field: string
  readonly leaves: readonly ParamLeaf[]
  readonly children: readonly PlanNode[]
}

/** Compiles the params in force on one path. */
export function createPlan(leaves: readonly ParamLeaf[]): Plan {
  const byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]))
  const bracketed = leaves.some((leaf) => leaf.serializer.shape === 'bracketed')
  return {
    leaves,
    root: createNode('', leaves, 0),
    marked: leaves.filter(({ history, debounce }) => history === 'push' || debounce),
    owner(name) {
      const exact = byKey.get(name)
      if (exact || !bracketed) return exact
      // A key may have a bracket of its own, so every one is tried as the end of the key.
      for (let at = name.indexOf('['); at >= 0; at = name.indexOf('[', at + 1)) {
        const leaf = byKey.get(name.slice(0, at))
        if (leaf?.serializer.shape === 'bracketed') return leaf
      }
      return undefined
    },
  }
}

function createNode(field: string, leaves: readonly ParamLeaf[], depth: number): PlanNode {
  const groups = new Map<string, ParamLeaf[]>()
  const own: ParamLeaf[] = []
  for (const leaf of leaves) {
    const name = leaf.path[depth] as string // every path is longer than the depth of its node
    if (leaf.path.length === depth + 1) own.push(leaf)
    else groups.set(name, [...(groups.get(name) ?? []), leaf])
  }
  return { field, leaves: own, children: [...groups].map(([name, group]) => createNode(name, group, depth + 1)) }
}
