import { readFileSync } from 'node:fs'
import { render } from '@testing-library/react'
import { createMemoryHistory } from 'history'
import type { MemoryHistory } from 'history'
import { Provider } from 'react-redux'
import { App } from '../../../examples/explorer/src/components/App'
import { loadQuakes, toQuakes } from '../../../examples/explorer/src/features/quakes'
import { createAppStore } from '../../../examples/explorer/src/store'

const path = 'node_modules/vega-datasets/data/earthquakes.json'
export const earthquakes = readFileSync(path, 'utf8')
const quakes = toQuakes(JSON.parse(earthquakes) as Parameters<typeof toQuakes>[0])

/** Opens the explorer at a URL, with its real data; another history is the same tab after a reload. */
export function openExplorer(at: string | MemoryHistory) {
  const history = typeof at === 'string' ? createMemoryHistory({ initialEntries: [at] }) : at
  const { store, urlSync, actionLog } = createAppStore(history)
  store.dispatch(loadQuakes.fulfilled(quakes, 'test'))
  const view = render(
    <Provider store={store}>
      <App history={history} actionLog={actionLog} />
    </Provider>,
  )
  const reload = () => {
    view.unmount()
    urlSync.dispose()
    return openExplorer(createMemoryHistory({ initialEntries: [history.location.pathname + history.location.search] }))
  }
  return { ...view, history, store, urlSync, reload }
}
