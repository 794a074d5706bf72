import { useState, useSyncExternalStore } from 'react'
import type { HistoryLocation } from 'redux-url-state'
import { addressPieces } from '../addressPieces'
import type { Piece } from '../addressPieces'

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

/** The address as it is, so that a reader need not look up from the page. What changes lights up, what goes fades. */
export function AddressBar({ history }: { history: ObservableHistory }) {
  const search = useSearch(history)
  // At first nothing has changed yet.
  const [{ now, before }, setSeen] = useState({ now: search, before: search })
  if (now !== search) setSeen({ now: search, before: now })
  const [first, ...rest] = addressPieces(before, search)
  return (
    <output className="address" aria-label="Address">
      <span className="param">
        {history.location.pathname}
        {first && <Param key={first.id} {...first} />}
      </span>
      {rest.map((piece) => (
        <span key={piece.id} className="param">
          <Param {...piece} />
        </span>
      ))}
    </output>
  )
}

/** What has gone is seen and not written: it is no part of the address that somebody reads out or copies. */
function Param({ text, change }: Piece) {
  return change === 'removed' ? <del data-text={text} aria-hidden /> : <b className={change}>{text}</b>
}
