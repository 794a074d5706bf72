import { nameOf } from '../params/model/paramDef'
import { sameValue, select } from '../params/model/statePath'
import { lookAhead, prepareBase } from '../store/hrefs'
import type { HrefTarget, Links } from '../store/hrefs'
import { typesOf, warnOnce } from '../store/validateLinks'
import type { Said } from '../store/validateLinks'
import type { ReadBase } from './readBase'

/** What is known of a link, for those who say what is wrong with it. */
interface Linked {
  readonly target: HrefTarget
  readonly shown?: unknown
  readonly isCertain?: boolean
  /** Whether it changes no param, and whether there is one that it sets. */
  readonly isSame: boolean
  readonly isHere: boolean
}

/** Waits until the clock shows another time, which a reducer that asks for it tells by then. */
export function awaitClock(): void {
  const start = Date.now()
  // A clock of a test may stand still.
  for (let turn = 0; turn < 100_000; turn++) if (Date.now() !== start) return
}

/** Says that looking ahead of the same action twice gives two URLs. */
export function warnOfImpurity(said: Said, types: string, hrefs: readonly string[]): void {
  const remedy = 'Make ids, dates and random numbers where the action is made, as in `prepare`, and not in the reducer'
  warnOnce(said, types, `one URL for a link of ${types}`, hrefs.join(' and '), remedy)
}

/** Says what the action of a link changes that its URL does not say, and that one which changes no param is no link. */
export function warnOfLink(links: Links, base: ReadBase, link: Linked): void {
  const { said } = links
  const types = typesOf(link.target)
  const { leaves, defaults } = links.config.urlState.definition.compiled
  const { location, params, shown } = base
  const inForce = new Set(params.leaves.map(nameOf))
  const lost = leaves.filter((leaf) => {
    const value = select(link.shown, leaf)
    const isChanged = !sameValue(leaf, value, select(shown, leaf))
    return !inForce.has(nameOf(leaf)) && isChanged && !sameValue(leaf, value, defaults[leaf.index])
  })
  for (const leaf of lost) {
    const expected = `a param of ${location.pathname} for ${nameOf(leaf)}, which ${types} changes`
    warnOnce(said, types, expected, `one of ${leaf.route}`, `Declare it there, too, or link to a path of ${leaf.route}`)
  }
  if (lost.length > 0 || link.isHere || !link.isSame || !link.isCertain) return
  const from = prepareBase(links, base)
  if (lookAhead(links, from, link.target) === from.shown) return
  warnOnce(said, types, `${types} to change a param, as it is a link`, 'other changes', 'Render a <button> for it')
}
