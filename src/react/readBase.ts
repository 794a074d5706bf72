import { urlOf } from '../history/location'
import type { UrlLocation } from '../history/location'
import type { ParamSet } from '../params/model/paramSet'
import type { LinkBase, Links } from '../store/hrefs'

/** All that a link is computed from, beside its action; the same object as long as all of it is the same. */
export interface ReadBase extends LinkBase {
  /** The params in force at its location. */
  readonly params: ParamSet
}

/** A base with what is read beside it; the last one as long as all of it is the same. */
export function readBase(links: Links, last: ReadBase | undefined, next: LinkBase): ReadBase {
  const location = last && urlsAreSame(last.location, next.location) ? last.location : next.location
  const params = links.config.urlState.definition.compiled.plan(location.pathname)
  const isSame = last?.location === location && last.params === params && last.sync === next.sync
  return isSame && isSameReduction(last, next) ? last : { ...next, location, params }
}

function urlsAreSame(a: UrlLocation, b: UrlLocation): boolean {
  return a === b || urlOf(a) === urlOf(b)
}

/** Whether an action leads to the same state from two bases. */
export function isSameReduction(a: LinkBase, b: LinkBase): boolean {
  return a.state === b.state && a.shown === b.shown && a.reduce === b.reduce
}

/** Whether the same values have the same URL over two bases. */
export function isSameSearch(a: ReadBase, b: ReadBase): boolean {
  return a.location === b.location && a.params === b.params && a.reduce === b.reduce && a.sync === b.sync
}
