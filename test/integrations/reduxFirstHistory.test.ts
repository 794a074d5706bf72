import { configureStore } from '@reduxjs/toolkit'
import { ActionCreators, instrument } from '@redux-devtools/instrument'
import { createMemoryHistory } from 'history'
import type { StoreEnhancer } from 'redux'
import { createReduxHistoryContext, push } from 'redux-first-history'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { settle } from '../store/testStore'
import { address, pageChanged, pushOn, searchParams, searchReducer, textChanged } from './testApp'

async function open(path: string, options?: { reduxTravelling: boolean }) {
  const history = createMemoryHistory({ initialEntries: [path] })
  const context = createReduxHistoryContext({ history, ...options })
  const reducer = { router: context.routerReducer, search: searchReducer }
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { search: searchParams } }),
    history,
    pushOn,
  })
  const store = configureStore({
    reducer,
    devTools: false,
    middleware: (getDefault) => getDefault().concat(context.routerMiddleware, urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer, instrument() as unknown as StoreEnhancer),
  })
  context.createReduxHistory(store)
  await settle()
  // The instrument's own way in; the extension's monitors use it.
  const { liftedStore } = store as unknown as { liftedStore: { dispatch(action: unknown): void } }
  return { history, store, urlSync, liftedStore }
}

it('redux-first-history and this library share a history: its location follows, and its links are read', async () => {
  const { history, store, urlSync } = await open('/?q=jazz')
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

/** What a jump of the DevTools to a state before some changes makes of the history. */
async function jumpBack(options?: { reduxTravelling: boolean }) {
  const { history, store, urlSync, liftedStore } = await open('/?q=jazz', options)
  store.dispatch(textChanged('blues'))
  await settle()
  store.dispatch(pageChanged(2))
  await settle()
  store.dispatch(textChanged('soul'))
  await settle()
  const { index } = history
  liftedStore.dispatch(ActionCreators.jumpToState(1))
  await settle()
  const made = history.index - index
  urlSync.dispose()
  return { url: address(history), text: store.getState().search.text, made }
}

it('a jump of the DevTools makes no entry, redux-first-history’s own time travel being off', async () => {
  expect(await jumpBack()).toEqual({ url: '/?q=jazz', text: 'jazz', made: 0 })
})

it('redux-first-history’s own time travel makes an entry of each jump', async () => {
  expect((await jumpBack({ reduxTravelling: true })).made).toBeGreaterThan(0)
})
