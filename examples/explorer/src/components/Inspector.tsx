import { useSyncExternalStore } from 'react'
import type { ActionLog } from '../actionLog'
import { useAppStore } from '../hooks'
import { paramRows } from '../paramRows'
import { useSearch } from './AddressBar'
import type { ObservableHistory } from './AddressBar'

export interface InspectorProps {
  history: ObservableHistory
  actionLog: ActionLog
  onClose: () => void
}

/** What the library sees: every declared param in the address, in the state and by default. */
export function Inspector({ history, actionLog, onClose }: InspectorProps) {
  const store = useAppStore()
  const state = useSyncExternalStore(store.subscribe, store.getState)
  const search = useSearch(history)
  const actions = useSyncExternalStore(actionLog.subscribe, actionLog.latest)
  return (
    <aside className="inspector" aria-label="Inspector">
      <div className="head">
        <h2>Inspector</h2>
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <section className="rows scroll" tabIndex={0} aria-label="Declared params">
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
              <tr key={key} className={raw === undefined ? undefined : 'set'}>
                <th scope="row">{key}</th>
                <td>{raw ?? '–'}</td>
                <td>{value}</td>
                <td>{fallback}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="issues-log">
        <h3>Last issues</h3>
        <ul>
          {state.linkIssues.map(({ key, kind, received }, at) => (
            <li key={`${at} ${key}`}>
              {key}: {kind}, {received}
            </li>
          ))}
          {state.linkIssues.length === 0 && <li>none</li>}
        </ul>
      </section>
      <section className="actions-log">
        <h3>Last actions, the newest first</h3>
        <ol>
          {actions.map((type, at) => (
            <li key={actions.length - at}>{type}</li>
          ))}
        </ol>
      </section>
    </aside>
  )
}
