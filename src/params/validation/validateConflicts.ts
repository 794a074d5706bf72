import { configError } from '../../errors/configError'
import { patternsOf } from '../model/routeMatcher'
import { nameOf } from '../model/paramDef'
import type { ParamDef } from '../model/paramDef'

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
      const rival = rivals.find((other) => clash(leaf, other) && !isSame(leaf, other))
      if (rival) throw conflict(rival, leaf)
      rivals.push(leaf)
      byClaim.set(claim, rivals)
    }
  }
}

function clash(a: ParamDef, b: ParamDef): boolean {
  return (a.key === b.key || contains(a, b) || contains(b, a)) && patternsOverlap(a.route, b.route)
}

function contains(a: ParamDef, b: ParamDef): boolean {
  const isInside = a.path.every((field, depth) => b.path[depth] === field)
  return isInside || (a.serializer.shape === 'bracketed' && b.key.startsWith(`${a.key}[`))
}

function isOnePlace(a: ParamDef, b: ParamDef): boolean {
  return a.key === b.key && nameOf(a) === nameOf(b)
}

function conflict(a: ParamDef, b: ParamDef): Error {
  const received = [a, b].map((one) => `${nameOf(one)} (key ${one.key})`).join(' and ')
  const remedy = isOnePlace(a, b) ? 'Share one param(…) between the patterns' : 'Give one another key or route'
  return configError('one param for each key and field on a path', received, remedy)
}

/** Whether two params are one that stands under several patterns: alike in all but where they are declared. */
function isSame(a: ParamDef, b: ParamDef): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof ParamDef)[]
  const isAlike = (name: keyof ParamDef) => ['index', 'path', 'route'].includes(name) || Object.is(a[name], b[name])
  return isOnePlace(a, b) && names.every(isAlike)
}

/** Whether some path may match both patterns; a guess where a pattern has a suffix, and then on the side of yes. */
function patternsOverlap(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  const [ownA = '', ...othersA] = patternsOf(a)
  const [ownB = '', ...othersB] = patternsOf(b)
  return !othersA.includes(ownB) && !othersB.includes(ownA) && partsOverlap(partsOf(ownA), partsOf(ownB))
}

/** The parts of a pattern as the matcher sees them, to which a slash at the end is nothing. */
function partsOf(pattern: string): readonly string[] {
  return pattern.split('/').filter(Boolean)
}

function partsOverlap(a: readonly string[], b: readonly string[]): boolean {
  const [first, ...restA] = a
  const [second, ...restB] = b
  if (first?.startsWith('*') || second?.startsWith('*')) return true
  if (first?.endsWith('?') && partsOverlap(restA, b)) return true
  if (second?.endsWith('?') && partsOverlap(a, restB)) return true
  if (first === undefined || second === undefined) return first === second
  const same = first.startsWith(':') || second.startsWith(':') || first.toLowerCase() === second.toLowerCase()
  return same && partsOverlap(restA, restB)
}
