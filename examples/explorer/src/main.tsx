import { createBrowserHistory } from 'history'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { App } from './components/App'
import { loadQuakes } from './features/quakes'
import { createAppStore } from './store'
import type { rootReducer } from './store'
import './styles/index.css'

const history = createBrowserHistory()
const { store, actionLog } = createAppStore(history)
void store.dispatch(loadQuakes())

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <Provider store={store}>
      <App history={history} actionLog={actionLog} />
    </Provider>
  </StrictMode>,
)

// A slice that is edited takes its place in the running store, which keeps its state and its URL.
import.meta.hot?.accept('./store', (next) => {
  if (next) store.replaceReducer((next as unknown as { rootReducer: typeof rootReducer }).rootReducer) // it is that module
})
