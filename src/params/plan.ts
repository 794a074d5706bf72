import type { ParamLeaf } from './paramTree'

/** The params in force on one path, in the forms that reading, writing and comparing need. */
export interface Plan {
  readonly leaves: readonly ParamLeaf[]
  /** The params as a tree that follows the state. */
  readonly root: PlanNode
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
    owner(name) {
      const leaf = byKey.get(name)
      if (leaf || !bracketed) return leaf
      const outer = byKey.get(name.replace(/\[.*/s, ''))
      return outer?.serializer.shape === 'bracketed' ? outer : undefined
    },
  }
}

function createNode(field: string, leaves: readonly ParamLeaf[], depth: number): PlanNode {
  const groups = new Map<string, ParamLeaf[]>()
  const own: ParamLeaf[] = []
  for (const leaf of leaves) {
    const name = leaf.path[depth] as string // every path is longer than the depth of its node
    if (leaf.path.length === depth + 1) own.push(leaf)
    else if (!groups.get(name)?.push(leaf)) groups.set(name, [leaf])
  }
  return { field, leaves: own, children: [...groups].map(([name, group]) => createNode(name, group, depth + 1)) }
}
