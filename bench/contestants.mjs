import { createRequire } from 'node:module'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import { createUrlSync, defineUrlState, integer } from '../dist/index.js'
import { createReducer, createStubHistory, fieldsOf } from './state.mjs'

const require = createRequire(import.meta.url)
const { createReduxLocationActions, listenForHistoryChange } = require('redux-location-state')
const ReduxQuerySync = require('redux-query-sync').default

/**
 * Each gives a store in step with a stub history: `{ store, history, settle }`, where `settle` makes a write that the
 * library would make later go out at once, since what is measured is the work and not the waiting. `verify` is what a
 * library does in the microtask after a navigation.
 */
export const contestants = {
  'redux-url-state': (initial, search) => {
    const history = createStubHistory(search)
    const reducer = createReducer(initial)
    const params = { declared: mapFields(initial, () => integer) }
    const urlSync = createUrlSync({ urlState: defineUrlState({ reducer, params }), history, onIssue: () => {} })
    const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer))
    return { store, history, settle: () => urlSync.flush(), verify: () => urlSync.flush() }
  },

  'redux-location-state': (initial, search) => {
    const history = createStubHistory(search)
    const global = Object.fromEntries(
      fieldsOf(initial).map(({ group, field }) => [
        field,
        { stateKey: `declared.${group}.${field}`, initialState: 0, type: 'number' },
      ]),
    )
    const toState = (state, { query }) => ({ ...state, ...query })
    const { locationMiddleware, reducersWithLocation } = createReduxLocationActions(
      { global },
      toState,
      history,
      createReducer(initial),
    )
    const store = createStore(reducersWithLocation, applyMiddleware(locationMiddleware))
    listenForHistoryChange(store, history)
    return { store, history, settle() {} }
  },

  'redux-query-sync': (initial, search) => {
    const history = createStubHistory(search)
    const store = createStore(createReducer(initial))
    const params = Object.fromEntries(
      fieldsOf(initial).map(({ group, field }) => [
        field,
        {
          selector: (state) => state.declared[group][field],
          action: (value) => ({ type: 'set', group, field, value }),
          stringToValue: Number,
          defaultValue: 0,
        },
      ]),
    )
    ReduxQuerySync({ store, params, history, initialTruth: 'location', replaceState: true })
    return { store, history, settle() {} }
  },

  'the floor': (initial, search) => {
    const history = createStubHistory(search)
    const store = createStore(createReducer(initial))
    const fields = fieldsOf(initial)
    const present = fields.filter(({ field }) => new URLSearchParams(search).has(field))
    const settle = () => {
      const { declared } = store.getState()
      history.replace({
        search: '?' + present.map(({ group, field }) => `${field}=${declared[group][field]}`).join('&'),
      })
    }
    const read = (text) => {
      const values = new URLSearchParams(text)
      const { declared: before } = store.getState()
      const declared = { ...before }
      for (const { group, field } of fields) {
        const value = Number(values.get(field))
        if (value !== declared[group][field]) declared[group] = { ...declared[group], [field]: value }
      }
      store.dispatch({ type: 'setAll', declared })
    }
    return {
      store,
      history: {
        ...history,
        visit: read,
        get calls() {
          return history.calls
        },
      },
      settle,
    }
  },
}

function mapFields({ declared }, leaf) {
  return Object.fromEntries(
    Object.entries(declared).map(([group, fields]) => [
      group,
      Object.fromEntries(Object.keys(fields).map((field) => [field, leaf(field)])),
    ]),
  )
}
