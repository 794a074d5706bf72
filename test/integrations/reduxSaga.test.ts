import { configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import createSagaMiddleware from 'redux-saga'
import { put, takeEvery } from 'redux-saga/effects'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState, navigated } from 'redux-url-state'
import type { NavigatedAction } from 'redux-url-state'
import { settle } from '../store/testStore'
import { address, pageChanged, pushOn, searchParams, searchReducer, textChanged } from './testApp'

it('a saga hears of every URL, the first one too, and what it puts is written', async () => {
  const history = createMemoryHistory({ initialEntries: ['/?q=jazz'] })
  const reducer = { search: searchReducer }
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer, params: { search: searchParams } }),
    history,
    pushOn,
  })
  const sagas = createSagaMiddleware()
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware, sagas),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const heard: string[] = []
  sagas.run(function* () {
    yield takeEvery(navigated.match, ({ payload }: NavigatedAction) => void heard.push(payload.navigation))
    yield takeEvery(textChanged.match, function* () {
      yield put(pageChanged(2))
    })
  })
  await settle()
  expect(heard).toEqual(['load'])
  store.dispatch(textChanged('blues'))
  await settle()
  // One tick, one entry, whoever dispatched.
  expect([address(history), history.index]).toEqual(['/?q=blues&page=2', 1])
  history.back()
  await settle()
  expect(heard).toEqual(['load', 'pop'])
  // The entry was left by the push, with the text that came before it.
  expect(store.getState().search).toEqual({ text: 'blues', page: 1 })
  urlSync.dispose()
})
