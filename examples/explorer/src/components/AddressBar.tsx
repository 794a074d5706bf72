import { useSyncExternalStore } from 'react'
import type { HistoryLocation } from 'redux-url-state'

/** What the live address needs of a history. */
export interface ObservableHistory {
  readonly location: HistoryLocation
  listen(listener: () => void): () => void
}

/** The address as it is, so that a reader need not look up from the page. */
export function AddressBar({ history }: { history: ObservableHistory }) {
  const search = useSyncExternalStore(
    (changed) => history.listen(changed),
    () => history.location.search,
  )
  return (
    <output className="address" aria-label="Address">
      <span>{history.location.pathname}</span>
      <b>{search}</b>
    </output>
  )
}
