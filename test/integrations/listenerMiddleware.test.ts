import { configureStore, createListenerMiddleware } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState, navigated } from 'redux-url-state'
import { settle } from '../store/testStore'
import { address, pageChanged, pushOn, searchParams, searchReducer, textChanged } from './testApp'

it('a listener hears of every URL, the first one too, and what it dispatches is written', async () => {
  const history = createMemoryHistory({ initialEntries: ['/?q=jazz&page=3'] })
  const reducer = { search: searchReducer }
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { search: searchParams } }),
    history,
    pushOn,
  })
  const listener = createListenerMiddleware()
  const heard: unknown[] = []
  listener.startListening({
    matcher: navigated.match,
    effect: ({ payload }, api) => void heard.push([payload.navigation, api.getState()]),
  })
  listener.startListening({ actionCreator: textChanged, effect: (_, api) => void api.dispatch(pageChanged(2)) })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().prepend(listener.middleware).concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  await settle()
  expect(heard).toEqual([['load', { search: { text: 'jazz', page: 3 } }]])
  store.dispatch(textChanged('blues'))
  await settle()
  expect(address(history)).toBe('/?q=blues&page=2')
  history.back()
  await settle()
  // The entry was left by the push, with the text that came before it.
  expect(heard.at(-1)).toEqual(['pop', { search: { text: 'blues', page: 1 } }])
  urlSync.dispose()
})
