import type { ParamDef } from '../params/model/paramDef'
import { apply, missing, sameValue, select } from '../params/model/statePath'
import { lookAhead } from '../store/hrefs'
import type { HrefTarget, Links } from '../store/hrefs'
import { isPersisted } from '../store/validateLinks'
import type { ReadBase } from './readBase'

/**
 * Whether an action that changes no param sets one to what it is, as "page 2" does on page 2 and "add to the cart" does
 * not: it brings back one that has been changed before it.
 */
export function setsParam(links: Links, base: ReadBase, target: HrefTarget): boolean {
  const { state, shown, params } = base
  // What a persisted reducer is given it saves.
  if (!links.config.lookAhead && isPersisted(state)) return true
  const leaves = params.leaves.filter((leaf) => select(shown, leaf) !== missing)
  const others = new Map<ParamDef, unknown>(leaves.map((leaf) => [leaf, another(select(shown, leaf))]))
  try {
    const before = apply(state, params.root, others)
    const after = lookAhead(links, { ...base, state: before, shown: before }, target)
    return leaves.some((leaf) => {
      const value = select(after, leaf)
      return !sameValue(leaf, value, select(before, leaf)) && sameValue(leaf, value, select(shown, leaf))
    })
  } catch {
    // A reducer that does not get by with the other values has looked at the params, at least.
    return true
  }
}

/** Another value, of the same type where that is easy. */
function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}.`
  if (typeof value === 'boolean') return !value
  return Array.isArray(value) && value.length > 0 ? [] : {}
}
