import { createMemoryHistory } from 'history-4'
import type { MemoryHistory } from 'history-4'
import { createReduxLocationActions, listenForHistoryChange } from 'redux-location-state'
import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import type { Store, StoreEnhancer } from 'redux'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import { paramsFrom } from 'redux-url-state/redux-location-state'
import type { ParamSetup } from 'redux-url-state/redux-location-state'

/** The example of the README of redux-location-state, in the words of an app. */
const paramSetup: ParamSetup = {
  '/list': {
    q: { stateKey: 'search.text', initialState: '' },
    page: { stateKey: 'search.page', initialState: 1, type: 'number', options: { shouldPush: true } },
    tags: { stateKey: 'search.tags', initialState: [], type: 'array' },
  },
  '/artist/*': { tab: { stateKey: 'artist.tab', initialState: 'top' } },
  global: { lang: { stateKey: 'prefs.lang', initialState: 'en' } },
}
type Action = { readonly type: string; readonly payload?: object }
const slice =
  <S>(name: string, initial: S) =>
  (state = initial, { type, payload }: Action): S =>
    type === name ? { ...state, ...payload } : state
const rootReducer = combineReducers({
  search: slice('search', { text: '', page: 1, tags: [] as string[] }),
  artist: slice('artist', { tab: 'top' }),
  prefs: slice('prefs', { lang: 'en' }),
})
type State = ReturnType<typeof rootReducer>

function storeBefore(history: MemoryHistory): Store<State> {
  const mapLocationToState = (state: State, { query }: { query: Partial<State> }) => ({
    ...state,
    ...Object.fromEntries(Object.entries(query).map(([name, value]) => [name, { ...state[name as keyof State], ...value }])),
  })
  const { locationMiddleware, reducersWithLocation } = createReduxLocationActions(
    paramSetup,
    mapLocationToState as never,
    history,
    rootReducer,
  )
  const store = createStore(reducersWithLocation as never, applyMiddleware(locationMiddleware))
  listenForHistoryChange(store, history)
  return store as unknown as Store<State>
}

function storeAfter(history: MemoryHistory): Store<State> {
  const urlState = defineUrlState({ reducer: rootReducer, ...paramsFrom(paramSetup, rootReducer) })
  const urlSync = createUrlSync({ urlState, history: history as never, initial: 'url' })
  const enhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer
  return createStore(rootReducer, enhancer)
}

/** What one store makes of a walk, each step in a tick of its own: its state, its URL, and the entries that there are. */
async function walk(create: typeof storeBefore, start: string, steps: readonly ((world: World) => void)[]) {
  const history = createMemoryHistory({ initialEntries: [start] })
  const world = { history, store: create(history) }
  const seen = []
  for (const step of [() => {}, ...steps]) {
    step(world)
    await new Promise((resolve) => setTimeout(resolve))
    const { pathname, search, hash } = history.location
    seen.push({ url: pathname + texts(search) + hash, entries: history.length, state: world.store.getState() })
  }
  return seen
}
interface World {
  readonly history: MemoryHistory
  readonly store: Store<State>
}
/** The texts of a query string, however they are encoded and ordered. */
function texts(search: string): string {
  const params = [...new URLSearchParams(search)].map(([key, text]) => `${key}=${text}`)
  return params.length > 0 ? `?${params.sort().join('&')}` : ''
}

const set = (type: string, payload: object) => (world: World) => void world.store.dispatch({ type, payload })
const go = (path: string) => (world: World) => world.history.push(path)
const back = (world: World) => world.history.goBack()

describe('a store that has moved from redux-location-state', () => {
  it.each([
    '/list',
    '/list?q=rock%20%26%20roll&page=3&tags=b-a',
    '/list?tags=a%2520b-c&lang=de',
    '/artist/7?tab=albums&lang=fr#songs',
    '/elsewhere?lang=de',
    '/list?page=12px',
  ])('starts at %s as before', async (start) => {
    expect(await walk(storeAfter, start, [])).toEqual(await walk(storeBefore, start, []))
  })

  it.each<[string, readonly ((world: World) => void)[]]>([
    ['changes', [set('search', { text: 'a b' }), set('search', { tags: ['b', 'a'] }), set('prefs', { lang: 'de' })]],
    ['entries and Back', [set('search', { page: 2 }), set('search', { page: 3 }), back, back]],
    ['links to another page', [set('prefs', { lang: 'de' }), go('/artist/7'), set('artist', { tab: 'x' }), back]],
    ['a page without params', [set('search', { text: 'x' }), go('/about#a'), set('search', { text: 'y' }), back]],
  ])('goes on as before: %s', async (_, steps) => {
    const after = await walk(storeAfter, '/list', steps)
    const before = await walk(storeBefore, '/list', steps)
    expect(after).toEqual(before)
  })

  it('puts the params back into a link to the same page at once, where the next change did', async () => {
    const steps = [set('search', { text: 'x' }), go('/list'), set('artist', { tab: 'x' })]
    const [after, before] = [await walk(storeAfter, '/list', steps), await walk(storeBefore, '/list', steps)]
    expect([before[2]?.url, after[2]?.url]).toEqual(['/list', '/list?q=x'])
    expect(after[3]).toEqual(before[3])
  })

  it('reads the params of a link, which were written over', async () => {
    const steps = [set('search', { text: 'x' }), go('/list?page=5'), set('artist', { tab: 'x' })]
    const [after, before] = [await walk(storeAfter, '/list', steps), await walk(storeBefore, '/list', steps)]
    expect([before[3]?.url, after[3]?.url]).toEqual(['/list?q=x', '/list?page=5&q=x'])
  })

  it('keeps what nobody declared, which was dropped', async () => {
    const [after] = await walk(storeAfter, '/list?page=3&utm=a', [])
    const [before] = await walk(storeBefore, '/list?page=3&utm=a', [])
    expect([before?.url, after?.url]).toEqual(['/list?page=3', '/list?page=3&utm=a'])
  })
})
