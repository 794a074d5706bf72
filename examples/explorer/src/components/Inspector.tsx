import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ActionLog } from '../actionLog'
import { useAppSelector } from '../hooks'
import { paramRows } from '../paramRows'
import { useSearch } from './AddressBar'
import type { ObservableHistory } from './AddressBar'

/** What the library sees: every declared param in the address, in the state and by default. Opened with the key `i`. */
export function Inspector({ history, actionLog }: { history: ObservableHistory; actionLog: ActionLog }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
      else if (event.key === 'i' && !isTyping(event)) setOpen((open) => !open)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-keyshortcuts="i" onClick={() => setOpen(!isOpen)}>
        Inspect (i)
      </button>
      {isOpen && <Panel history={history} actionLog={actionLog} />}
    </>
  )
}

function Panel({ history, actionLog }: { history: ObservableHistory; actionLog: ActionLog }) {
  const state = useAppSelector((all) => all)
  const search = useSearch(history)
  const actions = useSyncExternalStore(actionLog.subscribe, actionLog.latest)
  return (
    <aside className="inspector" aria-label="Inspector">
      <div className="scroll" tabIndex={0} role="region" aria-label="Declared params">
        <table>
          <thead>
            <tr>
              {['param', 'in the address', 'in the state', 'default'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {paramRows(state, search).map(({ key, raw, value, fallback }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{raw ?? '–'}</td>
                <td>{value}</td>
                <td>{fallback}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>Last issues</h2>
      <ul>
        {state.linkIssues.map(({ key, kind, received }) => (
          <li key={key}>
            {key}: {kind}, {received}
          </li>
        ))}
        {state.linkIssues.length === 0 && <li>none</li>}
      </ul>
      <h2>Last actions</h2>
      <ol>
        {actions.map((type, at) => (
          <li key={actions.length - at}>{type}</li>
        ))}
      </ol>
    </aside>
  )
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.matches('input, select, textarea'))
}
