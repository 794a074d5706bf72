import { combineReducers, configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import {
  FLUSH,
  getStoredState,
  PAUSE,
  PERSIST,
  persistReducer,
  persistStore,
  PURGE,
  REGISTER,
  REHYDRATE,
} from 'redux-persist'
import { expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { address, pageChanged, prefsReducer, searchParams, searchReducer, textChanged, themeChosen } from './testApp'

/** A storage as redux-persist wants it, over a map. */
function createStorage(kept: Map<string, string>) {
  return {
    getItem: (key: string) => Promise.resolve(kept.get(key) ?? null),
    setItem: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    removeItem: (key: string) => Promise.resolve(void kept.delete(key)),
  }
}

const root = combineReducers({ search: searchReducer, prefs: prefsReducer })
const ignoredActions = [FLUSH, REHYDRATE, PAUSE, PERSIST, PURGE, REGISTER]

type Root = typeof root

/** Opens a page whose store is made with a persisted reducer, and with a state to begin with. */
async function open(path: string, reducer: Root, preloadedState?: Partial<ReturnType<Root>>) {
  const history = createMemoryHistory({ initialEntries: [path] })
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer: root, params: { search: searchParams } }),
    history,
  })
  const store = configureStore({
    reducer,
    ...(preloadedState && { preloadedState }),
    middleware: (getDefault) => getDefault({ serializableCheck: { ignoredActions } }).concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const persistor = persistStore(store)
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { history, store, persistor, urlSync }
}

/** The reducer as it is asked for here; redux-persist keeps `_persist` beside its state. */
const asRoot = (reducer: unknown) => reducer as Root

type Storage = ReturnType<typeof createStorage>

/** What the URL holds is not persisted: a link is to show what its sender saw. */
const visit = (path: string, storage: Storage) =>
  open(path, asRoot(persistReducer({ key: 'app', storage, blacklist: ['search'] }, root)))

/** What the URL holds is persisted, too, and is there before the store is, so that the rule of `initial` decides. */
async function visitPersisted(path: string, storage: Storage) {
  const config = { key: 'app', storage, stateReconciler: false } as const
  const stored = { ...(await getStoredState(config)), _persist: undefined }
  return open(path, asRoot(persistReducer(config, root)), stored as never) // nobody can say what was stored
}

it('what is persisted comes back, and what the URL holds is the URL’s', async () => {
  const kept = createStorage(new Map())
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

it('a persisted slice that is in the URL comes back on a bare URL, and a link with a param of it wins', async () => {
  const kept = createStorage(new Map())
  const first = await visitPersisted('/', kept)
  first.store.dispatch(themeChosen('dark'))
  first.store.dispatch(textChanged('blues'))
  first.store.dispatch(pageChanged(3))
  await first.persistor.flush()
  expect(address(first.history)).toBe('/?q=blues&page=3')
  first.urlSync.dispose()

  const bare = await visitPersisted('/?x=1', kept)
  expect(bare.store.getState()).toMatchObject({ search: { text: 'blues', page: 3 }, prefs: { theme: 'dark' } })
  expect(address(bare.history)).toBe('/?x=1&q=blues&page=3')
  bare.urlSync.dispose()

  const linked = await visitPersisted('/?q=soul', kept)
  expect(linked.store.getState()).toMatchObject({ search: { text: 'soul', page: 1 }, prefs: { theme: 'dark' } })
  expect(address(linked.history)).toBe('/?q=soul')
  linked.store.dispatch(pageChanged(2))
  await linked.persistor.flush()
  linked.urlSync.dispose()

  const again = await visitPersisted('/', kept)
  expect(address(again.history)).toBe('/?q=soul&page=2')
  again.urlSync.dispose()
})
