import { urlOf } from '../history/location'
import type { UrlLocation } from '../history/location'
import type { ParamSet } from '../params/model/paramSet'
import type { LinkBase, Links } from '../store/hrefs'

/** All that a link is computed from, beside its action; the same object as long as all of it is the same. */
export interface ReadBase extends LinkBase {
  /** The params in force at its location. */
  readonly params: ParamSet
  /** The slices that links depend on: those of the params, and those that a reducer has looked into for a link. */
  readonly slices: Set<string>
  /** The same object as long as an action leads to the same values, as every slice that links depend on is the same. */
  readonly stateKey: object
}

/** A base with what is read beside it; the last one as long as all of it is the same. */
export function readBase({ config }: Links, last: ReadBase | undefined, next: LinkBase): ReadBase {
  const location = last && urlsAreSame(last.location, next.location) ? last.location : next.location
  const params = config.urlState.definition.compiled.plan(location.pathname)
  if (last?.params === params && last.reduce === next.reduce) {
    const isSameState = last.state === next.state && last.shown === next.shown
    if (isSameState && last.location === location && last.sync === next.sync) return last
    const { slices, stateKey } = last
    if (isSameState || slicesAreSame(last, next)) return { ...next, location, params, slices, stateKey }
  }
  const slices = new Set(params.leaves.map(({ path: [slice = ''] }) => slice))
  return { ...next, location, params, slices, stateKey: {} }
}

function urlsAreSame(a: UrlLocation, b: UrlLocation): boolean {
  return a === b || urlOf(a) === urlOf(b)
}

/** Whether what links depend on is the same in two states, neither of which has an ignored change. */
function slicesAreSame(last: ReadBase, next: LinkBase): boolean {
  if (!canTrack(last) || !canTrack(next)) return false
  const [before, after] = [last.state, next.state] as Readonly<Record<string, unknown>>[]
  return [...last.slices].every((slice) => before?.[slice] === after?.[slice])
}

/** Whether it can be found out which slices a link depends on. */
export function canTrack({ state, shown }: LinkBase): boolean {
  return state === shown && Object.getPrototypeOf(Object(state)) === Object.prototype
}
