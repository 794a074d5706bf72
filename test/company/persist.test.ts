import { combineReducers, configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { FLUSH, PAUSE, PERSIST, persistReducer, persistStore, PURGE, REGISTER, REHYDRATE } from 'redux-persist'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { address, prefsReducer, searchParams, searchReducer, textChanged, themeChosen } from './app'

/** A storage as redux-persist wants it, over a map. */
function createStorage(kept: Map<string, string>) {
  return {
    getItem: (key: string) => Promise.resolve(kept.get(key) ?? null),
    setItem: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    removeItem: (key: string) => Promise.resolve(void kept.delete(key)),
  }
}

async function visit(path: string, kept: Map<string, string>) {
  const history = createMemoryHistory({ initialEntries: [path] })
  const root = combineReducers({ search: searchReducer, prefs: prefsReducer })
  // What the URL holds is not persisted: a link is to show what its sender saw.
  const reducer = persistReducer({ key: 'app', storage: createStorage(kept), blacklist: ['search'] }, root)
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer: root, params: { search: searchParams } }),
    history,
  })
  const store = configureStore({
    reducer,
    middleware: (getDefault) =>
      getDefault({
        serializableCheck: { ignoredActions: [FLUSH, REHYDRATE, PAUSE, PERSIST, PURGE, REGISTER] },
      }).concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const persistor = persistStore(store)
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { history, store, persistor, urlSync }
}

it('what is persisted comes back, and what the URL holds is the URL’s', async () => {
  const kept = new Map<string, string>()
  const first = await visit('/?q=jazz', kept)
  first.store.dispatch(themeChosen('dark'))
  first.store.dispatch(textChanged('blues'))
  await first.persistor.flush()
  expect(address(first.history)).toBe('/?q=blues')
  first.urlSync.dispose()

  const second = await visit('/?q=soul&page=2&x=1', kept)
  expect(second.store.getState()).toMatchObject({ search: { text: 'soul', page: 2 }, prefs: { theme: 'dark' } })
  expect(address(second.history)).toBe('/?q=soul&page=2&x=1')
  second.urlSync.dispose()
})
