import { configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { createReduxHistoryContext, push } from 'redux-first-history'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { settle } from '../store/world'
import { address, pageChanged, pushOn, searchParams, searchReducer } from './app'

it('redux-first-history and this library share a history: its location follows, and its links are read', async () => {
  const history = createMemoryHistory({ initialEntries: ['/?q=jazz'] })
  // Its time travel would go by the history while this library goes by the state, so it stays off, as it is by default.
  const context = createReduxHistoryContext({ history, reduxTravelling: false })
  const reducer = { router: context.routerReducer, search: searchReducer }
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { search: searchParams } }),
    history,
    pushOn,
  })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(context.routerMiddleware, urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  context.createReduxHistory(store)
  await settle()
  store.dispatch(pageChanged(2))
  await settle()
  expect(store.getState().router.location?.search).toBe('?q=jazz&page=2')
  store.dispatch(push('/about?q=soul'))
  await settle()
  expect(store.getState().search).toEqual({ text: 'soul', page: 1 })
  history.go(-1)
  await settle()
  expect(store.getState().search).toEqual({ text: 'jazz', page: 2 })
  expect([address(history), store.getState().router.location?.search]).toEqual(['/?q=jazz&page=2', '?q=jazz&page=2'])
  urlSync.dispose()
})
