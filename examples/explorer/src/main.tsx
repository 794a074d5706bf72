import { createBrowserHistory } from 'history'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { App } from './components/App'
import { loadQuakes } from './features/quakes'
import { createAppStore } from './store'
import './styles.css'

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
