import { createBrowserHistory } from 'history'
import { hydrateRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { App } from './App'
import { createAppStore } from './store'
import type { State } from './store'

const root = document.getElementById('root')
const sent = document.getElementById('state')?.dataset['state']
if (!root || !sent) throw new Error('The server has sent no page.')
const { store } = createAppStore(createBrowserHistory(), JSON.parse(sent) as State) // it is this store's own state
hydrateRoot(
  root,
  <Provider store={store}>
    <App />
  </Provider>,
)
