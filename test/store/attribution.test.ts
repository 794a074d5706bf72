import { combineReducers, combineSlices, configureStore, createSlice, prepareAutoBatched } from '@reduxjs/toolkit'
import type { Middleware, PayloadAction, Reducer, UnknownAction } from '@reduxjs/toolkit'
import { instrument } from '@redux-devtools/instrument'
import { createMemoryHistory, createPath } from 'history'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import type { StoreEnhancer } from 'redux'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlIssue } from 'redux-url-state'
import { createTestStore, pageChanged, rootReducer, settle, textChanged, ticked } from './testStore'

afterEach(() => void vi.restoreAllMocks())

const list = createSlice({
  name: 'list',
  initialState: { q: '', page: 1 },
  reducers: {
    typed: (state, { payload }: PayloadAction<string>) => void (state.q = payload),
    paged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    batched: {
      reducer: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
      prepare: prepareAutoBatched<number>(),
    },
  },
})
const { typed, paged, batched } = list.actions

/** A store whose enhancer of the sync is inside of the middleware, as the docs say, or outside of it. */
async function start(place: 'concat' | 'prepend', after: readonly Middleware[] = []) {
  const history = createMemoryHistory()
  const reducer = { list: list.reducer }
  const urlState = defineUrlState({ reducer, params: { list: { q: string, page: integer } } })
  const pushOn = (action: { type: string }) => action.type === 'list/paged' || action.type === 'list/batched'
  const urlSync = createUrlSync({ urlState, history, pushOn })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware, ...after),
    enhancers: (getDefault) =>
      place === 'concat' ? getDefault().concat(urlSync.enhancer) : getDefault().prepend(urlSync.enhancer),
  })
  await settle()
  return { history, store, urlSync, at: () => createPath(history.location) }
}

describe.each(['concat', 'prepend'] as const)('an enhancer that is added by %s', (place) => {
  it('makes the entry that a batched action asks for', async () => {
    const { history, store, at } = await start(place)
    store.dispatch(batched(2))
    await settle()
    expect([history.index, at()]).toEqual([1, '/?page=2'])
  })

  it('makes the entry that an action asks for before which middleware has dispatched another', async () => {
    const first: Middleware =
      ({ dispatch }) =>
      (next) =>
      (action) => {
        if (paged.match(action)) dispatch(typed('first'))
        return next(action)
      }
    const { history, store, at } = await start(place, [first])
    store.dispatch(paged(2))
    await settle()
    expect([history.index, at()]).toEqual([1, '/?q=first&page=2'])
  })
})

describe('middleware after that of the sync', () => {
  it('may replace an action by one that asks for an entry', async () => {
    const replace: Middleware = () => (next) => (action) => next((action as UnknownAction).type === 'go' ? paged(2) : action)
    const { history, store, at } = await start('concat', [replace])
    store.dispatch({ type: 'go' })
    await settle()
    expect([history.index, at()]).toEqual([1, '/?page=2'])
  })

  it('may delay an action that asks for an entry', async () => {
    const delay: Middleware = () => (next) => (action) =>
      paged.match(action) ? void setTimeout(() => next(action)) : next(action)
    const { history, store, at } = await start('concat', [delay])
    store.dispatch(paged(2))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([history.index, at()]).toEqual([1, '/?page=2'])
  })

  it('that replaces an action is warned of, once, where the enhancer is outside of the middleware', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const replace: Middleware = () => (next) => (action) => next((action as UnknownAction).type === 'go' ? paged(2) : action)
    const { store } = await start('prepend', [replace])
    store.dispatch({ type: 'go' })
    store.dispatch({ type: 'go' })
    store.dispatch(typed('a'))
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/Expected urlSync\.enhancer.*Call .*concat/)]])
  })

  it('that delays an action is warned of where the enhancer is outside of the middleware', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const delay: Middleware = () => (next) => (action) =>
      paged.match(action) ? void setTimeout(() => next(action)) : next(action)
    const { store } = await start('prepend', [delay])
    store.dispatch(paged(2))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/Expected urlSync\.enhancer.*delayed/)]])
  })

  it('that changes nothing is not warned of', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { store } = await start('prepend')
    store.dispatch(paged(2))
    store.dispatch(batched(3))
    expect(warn).not.toHaveBeenCalled()
  })
})

describe("DevTools' instrument", () => {
  it('outside of the enhancer of the sync is warned of, since the URL would stand still', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const urlState = defineUrlState({ reducer: rootReducer, params: { search: { page: integer } } })
    const urlSync = createUrlSync({ urlState, history: createMemoryHistory() })
    const withInstrument = compose(instrument(), urlSync.enhancer) as StoreEnhancer // it types its own state
    createStore(rootReducer, compose(applyMiddleware(urlSync.middleware), withInstrument) as StoreEnhancer)
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/Expected urlSync\.enhancer.*DevTools.*instrument/)]])
  })
})

describe('a change of state', () => {
  it('by a new reducer is no step of the action that is on its way', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    await settle()
    const other: Reducer = (state, action) => {
      const next = rootReducer(state as never, action)
      return state ? { ...next, search: { ...next.search, text: 'new' } } : next
    }
    const unsubscribe = store.subscribe(() => {
      unsubscribe()
      store.replaceReducer(other as never)
    })
    store.dispatch({ ...ticked(), meta: { urlState: 'push' } })
    await settle()
    expect([history.index, createPath(history.location)]).toEqual([0, '/?q=new'])
  })

  it('that is ignored and made by a subscriber of a navigation is shown with it', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    await settle()
    store.subscribe(() => {
      const { text, page } = store.getState().search
      if (text === 'x' && page === 1) store.dispatch({ ...pageChanged(5), meta: { urlState: 'skip' } })
    })
    history.push('/?q=x')
    await settle()
    expect(createPath(history.location)).toBe('/?q=x&page=5')
  })
})

describe('a value that no link can carry', () => {
  it('is not taken for what the URL says: a link that lacks the param sets the default', async () => {
    const history = createMemoryHistory({ initialEntries: ['/?page=3'] })
    const { store } = createTestStore(history)
    await settle()
    store.dispatch(pageChanged(NaN))
    await settle()
    expect(createPath(history.location)).toBe('/')
    history.push('/?q=x')
    expect(store.getState().search).toMatchObject({ text: 'x', page: 1 })
  })

  it('is reported once for each value, and not once for each param', async () => {
    const { store, issues } = createTestStore(createMemoryHistory())
    await settle()
    for (const page of [NaN, NaN, Infinity, NaN]) {
      store.dispatch(pageChanged(page))
      store.dispatch(textChanged(String(page)))
      store.dispatch(pageChanged(page))
      await settle()
    }
    expect(issues.map(({ key, received }: UrlIssue) => [key, received])).toEqual([
      ['page', 'NaN'],
      ['page', 'Infinity'],
    ])
  })
})

describe('a lazy slice', () => {
  it('sees the action with which it appears once', async () => {
    const lazy = createSlice({
      name: 'lazy',
      initialState: { count: 0, seen: 0 },
      reducers: {},
      extraReducers: (builder) => builder.addCase('tick', (state) => void state.seen++),
    })
    const root = combineSlices(list).withLazyLoadedSlices<{ lazy: { count: number; seen: number } }>()
    const history = createMemoryHistory({ initialEntries: ['/?count=3'] })
    const urlState = defineUrlState({ reducer: root, params: { lazy: { count: param(integer) } } })
    const urlSync = createUrlSync({ urlState, history })
    const store = configureStore({
      reducer: root,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    root.inject(lazy)
    store.dispatch({ type: 'tick' })
    expect(store.getState().lazy).toEqual({ count: 3, seen: 1 })
  })
})

describe('a reducer that combineReducers has made', () => {
  it('sees each action once, the one of the start included', async () => {
    const seen: string[] = []
    const log = (state = 0, { type }: UnknownAction) => {
      if (type.startsWith('urlState')) seen.push(type)
      return state
    }
    const reducer = combineReducers({ list: list.reducer, log })
    const history = createMemoryHistory({ initialEntries: ['/?page=3'] })
    const urlSync = createUrlSync({ urlState: defineUrlState({ reducer, params: { list: { page: integer } } }), history })
    const store = configureStore({
      reducer,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    expect(seen).toEqual(['urlState/navigated'])
    await settle()
    expect(seen).toEqual(['urlState/navigated'])
    history.push('/?page=4')
    expect([seen.length, store.getState().list.page]).toEqual([2, 4])
  })
})
