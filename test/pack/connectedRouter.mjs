import assert from 'node:assert/strict'
import * as connected from 'connected-react-router'
import { createMemoryHistory } from 'history'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { Provider } from 'react-redux'
import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import { createUrlSync, defineUrlState, integer, string } from 'redux-url-state'

// connected-react-router and this library on one history of version 4, with what its page says to switch off.
const { ConnectedRouter, connectRouter, push, routerMiddleware } = connected
const history = createMemoryHistory({ initialEntries: ['/list?text=jazz&x=1'] })
const search = (state = { text: '', page: 1 }, { type, page }) => (type === 'turned' ? { ...state, page } : state)
const reducer = combineReducers({ router: connectRouter(history), search })
const urlState = defineUrlState({ reducer, params: { search: { text: string, page: integer } } })
const urlSync = createUrlSync({ urlState, history, pushOn: ({ type }) => type === 'turned' })
const store = createStore(
  reducer,
  compose(applyMiddleware(routerMiddleware(history), urlSync.middleware), urlSync.enhancer),
)
// The component listens from its constructor on, so rendering it once is mounting it.
const router = createElement(ConnectedRouter, { history, noTimeTravelDebugging: true }, createElement('p'))
renderToString(createElement(Provider, { store }, router))

const seen = async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  const { pathname, search: text } = store.getState().router.location
  assert.equal(pathname + text, history.location.pathname + history.location.search)
  return { at: pathname + text, entries: history.length, ...store.getState().search }
}
assert.deepEqual(await seen(), { at: '/list?text=jazz&x=1', entries: 1, text: 'jazz', page: 1 })
store.dispatch({ type: 'turned', page: 2 })
assert.deepEqual(await seen(), { at: '/list?text=jazz&x=1&page=2', entries: 2, text: 'jazz', page: 2 })
store.dispatch(push('/about?text=blues'))
assert.deepEqual(await seen(), { at: '/about?text=blues', entries: 3, text: 'blues', page: 1 })
history.goBack()
assert.deepEqual(await seen(), { at: '/list?text=jazz&x=1&page=2', entries: 3, text: 'jazz', page: 2 })
store.dispatch(urlState.set({ search: { text: 'soul' } }))
assert.deepEqual(await seen(), { at: '/list?text=soul&x=1&page=2', entries: 3, text: 'soul', page: 2 })
urlSync.dispose()
