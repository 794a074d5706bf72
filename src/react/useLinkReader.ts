import { useContext, useState, useSyncExternalStore } from 'react'
import type { Context } from 'react'
import type { ReactReduxContextValue } from 'react-redux'
import type { Store } from 'redux'
import { configError } from '../errors/configError'
import { linksOf } from '../store/hrefs'
import type { StoreLinks } from '../store/hrefs'
import type { LinkCell } from './linkMemo'
import type { ReadBase } from './readBase'
import { linkReaderOf } from './linkReader'
import type { LinkReader } from './linkReader'

/** A context of react-redux: its own, or one that is given to `<Provider context>`. */
export type ReduxContext = Context<ReactReduxContextValue | null>

/**
 * Reads a link of a context's store, and gives it with the store. The component renders again only when what is read is
 * another. Before hydration it is the server's.
 */
export function useLinkReader<T>(
  context: ReduxContext,
  read: (reader: LinkReader, base: ReadBase, cell: LinkCell) => T,
): { readonly read: T; readonly store: Store; readonly links: StoreLinks } {
  const provided = useContext(context)
  if (!provided) throw configError('a react-redux <Provider> around this link', provided, 'Render one with its context')
  const { store, getServerState } = provided
  const links = linksOf(store)
  const reader = linkReaderOf(links, store)
  const [cell] = useState<LinkCell>(() => ({}))
  const value = useSyncExternalStore(
    reader.subscribe,
    () => read(reader, reader.now(), cell),
    () => read(reader, reader.served(getServerState?.()), cell),
  )
  return { read: value, store, links }
}
