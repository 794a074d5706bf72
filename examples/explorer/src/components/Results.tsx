import { UrlLink } from 'redux-url-state/react'
import { filtersCleared } from '../features/filters'
import { loadQuakes } from '../features/quakes'
import { useAppDispatch, useAppSelector } from '../hooks'
import { selectMatching } from '../selectors'
import { Charts } from './Charts'
import { QuakeDetail } from './QuakeDetail'
import { ResultTable } from './ResultTable'
import { WorldMap } from './WorldMap'

const views = { map: WorldMap, chart: Charts, table: ResultTable }

/** What is on the open tab, and the panel beside it; or how far the data is, or that it did not come. */
export function Results() {
  const status = useAppSelector((state) => state.quakes.status)
  const View = views[useAppSelector((state) => state.view.tab)]
  if (status === 'loading') return <Loading />
  if (status === 'failed') return <Failed />
  return (
    <div className="results">
      <div className="view">
        <Nothing />
        <View />
      </div>
      <QuakeDetail />
    </div>
  )
}

function Loading() {
  const progress = useAppSelector((state) => state.quakes.progress)
  return (
    <p className="card loading" role="status">
      Loading the earthquakes … <progress aria-label="Loaded" {...(progress > 0 ? { value: progress } : {})} />
    </p>
  )
}

function Failed() {
  const error = useAppSelector((state) => state.quakes.error)
  const dispatch = useAppDispatch()
  return (
    <div className="card loading" role="alert">
      <p>The earthquakes could not be loaded. {error}</p>
      <button type="button" onClick={() => void dispatch(loadQuakes())}>
        Try again
      </button>
    </div>
  )
}

function Nothing() {
  const isNothing = useAppSelector((state) => selectMatching(state).length === 0)
  if (!isNothing) return null
  return (
    <p className="nothing">
      No earthquake matches these filters. <UrlLink action={filtersCleared()}>Show all</UrlLink>
    </p>
  )
}
