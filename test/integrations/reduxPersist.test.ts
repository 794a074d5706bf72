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
import type { PersistedState } from 'redux-persist'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MockInstance } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { address, pageChanged, prefsReducer, searchParams, searchReducer, textChanged, themeChosen } from './testApp'

let complain: MockInstance
beforeEach(() => void (complain = vi.spyOn(console, 'error').mockImplementation(() => {})))
afterEach(() => {
  // Nothing is found in the state that its reducer does not know.
  expect(complain).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

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
async function open(
  path: string,
  reducer: Root,
  preloadedState?: Partial<ReturnType<Root>>,
  lookAhead: Root | null = root,
) {
  const history = createMemoryHistory({ initialEntries: [path] })
  const urlSync = createUrlSync({
    urlState: defineUrlState({ reducer: root, params: { search: searchParams } }),
    history,
    ...(lookAhead && { lookAhead }),
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
  const { _persist, ...stored } = { ...(await getStoredState(config)) } as { _persist?: unknown }
  return open(path, asRoot(persistReducer(config, root)), stored)
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

it('what was stored before its slice came to the blacklist is rehydrated over a link, unless a migration removes it', async () => {
  const kept = new Map<string, string>()
  const before = await open('/?q=jazz', asRoot(persistReducer({ key: 'app', storage: createStorage(kept) }, root)))
  before.store.dispatch(themeChosen('dark'))
  await before.persistor.flush()
  before.urlSync.dispose()
  async function migrate(stored: PersistedState & { search?: unknown }): Promise<PersistedState> {
    const { search: _search, ...rest } = { ...stored }
    return rest as PersistedState
  }
  const shown = async (config: object) => {
    const storage = createStorage(new Map(kept))
    const reducer = persistReducer({ key: 'app', storage, blacklist: ['search'], ...config }, root)
    const { store, history, urlSync } = await open('/?q=soul', asRoot(reducer))
    urlSync.dispose()
    return [address(history), store.getState().prefs.theme]
  }
  expect(await shown({ migrate })).toEqual(['/?q=soul', 'dark'])
  expect(await shown({})).toEqual(['/?q=jazz', 'dark'])
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

describe('a link in a store with a persisted reducer', () => {
  // `combineReducers` complains once of each key that it does not know, so each test has its own.
  const createRoot = () => combineReducers({ search: searchReducer, prefs: prefsReducer })
  const config = (storage: Storage) => ({ key: 'app', storage, stateReconciler: false }) as const
  const nested = (storage: Storage) =>
    combineReducers({ search: persistReducer({ key: 'search', storage }, searchReducer), prefs: prefsReducer })

  it.each([
    ['the root', (storage: Storage) => asRoot(persistReducer(config(storage), createRoot()))],
    ['a slice', (storage: Storage) => asRoot(nested(storage))],
  ])('stores nothing where lookAhead is the reducer without the persistence of %s', async (_, persisted) => {
    const kept = new Map<string, string>()
    const { urlSync, persistor, store } = await open(
      '/?q=jazz',
      persisted(createStorage(kept)),
      undefined,
      createRoot(),
    )
    await persistor.flush()
    const before = new Map(kept)
    expect(urlSync.href(pageChanged(7))).toBe('/?q=jazz&page=7')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await persistor.flush()
    expect(kept).toEqual(before)
    store.dispatch(pageChanged(2))
    expect(urlSync.href(textChanged('soul'))).toBe('/?q=soul')
    urlSync.dispose()
  })

  it.each([
    ['root', (storage: Storage) => asRoot(persistReducer(config(storage), createRoot()))],
    ['slice', (storage: Storage) => asRoot(nested(storage))],
  ])('says once in development that a persisted %s wants lookAhead', async (_, persisted) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { urlSync } = await open('/', persisted(createStorage(new Map())), undefined, null)
    expect(warn).not.toHaveBeenCalled()
    urlSync.href(pageChanged(7))
    urlSync.href(pageChanged(8))
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.lastCall?.[0]).toMatch(/Expected lookAhead .+ Give createUrlSync/)
    urlSync.dispose()
  })
})
