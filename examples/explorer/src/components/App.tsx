import type { ActionLog } from '../actionLog'
import { loadQuakes } from '../features/quakes'
import { useAppDispatch, useAppSelector } from '../hooks'
import { AddressBar } from './AddressBar'
import type { ObservableHistory } from './AddressBar'
import { Charts } from './Charts'
import { Chips } from './Chips'
import { FilterForm } from './FilterForm'
import { Inspector } from './Inspector'
import { LinkIssues } from './LinkIssues'
import { QuakeDetail } from './QuakeDetail'
import { ResultTable } from './ResultTable'
import { ShareButton } from './ShareButton'
import { Tabs } from './Tabs'
import { WorldMap } from './WorldMap'

const views = { map: WorldMap, chart: Charts, table: ResultTable }

export function App({ history, actionLog }: { history: ObservableHistory; actionLog: ActionLog }) {
  return (
    <>
      <header>
        <h1>Earthquake explorer</h1>
        <p>One week of quakes. Everything you see is in the address.</p>
        <div className="bar">
          <AddressBar history={history} />
          <ShareButton />
          <Inspector history={history} actionLog={actionLog} />
        </div>
      </header>
      <main>
        <LinkIssues />
        <FilterForm />
        <Chips />
        <Tabs />
        <Results />
      </main>
      <footer>Data: U.S. Geological Survey, public domain, 31 January to 7 February 2018. Land: Natural Earth.</footer>
    </>
  )
}

function Results() {
  const { status, error, progress } = useAppSelector((state) => state.quakes)
  const View = views[useAppSelector((state) => state.view.tab)]
  const dispatch = useAppDispatch()
  if (status === 'loading') {
    return (
      <p role="status">
        Loading the earthquakes … <progress aria-label="Loaded" {...(progress > 0 ? { value: progress } : {})} />
      </p>
    )
  }
  if (status === 'failed') {
    return (
      <div role="alert">
        <p>The earthquakes could not be loaded. {error}</p>
        <button type="button" onClick={() => void dispatch(loadQuakes())}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <div className="results">
      <View />
      <QuakeDetail />
    </div>
  )
}
