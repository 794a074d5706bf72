import type { LinkBase } from '../store/hrefs'
import { canTrack } from './readBase'
import type { ReadBase } from './readBase'

/**
 * Wraps the slices of a state that no param of the path is in, so that the base knows of each that a reducer looks
 * into. An action that has nothing to do with them is then looked ahead of once, however often they change.
 */
export function trackBase(base: LinkBase & Pick<ReadBase, 'slices'>): LinkBase {
  const { state, slices } = base
  if (!canTrack(base)) return base
  const entries = Object.entries(state as object).map(([slice, value]: [string, unknown]) => {
    if (slices.has(slice)) return [slice, value]
    if (isPlain(value)) return [slice, new Proxy(value, noting(() => slices.add(slice)))]
    // What cannot be wrapped is taken for looked into.
    slices.add(slice)
    return [slice, value]
  })
  const tracked = Object.fromEntries(entries) as unknown
  return { ...base, state: tracked, shown: tracked }
}

/** Calls back at whatever is asked of an object, or done to it. */
function noting(note: () => void): ProxyHandler<object> {
  const traps = Object.getOwnPropertyNames(Reflect).map((name) => [
    name,
    (...given: unknown[]) => {
      note()
      return (Reflect[name as 'get'] as (...args: unknown[]) => unknown)(...given) // what its trap is given
    },
  ])
  return Object.fromEntries(traps) as ProxyHandler<object>
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value) as unknown
  return prototype === Object.prototype || prototype === Array.prototype
}
