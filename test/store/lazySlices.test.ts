import { combineReducers, combineSlices, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, Reducer } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, integer, string } from 'redux-url-state'
import { settle } from './world'

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
  return { history, store }
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
