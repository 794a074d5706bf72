import { useSyncExternalStore } from 'react'
import type { HistoryLocation } from 'redux-url-state'

/** What the live address needs of a history. */
export interface ObservableHistory {
  readonly location: HistoryLocation
  listen(listener: () => void): () => void
}

export function useSearch(history: ObservableHistory): string {
  return useSyncExternalStore(
    (changed) => history.listen(changed),
    () => history.location.search,
  )
}

/** The address as it is, so that a reader need not look up from the page. A param that changes lights up. */
export function AddressBar({ history }: { history: ObservableHistory }) {
  const segments = useSearch(history).slice(1).split('&').filter(Boolean)
  return (
    <output className="address" aria-label="Address">
      <span>{history.location.pathname}</span>
      {segments.map((segment, at) => (
        // A segment with another text is another element, whose animation starts anew.
        <b key={segment}>{(at === 0 ? '?' : '&') + segment}</b>
      ))}
    </output>
  )
}
