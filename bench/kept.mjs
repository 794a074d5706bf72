import { createRequire } from 'node:module'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import { arrayOf, createUrlSync, defineUrlState, integer } from '../dist/index.js'
import { createStubHistory } from './state.mjs'

const require = createRequire(import.meta.url)
const { createReduxLocationActions, listenForHistoryChange } = require('redux-location-state')
const ReduxQuerySync = require('redux-query-sync').default

/** Of eight params three are lists, as filters are. */
const isList = (n) => n % 8 < 3
const initialOf = (n) => (isList(n) ? [] : 0)
const fields = (count) => Array.from({ length: count }, (_, n) => `p${n}`)
const initialState = (count) => ({ f: Object.fromEntries(fields(count).map((field, n) => [field, initialOf(n)])) })

function reducer(initial) {
  return (state = initial, action) =>
    action.type === 'set' ? { ...state, f: { ...state.f, [action.field]: action.value } } : state
}

const stores = {
  'redux-url-state'(count, history) {
    const own = reducer(initialState(count))
    const leaves = fields(count).map((field, n) => [field, isList(n) ? arrayOf(integer) : integer])
    const urlState = defineUrlState({ reducer: own, params: { f: Object.fromEntries(leaves) } })
    const urlSync = createUrlSync({ urlState, history })
    return createStore(own, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer))
  },
  'redux-location-state'(count, history) {
    const global = Object.fromEntries(
      fields(count).map((field, n) => [
        field,
        { stateKey: `f.${field}`, initialState: initialOf(n), type: isList(n) ? 'array' : 'number' },
      ]),
    )
    const toState = (state, { query }) => ({ ...state, ...query })
    const own = reducer(initialState(count))
    const { locationMiddleware, reducersWithLocation } = createReduxLocationActions({ global }, toState, history, own)
    const store = createStore(reducersWithLocation, applyMiddleware(locationMiddleware))
    listenForHistoryChange(store, history)
    return store
  },
  'redux-query-sync'(count, history) {
    const store = createStore(reducer(initialState(count)))
    const params = Object.fromEntries(
      fields(count).map((field, n) => [
        field,
        {
          selector: (state) => state.f[field],
          action: (value) => ({ type: 'set', field, value }),
          defaultValue: initialOf(n),
          ...(isList(n)
            ? { stringToValue: (text) => text.split(',').map(Number), valueToString: (list) => list.join() }
            : { stringToValue: Number }),
        },
      ]),
    )
    ReduxQuerySync({ store, params, history, initialTruth: 'location', replaceState: true })
    return store
  },
}

/** What a URL in which one number of some params changed does to a store: actions, and values that are new objects. */
export async function kept(name, count) {
  const search = (changed) =>
    '?' + fields(count).map((field, n) => `${field}=${isList(n) ? `1${separator[name]}2` : n === 3 ? changed : 1}`).join('&')
  const history = createStubHistory(search(1))
  const store = stores[name](count, history)
  await new Promise((resolve) => setTimeout(resolve))
  history.visit(search(1))
  await new Promise((resolve) => setTimeout(resolve))
  const before = store.getState().f
  let actions = 0
  store.subscribe(() => actions++)
  history.visit(search(2))
  const after = store.getState().f
  if (String(after.p3) !== '2') throw new Error(`${name} has not read the URL`)
  return { actions, changed: fields(count).filter((field) => !Object.is(before[field], after[field])).length }
}

const separator = { 'redux-url-state': ',', 'redux-location-state': '-', 'redux-query-sync': ',' }
