import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import type { StoreEnhancer } from 'redux'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'

interface Box {
  text: string
  count: number
  note: string
}

const box = (state: Box = { text: '', count: 0, note: '' }, action: { type: string; patch?: Partial<Box> }) =>
  action.type === 'changed' ? { ...state, ...action.patch } : state

const reducer = combineReducers({ box })

/** The small store that the journeys are made with; `prefix` tells the params of one store from those of another. */
export function createBox(history: UrlHistory, prefix = '') {
  const urlState = defineUrlState({
    reducer,
    params: {
      box: {
        text: param(string, { key: `${prefix}text` }),
        count: param(integer, { key: `${prefix}count` }),
        note: param(string, { key: `${prefix}note`, debounce: 1000 }),
      },
    },
  })
  const urlSync = createUrlSync({ urlState, history })
  const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer)
  return {
    state: () => store.getState().box,
    change: (patch: Partial<Box>, word?: 'push') =>
      void store.dispatch({ type: 'changed', patch, ...(word ? { meta: { urlState: word } } : {}) }),
    dispose: () => urlSync.dispose(),
  }
}
