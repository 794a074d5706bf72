import { configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import undoable, { ActionCreators } from 'redux-undo'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { settle } from '../store/testStore'
import { address, pageChanged, pushOn, searchParams, searchReducer, textChanged } from './testApp'

it('undo and redo move the URL without an entry, and Back is a step that can be undone', async () => {
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const reducer = { search: undoable(searchReducer) }
  const urlSync = createUrlSync({
    // The params live where redux-undo keeps what is current.
    urlState: defineUrlState({ reducer, params: { search: { present: searchParams } } }),
    history,
    pushOn,
  })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const act = async (action: { type: string }) => {
    store.dispatch(action)
    await settle()
    return [address(history), history.index]
  }
  await settle()
  expect(await act(textChanged('jazz'))).toEqual(['/?q=jazz', 0])
  expect(await act(pageChanged(2))).toEqual(['/?q=jazz&page=2', 1])
  expect(await act(ActionCreators.undo())).toEqual(['/?q=jazz', 1])
  expect(await act(ActionCreators.redo())).toEqual(['/?q=jazz&page=2', 1])
  history.back()
  await settle()
  expect(store.getState().search.present).toEqual({ text: 'jazz', page: 1 })
  expect(await act(ActionCreators.undo())).toEqual(['/?q=jazz&page=2', 0])
  urlSync.dispose()
})
