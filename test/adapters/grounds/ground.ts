import { createElement } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { UrlHistory } from 'redux-url-state'

/** What an app goes by in a page: a history for the library, and how the app navigates. */
export interface Ground {
  readonly history: UrlHistory
  /** Follows a link of the app, as its router does. */
  navigate(to: string, how: 'push' | 'replace'): void
  /** Follows a link to `/slow`, whose data takes a moment: its loader's, where the router has loaders. */
  navigateSlowly(to: string): void
  /** Holds navigations back until it is let go. */
  block?(): () => void
  /** Whether a navigation is held back until somebody answers. */
  held?(): boolean
  /** What a memory history has for the browser's buttons, and for its address bar: it needs no page. */
  readonly memory?: { go(delta: number): unknown; url(): string }
  dispose(): void
}

export interface GroundKind {
  /** The URL of a page of the app: behind the `#`, or with a basename. */
  readonly urlOf: (path: string) => string
  /** The page of the app that a URL leads to: the inverse. */
  readonly pathOf: (url: string) => string
  /** Whether it needs no page. */
  readonly isInMemory?: boolean
  /** Whether its entries have no state: version 4 of history ignores it behind the hash, and says so. */
  readonly stateless?: boolean
  /** Whether its router has no blockers, and loses its page when the page's own hold it back. */
  readonly blocksNothing?: boolean
  /** The clauses of the contract that cannot be had on it. */
  readonly lacks?: readonly RegExp[]
  create(url: string): Ground
}

const behind = (prefix: string) => ({
  urlOf: (path: string) => prefix + path,
  pathOf: (url: string) => url.slice(prefix.length).replace(/^(?!\/)/, '/'),
})

/** Where the paths of an app are in its URLs. */
export const places = {
  whole: behind(''),
  based: behind('/base'),
  hashed: behind('/#'),
  hashedBased: behind('/#/base'),
}

export const moment = () => new Promise<null>((resolve) => setTimeout(resolve, 300, null))

/** What loads its data before it navigates, as an app does whose router has no loaders. */
export function unloaded(ground: Omit<Ground, 'navigateSlowly'>): Ground {
  return { ...ground, navigateSlowly: (to) => void moment().then(() => ground.navigate(to, 'push')) }
}

/** Renders an app into the page; gives back what takes it off again. */
export function render(app: ReactNode): () => void {
  const container = document.body.appendChild(document.createElement('div'))
  const page = createRoot(container)
  page.render(app)
  return () => {
    page.unmount()
    container.remove()
  }
}

/** What a hook gives, kept for those outside of React. */
export function lend<T>(use: () => T) {
  const lent: { current?: T } = {}
  function Lender() {
    const value = use()
    Object.assign(lent, { current: value })
    return null
  }
  return { lent, element: createElement(Lender) }
}
