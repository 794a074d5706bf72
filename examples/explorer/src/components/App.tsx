import { useAppSelector } from '../hooks'
import { AddressBar } from './AddressBar'
import type { ObservableHistory } from './AddressBar'
import { FilterForm } from './FilterForm'
import { LinkIssues } from './LinkIssues'
import { QuakeDetail } from './QuakeDetail'
import { ResultTable } from './ResultTable'

export function App({ history }: { history: ObservableHistory }) {
  const { status, error } = useAppSelector((state) => state.quakes)
  return (
    <>
      <header>
        <h1>Earthquake explorer</h1>
        <p>One week of quakes. Everything you see is in the address.</p>
        <AddressBar history={history} />
      </header>
      <main>
        <LinkIssues />
        <FilterForm />
        {status === 'loading' && <p role="status">Loading the earthquakes …</p>}
        {status === 'failed' && <p role="alert">The earthquakes could not be loaded. {error}</p>}
        {status === 'ready' && (
          <div className="results">
            <ResultTable />
            <QuakeDetail />
          </div>
        )}
      </main>
      <footer>Data: U.S. Geological Survey, public domain, 31 January to 7 February 2018.</footer>
    </>
  )
}
