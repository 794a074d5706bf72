import { hrefOf, lookAhead, prepareBase } from '../store/hrefs'
import type { HrefTarget, LinkBase, Links } from '../store/hrefs'
import { typesOf, warnOfError } from '../store/validateLinks'
import { awaitClock, warnOfImpurity } from './linkWarnings'
import type { ReadBase } from './readBase'
import { trackBase } from './trackedBase'

/** What is known of the state that the URL would show after an action. */
export interface LookedAhead {
  /** That state; the one of now, where the reducer does not say for certain. */
  readonly shown: unknown
  readonly isCertain: boolean
}

/** How far the reducer can be trusted with an action: by what it looks into, given the whole state, or not at all. */
type Trust = 'tracked' | 'whole' | 'none'

/** Looks ahead for the links of a store, with reducers that may throw, and that may not be pure. */
export function createLookAhead(links: Links): (base: ReadBase, target: HrefTarget) => LookedAhead {
  const trusted = new Map<string, Trust>()
  let trackedFor: ReadBase | undefined
  let prepared: LinkBase
  let tracked: LinkBase

  function prepare(base: ReadBase): void {
    if (trackedFor === base) return
    trackedFor = base
    prepared = process.env.NODE_ENV === 'production' ? base : prepareBase(links, base)
    tracked = trackBase({ ...prepared, slices: base.slices })
  }

  // Found out once for each type of action, since each look ahead costs as much as the first.
  function trust(base: ReadBase, target: HrefTarget): Trust {
    const types = 'type' in target ? target.type : typesOf(target)
    let known = trusted.get(types)
    if (known) return known
    const read = (from: LinkBase) => hrefOf(links, base, lookAhead(links, from, target))
    const first = read(prepared)
    if (process.env.NODE_ENV !== 'production') awaitClock()
    const second = read(prepared)
    known = first !== second ? 'none' : attempt(() => read(tracked)) === first ? 'tracked' : 'whole'
    if (known === 'none' && process.env.NODE_ENV !== 'production') warnOfImpurity(links.said, types, [first, second])
    trusted.set(types, known)
    return known
  }

  return (base, target) => {
    if (Array.isArray(target) && target.length === 0) return { shown: base.shown, isCertain: true }
    prepare(base)
    try {
      const how = trust(base, target)
      if (how !== 'none') {
        // A reducer that wants the state itself may have looked into all of it.
        if (how === 'whole') for (const slice of Object.keys(Object(base.state) as object)) base.slices.add(slice)
        return { shown: lookAhead(links, how === 'whole' ? prepared : tracked, target), isCertain: true }
      }
    } catch (error) {
      if (process.env.NODE_ENV !== 'production') warnOfError(links.said, target, error)
    }
    return { shown: base.shown, isCertain: false }
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
