import { changed } from '../params/model/statePath'
import { hrefOf, lookAhead } from '../store/hrefs'
import type { HrefTarget, Links } from '../store/hrefs'
import { typesOf, validateTarget, warnOfError } from '../store/validateLinks'
import { actionText } from './actionText'
import { isSameReduction, isSameSearch } from './readBase'
import type { ReadBase } from './readBase'
import { setsParam } from './setsParam'
import { awaitClock, warnOfImpurity, warnOfLink } from './linkWarnings'

/** A link as a view shows it; the same object as long as it shows the same. */
export interface LinkView {
  readonly href: string
  /** Whether it leads to where one is: its action changes no param, and there is one that it sets. */
  readonly isHere: boolean
}

/** The links of a store, each computed once for an action and a state, however many ask for it and however often. */
export interface LinkMemo {
  href(this: void, base: ReadBase, cell: LinkCell, target?: HrefTarget): string
  link(this: void, base: ReadBase, cell: LinkCell, target: HrefTarget): LinkView
}

/** What a component keeps of its link from one reading to the next. */
export interface LinkCell {
  target?: HrefTarget
  /** The action in words, if it can be said so: another of the same words has the same link. */
  text?: string | undefined
  reading?: LinkReading
}

/** What is known of the link of an action; links of the same action share it. */
interface LinkReading {
  base?: ReadBase
  /** The state that the URL would show; that of now, where the reducer does not say for certain. */
  shown?: unknown
  isCertain?: boolean
  href: string
  /** What it has been looked at for, and what was seen. */
  viewBase?: ReadBase
  view?: LinkView
}

export function createLinkMemo(links: Links): LinkMemo {
  const ownCell: LinkCell = {}
  const noAction: HrefTarget = []
  const purity = new Map<string, boolean>()
  let shared = new Map<string, LinkReading>()
  let sharedBase: ReadBase | undefined

  function read(base: ReadBase, cell: LinkCell, target: HrefTarget): LinkReading {
    if (cell.target !== target) readText(base, cell, target)
    const reading = (cell.reading ??= { href: '' })
    if (reading.base === base) return reading
    const last = reading.base
    const before = reading.shown
    if (!last || !isSameReduction(last, base)) Object.assign(reading, stateAfter(base, target))
    const isSame = last && isSameSearch(last, base) && !changed(before, reading.shown, base.params.root)
    if (!isSame) reading.href = hrefOf(links, base, reading.shown)
    reading.base = base
    return reading
  }

  // Components make their actions anew each time that they render.
  function readText(base: ReadBase, cell: LinkCell, target: HrefTarget): void {
    const text = actionText(target)
    if (sharedBase !== base) shared = new Map()
    sharedBase = base
    if (text === undefined || text !== cell.text) cell.reading = (text && shared.get(text)) || { href: '' }
    if (text && cell.reading) shared.set(text, cell.reading)
    cell.text = text
    cell.target = target
  }

  function stateAfter(base: ReadBase, target: HrefTarget): Pick<LinkReading, 'shown' | 'isCertain'> {
    try {
      const shown = lookAhead(links, base, target)
      if (isPure(base, target, shown)) return { shown, isCertain: true }
    } catch (error) {
      if (process.env.NODE_ENV !== 'production') warnOfError(links.said, target, error)
    }
    return { shown: base.shown, isCertain: false }
  }

  // Asked once of a type, since a second look ahead costs as much as the first.
  function isPure(base: ReadBase, target: HrefTarget, shown: unknown): boolean {
    const types = 'type' in target ? target.type : typesOf(target)
    const known = purity.get(types)
    if (known !== undefined) return known
    if (process.env.NODE_ENV !== 'production') awaitClock()
    const hrefs = [shown, lookAhead(links, base, target)].map((state) => hrefOf(links, base, state))
    const isOne = hrefs[0] === hrefs[1]
    purity.set(types, isOne)
    if (!isOne && process.env.NODE_ENV !== 'production') warnOfImpurity(links.said, types, hrefs)
    return isOne
  }

  return {
    href(base, cell, target = noAction) {
      if (process.env.NODE_ENV !== 'production') validateTarget(target)
      return read(base, cell, target).href
    },
    link(base, cell, target) {
      if (process.env.NODE_ENV !== 'production') validateTarget(target)
      const reading = read(base, cell, target)
      const { view, viewBase, href } = reading
      if (view && viewBase === base) return view
      reading.viewBase = base
      const here = read(base, ownCell, noAction).href
      const isHere = href === here && reading.isCertain === true && setsParam(links, base, target)
      if (process.env.NODE_ENV !== 'production') warnOfLink(links, base, typesOf(target), { ...reading, isHere }, here)
      return view?.href === href && view.isHere === isHere ? view : (reading.view = { href, isHere })
    },
  }
}
