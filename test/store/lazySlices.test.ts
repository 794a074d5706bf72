import { combineReducers, combineSlices, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, Reducer } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, integer, optional, param, string } from 'redux-url-state'
import { settle } from './testStore'

const main = createSlice({
  name: 'main',
  initialState: { text: '' },
  reducers: { typed: (state, { payload }: PayloadAction<string>) => void (state.text = payload) },
})
const lazy = createSlice({
  name: 'lazy',
  initialState: { count: 7, other: 'untouched' },
  reducers: { counted: (state, { payload }: PayloadAction<number>) => void (state.count = payload) },
})
interface LazyState {
  main: { text: string }
  lazy?: { count: number; other: string }
}

function createLazyWorld(reducer: Reducer<LazyState>, url: string) {
  const history = createMemoryHistory({ initialEntries: [url] })
  const urlState = defineUrlState({ reducer, params: { main: { text: string }, lazy: { count: integer } } })
  const urlSync = createUrlSync({ urlState, history })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { history, store, urlState, urlSync }
}

describe('a slice that is injected with combineSlices', () => {
  const start = async () => {
    const root = combineSlices(main).withLazyLoadedSlices<{ lazy: { count: number; other: string } }>()
    // combineSlices gives its lazy slices as optional ones, which is what LazyState says.
    const world = createLazyWorld(root as unknown as Reducer<LazyState>, '/?count=%33&x=1')
    await settle()
    return { ...world, root }
  }

  it('has its params parked in the URL, untouched, until it is there', async () => {
    const { history, store } = await start()
    store.dispatch(main.actions.typed('cats'))
    await settle()
    expect(history.location.search).toBe('?count=%33&x=1&text=cats')
  })

  it('has the parked values as its first ones', async () => {
    const { store, root } = await start()
    root.inject(lazy)
    store.dispatch({ type: 'anything' })
    expect(store.getState().lazy).toEqual({ count: 3, other: 'untouched' })
  })

  it('is in step from then on, its own initial value being the default', async () => {
    const { history, store, root } = await start()
    root.inject(lazy)
    store.dispatch(lazy.actions.counted(9))
    await settle()
    expect(history.location.search).toBe('?count=9&x=1')
    store.dispatch(lazy.actions.counted(7))
    await settle()
    expect(history.location.search).toBe('?x=1')
    history.push('/?count=4')
    expect(store.getState().lazy?.count).toBe(4)
  })

  it('takes the values of the URL that is there when it comes, not of the first one', async () => {
    const { history, store, root } = await start()
    history.push('/?count=5')
    root.inject(lazy)
    store.dispatch({ type: 'anything' })
    expect(store.getState().lazy?.count).toBe(5)
  })
})

describe('a slice that comes with replaceReducer', () => {
  it('has the parked values as its first ones, and its params are in step', async () => {
    const first = combineReducers({ main: main.reducer }) as unknown as Reducer<LazyState>
    const { history, store } = createLazyWorld(first, '/?count=3')
    await settle()
    store.replaceReducer(combineReducers({ main: main.reducer, lazy: lazy.reducer }) as unknown as Reducer<LazyState>)
    expect(store.getState().lazy?.count).toBe(3)
    store.dispatch(lazy.actions.counted(7))
    await settle()
    expect(history.location.search).toBe('')
  })

  it('that has gone and comes again begins with what the URL says then', async () => {
    const without = combineReducers({ main: main.reducer }) as unknown as Reducer<LazyState>
    const withLazy = combineReducers({ main: main.reducer, lazy: lazy.reducer }) as unknown as Reducer<LazyState>
    const { history, store } = createLazyWorld(without, '/?count=3')
    await settle()
    store.replaceReducer(withLazy)
    store.replaceReducer(without)
    history.push('/?count=8')
    await settle()
    expect(history.location.search).toBe('?count=8')
    store.replaceReducer(withLazy)
    expect(store.getState().lazy?.count).toBe(8)
  })

  it('brings new defaults, by which the URL is written at once', async () => {
    const withCount = (count: number) =>
      combineReducers({
        main: main.reducer,
        lazy: (state = { count, other: '' }) => state,
      }) as unknown as Reducer<LazyState>
    const { history, store } = createLazyWorld(withCount(7), '/')
    await settle()
    store.replaceReducer(withCount(8))
    await settle()
    expect(history.location.search).toBe('?count=7')
  })
})

describe('the first values of a slice', () => {
  const start = async (url = '/?count=3') => {
    const root = combineSlices(main).withLazyLoadedSlices<{ lazy: { count: number; other: string } }>()
    const world = createLazyWorld(root as unknown as Reducer<LazyState>, url)
    await settle()
    return { ...world, root }
  }

  it('are set by the very action with which it comes, also by urlState.set', async () => {
    const { history, store, urlState, root } = await start()
    root.inject(lazy)
    store.dispatch(urlState.set({ lazy: { count: 9 } }))
    await settle()
    expect([store.getState().lazy?.count, history.location.search]).toEqual([9, '?count=9'])
  })

  it('are not fixed by a link that looks ahead', async () => {
    const { history, store, urlSync, root } = await start()
    root.inject(lazy)
    expect(urlSync.href(main.actions.typed('x'))).toBe('/?count=3&text=x')
    history.push('/?count=5')
    store.dispatch({ type: 'anything' })
    await settle()
    expect([store.getState().lazy?.count, history.location.search]).toEqual([5, '?count=5'])
  })

  it('are those of the URL again when it comes again', async () => {
    const slices = combineSlices(main).withLazyLoadedSlices<{ lazy: { count: number; other: string } }>()
    const root: Reducer<LazyState> = (state, action) => {
      const { lazy: own, ...rest } = slices(state as never, action) as LazyState
      return action.type === 'dropped' || !own ? rest : { ...rest, lazy: own }
    }
    const { history, store } = createLazyWorld(root, '/?count=3')
    await settle()
    slices.inject(lazy)
    store.dispatch(lazy.actions.counted(9))
    await settle()
    store.dispatch({ type: 'dropped' })
    await settle()
    expect(history.location.search).toBe('?count=9')
    store.dispatch({ type: 'anything' })
    await settle()
    expect([store.getState().lazy?.count, history.location.search]).toEqual([9, '?count=9'])
  })

  it('are no step to go back from, though the param asks for one', async () => {
    const root = combineSlices(main).withLazyLoadedSlices<{ lazy: { count: number; other: string } }>()
    const history = createMemoryHistory({ initialEntries: ['/?count=3'] })
    const urlState = defineUrlState({
      reducer: root as unknown as Reducer<LazyState>,
      params: { main: { text: string }, lazy: { count: param(integer, { history: 'push' }) } },
    })
    const urlSync = createUrlSync({ urlState, history })
    const store = configureStore({
      reducer: root,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    root.inject(lazy)
    store.dispatch(main.actions.typed('x'))
    await settle()
    expect([history.index, history.location.search]).toEqual([0, '?count=3&text=x'])
    store.dispatch(lazy.actions.counted(4))
    await settle()
    expect([history.index, history.location.search]).toEqual([1, '?count=4&text=x'])
  })

  it('are the whole of a slice that is one value', async () => {
    const theme = createSlice({
      name: 'theme',
      initialState: 'light',
      reducers: { chosen: (_, { payload }: PayloadAction<string>) => payload },
    })
    const root = combineSlices(main).withLazyLoadedSlices<{ theme: string }>()
    const history = createMemoryHistory({ initialEntries: ['/?theme=dark'] })
    const urlState = defineUrlState({ reducer: root, params: { theme: optional(string) } })
    const urlSync = createUrlSync({ urlState, history })
    const store = configureStore({
      reducer: root,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    expect([history.location.search, 'theme' in store.getState()]).toEqual(['?theme=dark', false])
    root.inject(theme)
    store.dispatch({ type: 'anything' })
    await settle()
    expect([history.location.search, store.getState().theme]).toEqual(['?theme=dark', 'dark'])
    store.dispatch(theme.actions.chosen('light'))
    await settle()
    expect(history.location.search).toBe('')
  })
})
