import { configError } from '../../errors/configError'
import { nameOf } from '../paramTree'
import type { ParamDef } from '../paramTree'

/**
 * Refuses two params that claim one key, or one field, on a path that both are in force on; a param claims all that is
 * in its field.
 */
export function validateConflicts(leaves: readonly ParamDef[]): void {
  const byClaim = new Map<string, ParamDef[]>()
  for (const leaf of leaves) {
    // A bracketed key claims every name that begins with it, so what is compared is the part before any bracket.
    for (const claim of [`key ${leaf.key.split('[')[0]}`, `slice ${leaf.path[0]}`]) {
      const rivals = byClaim.get(claim) ?? []
      const rival = rivals.find((other) => clash(leaf, other) && meet(leaf.route, other.route))
      if (rival) {
        const received = [rival, leaf].map((one) => `${nameOf(one)} (key ${one.key})`).join(' and ')
        throw configError('one param for each key and field on a path', received, 'Give one another key or route')
      }
      rivals.push(leaf)
      byClaim.set(claim, rivals)
    }
  }
}

function clash(a: ParamDef, b: ParamDef): boolean {
  return a.key === b.key || owns(a, b) || owns(b, a)
}

function owns(a: ParamDef, b: ParamDef): boolean {
  const isInside = a.path.every((field, depth) => b.path[depth] === field)
  return isInside || (a.serializer.shape === 'bracketed' && b.key.startsWith(`${a.key}[`))
}

/** Whether some path may match both patterns; a guess where a pattern has a suffix, and then on the side of yes. */
function meet(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || meetParts(partsOf(a), partsOf(b))
}

/** The parts of a pattern as the matcher sees them, to which a slash at the end is nothing. */
function partsOf(pattern: string): readonly string[] {
  return pattern.split('/').filter(Boolean)
}

function meetParts(a: readonly string[], b: readonly string[]): boolean {
  const [first, ...restA] = a
  const [second, ...restB] = b
  if (first?.startsWith('*') || second?.startsWith('*')) return true
  if (first?.endsWith('?') && meetParts(restA, b)) return true
  if (second?.endsWith('?') && meetParts(a, restB)) return true
  if (first === undefined || second === undefined) return first === second
  const same = first.startsWith(':') || second.startsWith(':') || first.toLowerCase() === second.toLowerCase()
  return same && meetParts(restA, restB)
}
