import { createMemoryHistory, createPath } from 'history'
import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import type { StoreEnhancer } from 'redux'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'

type SearchAction = { type: 'typed'; text: string } | { type: 'turned'; page: number }

function search(state = { text: '', page: 1 }, action: SearchAction) {
  switch (action.type) {
    case 'typed':
      return { text: action.text, page: 1 }
    case 'turned':
      return { ...state, page: action.page }
    default:
      return state
  }
}

const reducer = combineReducers({ search })
const urlState = defineUrlState({ reducer, params: { search: { text: param(string, { key: 'q' }), page: integer } } })

// In a page this is createBrowserHistory().
const history = createMemoryHistory({ initialEntries: ['/list?utm=mail&q=jazz&page=2'] })
const urlSync = createUrlSync({ urlState, history })
const enhancer: StoreEnhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer)
const store = createStore(reducer, undefined, enhancer)

console.log(JSON.stringify(store.getState().search))
store.dispatch({ type: 'typed', text: 'rock & roll' })
await Promise.resolve()
console.log(createPath(history.location))
urlSync.dispose()
