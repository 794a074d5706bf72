import { changed } from '../params/model/statePath'
import { hrefOf } from '../store/hrefs'
import type { HrefTarget, Links } from '../store/hrefs'
import { validateTarget } from '../store/validateLinks'
import { actionText } from './actionText'
import { createLookAhead } from './linkLookAhead'
import { warnOfLink } from './linkWarnings'
import type { ReadBase } from './readBase'
import { setsParam } from './setsParam'

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
  view?: LinkView | undefined
  lastView?: LinkView | undefined
}

export function createLinkMemo(links: Links): LinkMemo {
  const lookAheadOf = createLookAhead(links)
  const ownCell: LinkCell = {}
  const noAction: HrefTarget = []
  let shared = new Map<string, LinkReading>()
  let sharedKey: object | undefined

  function read(base: ReadBase, cell: LinkCell, target: HrefTarget): LinkReading {
    if (process.env.NODE_ENV !== 'production') validateTarget(target)
    if (cell.target !== target) readText(base, cell, target)
    const reading = (cell.reading ??= { href: '' })
    if (reading.base !== base) update(reading, base, target)
    return reading
  }

  // Components make their actions anew each time that they render.
  function readText(base: ReadBase, cell: LinkCell, target: HrefTarget): void {
    const text = actionText(target)
    if (sharedKey !== base.stateKey) shared = new Map()
    sharedKey = base.stateKey
    if (text === undefined || text !== cell.text) cell.reading = (text && shared.get(text)) || { href: '' }
    if (text && cell.reading) shared.set(text, cell.reading)
    cell.text = text
    cell.target = target
  }

  function update(reading: LinkReading, base: ReadBase, target: HrefTarget): void {
    const { base: last, shown } = reading
    const isSameState = last?.stateKey === base.stateKey
    const isSamePlace = last?.location === base.location && last.params === base.params && last.sync === base.sync
    reading.base = base
    if (isSameState && isSamePlace) return
    if (!isSameState) Object.assign(reading, lookAheadOf(base, target))
    reading.view = undefined
    if (isSamePlace && last.reduce === base.reduce && !changed(shown, reading.shown, base.params.root)) return
    reading.href = hrefOf(links, base, reading.shown)
  }

  return {
    href: (base, cell, target = noAction) => read(base, cell, target).href,
    link(base, cell, target) {
      const reading = read(base, cell, target)
      if (reading.view) return reading.view
      const { href, isCertain, lastView } = reading
      const isSame = href === read(base, ownCell, noAction).href
      const isHere = isSame && isCertain === true && setsParam(links, base, target)
      if (process.env.NODE_ENV !== 'production') warnOfLink(links, base, { ...reading, target, isSame, isHere })
      reading.view = lastView?.href === href && lastView.isHere === isHere ? lastView : { href, isHere }
      reading.lastView = reading.view
      return reading.view
    },
  }
}
