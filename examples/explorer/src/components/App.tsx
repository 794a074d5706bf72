import type { ActionLog } from '../actionLog'
import { AddressBar } from './AddressBar'
import type { ObservableHistory } from './AddressBar'
import { Chips } from './Chips'
import { FilterForm } from './FilterForm'
import { Inspector } from './Inspector'
import { LinkIssues } from './LinkIssues'
import { ResultCount } from './ResultCount'
import { Results } from './Results'
import { ShareButton } from './ShareButton'
import { Tabs } from './Tabs'
import { useInspector } from './useInspector'

export function App({ history, actionLog }: { history: ObservableHistory; actionLog: ActionLog }) {
  const { isOpen, opener, toggle, close } = useInspector()
  return (
    <div className={isOpen ? 'page inspected' : 'page'}>
      <div className="app">
        <header>
          <h1>Earthquake explorer</h1>
          <p>One week of quakes. Everything you see is in the address.</p>
          <div className="bar">
            <AddressBar history={history} />
            <ShareButton />
            <button ref={opener} type="button" aria-expanded={isOpen} aria-keyshortcuts="i" onClick={toggle}>
              Inspect <kbd>i</kbd>
            </button>
          </div>
        </header>
        <main>
          <LinkIssues />
          <FilterForm />
          <Chips />
          <div className="views">
            <Tabs />
            <ResultCount />
          </div>
          <Results />
        </main>
        <footer>
          Data: U.S. Geological Survey, public domain, 31 January to 7 February 2018. Land: Natural Earth.
        </footer>
      </div>
      {isOpen && <Inspector history={history} actionLog={actionLog} onClose={close} />}
    </div>
  )
}
