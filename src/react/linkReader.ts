import type { Store } from 'redux'
import type { UrlLocation } from '../history/location'
import { hasPage } from '../history/page'
import { linkBase } from '../store/hrefs'
import type { StoreLinks } from '../store/hrefs'
import { createLinkMemo } from './linkMemo'
import type { LinkMemo } from './linkMemo'
import { readBase } from './readBase'
import type { ReadBase } from './readBase'

/** Reads the links of a store's views. */
export interface LinkReader extends LinkMemo {
  /** What links are computed from now. */
  now(this: void): ReadBase
  /** What a server computed them from: its own state and query, without a hash. */
  served(this: void, serverState: unknown): ReadBase
  /** Calls back when links may have changed. However many links there are, the store has one listener for them. */
  subscribe(this: void, listener: () => void): () => void
}

/** The reader of a store, which is made with its first link. */
export function linkReaderOf(links: StoreLinks, store: Store): LinkReader {
  links.reader ??= createLinkReader(links, store)
  return links.reader as LinkReader // nobody else makes one
}

function createLinkReader(links: StoreLinks, store: Store): LinkReader {
  const listeners = new Set<() => void>()
  let stops: readonly (() => void)[] = []
  let base: ReadBase | undefined
  let servedFrom: ReadBase | undefined
  let served: ReadBase | undefined
  /** Whether the history would have told, had it gone elsewhere: some are slow to say where they are. */
  let isTold = false

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function tellOfLocation(): void {
    isTold = false
    tell()
  }

  return {
    ...createLinkMemo(links),
    now() {
      base = readBase(links, base, linkBase(links, isTold ? base?.location : undefined))
      isTold = listeners.size > 0
      return base
    },
    served(serverState) {
      const now = linkBase(links)
      const { state, shown, location } = hasPage() ? links.first : now
      const start = { ...now, state: serverState ?? state, shown: serverState ?? shown, location }
      const from = readBase(links, servedFrom, start)
      if (!served || from !== servedFrom) served = { ...from, location: correctedLocation(from) }
      servedFrom = from
      return served
    },
    subscribe(listener) {
      if (listeners.size === 0) stops = [store.subscribe(tell), links.port.listen(tellOfLocation)]
      listeners.add(listener)
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        stops.forEach((stop) => stop())
        isTold = false
      }
    },
  }
}

/** A location as its correction leaves it, which a server may have made before it rendered, or may not. */
function correctedLocation({ sync, shown, location }: ReadBase): UrlLocation {
  const { pathname, search } = location
  return { pathname, search: sync ? sync.preview(shown, location) : search, hash: '' }
}
