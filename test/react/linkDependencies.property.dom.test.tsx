import { act, render } from '@testing-library/react'
import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, UnknownAction } from '@reduxjs/toolkit'
import fc from 'fast-check'
import { createMemoryHistory } from 'history'
import { Provider } from 'react-redux'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createUrlSync, defineUrlState, integer, json, optional, string } from 'redux-url-state'
import { UrlLink } from 'redux-url-state/react'
import { property } from '../property'
import { settle } from '../store/testStore'

const clock = createSlice({ name: 'clock', initialState: { ticks: 0 }, reducers: { ticked: (state) => void state.ticks++ } })
const list = createSlice({
  name: 'list',
  initialState: {
    page: 1,
    text: '',
    status: 'idle',
    saved: undefined as { min: number; tags: string[] } | undefined,
    firstClock: clock.getInitialState(),
  },
  reducers: {
    turned: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    typed: (state, { payload }: PayloadAction<string>) => ({ ...state, text: payload, page: 1 }),
    loaded: (state) => void (state.status = state.status === 'idle' ? 'ready' : 'idle'),
  },
})
const filters = createSlice({
  name: 'filters',
  initialState: { min: 0, tags: [] as string[] },
  reducers: {
    raised: (state) => void state.min++,
    tagged: (state, { payload }: PayloadAction<string>) => void state.tags.push(payload),
  },
})
const results = createSlice({
  name: 'results',
  initialState: { pages: 9, known: ['a', 'b'] },
  reducers: { arrived: (state, { payload }: PayloadAction<number>) => void (state.pages = payload) },
})
/** What is no plain object cannot be looked into by a wrapper. */
const seen = (state: ReadonlyMap<string, number> = new Map(), { type }: UnknownAction) =>
  type === 'seen' ? new Map(state).set('n', (state.get('n') ?? 0) + 1) : state

const combined = combineReducers({
  list: list.reducer,
  filters: filters.reducer,
  results: results.reducer,
  clock: clock.reducer,
  seen,
})
type State = ReturnType<typeof combined>
const { turned, typed, loaded } = list.actions

/** Root reducers in which the params depend on other slices, each in its way. */
const roots: Readonly<Record<string, (state: State, action: UnknownAction) => State>> = {
  'none of it': (state) => state,
  'a page that is clamped': (state) =>
    state.list.page > state.results.pages ? { ...state, list: { ...state.list, page: state.results.pages } } : state,
  'a whole slice that is copied': (state, { type }) =>
    type === 'save' ? { ...state, list: { ...state.list, saved: state.filters } } : state,
  'a field of a slice, if a text is known': (state, { type }) =>
    type === typed.type && state.results.known.includes(state.list.text)
      ? { ...state, list: { ...state.list, page: state.clock.ticks } }
      : state,
  'whether a slice is still the object that it was': (state, { type }) =>
    type === turned.type && state.list.firstClock === state.clock ? { ...state, list: { ...state.list, page: 7 } } : state,
  'which of two slices is another': (state, { type }) => {
    const isFirst = Object.values(state)[3] === state.clock
    return type === turned.type && isFirst && state.clock.ticks % 2 ? { ...state, list: { ...state.list, page: 5 } } : state
  },
  'what is in a Map': (state, { type }) =>
    type === turned.type ? { ...state, list: { ...state.list, text: String(state.seen.get('n')) } } : state,
}

function open(root: (typeof roots)[string], links: readonly UnknownAction[]) {
  let reduced = 0
  const reducer = (state: State | undefined, action: UnknownAction) => {
    reduced++
    return root(combined(state, action), action)
  }
  const history = createMemoryHistory()
  const urlState = defineUrlState({
    reducer: combined,
    params: { list: { page: integer, text: string, saved: optional(json<{ min: number; tags: string[] }>()) } },
  })
  const urlSync = createUrlSync({ urlState, history, ignore: ({ type }) => type === 'clock/ticked' })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault({ serializableCheck: false }).concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const view = render(
    <Provider store={store}>
      {links.map((action, n) => (
        <UrlLink key={n} action={action}>
          {n}
        </UrlLink>
      ))}
    </Provider>,
  )
  const hrefs = () => [...view.container.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  return {
    store,
    urlSync,
    view,
    hrefs,
    async count(step: () => unknown) {
      await act(settle)
      const before = reduced
      act(() => void step())
      return reduced - before
    },
  }
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

describe('law 10, a link is the click', () => {
  const action = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map(turned),
    fc.constantFrom('a', 'c').map(typed),
    fc.constant(loaded()),
    fc.constantFrom<UnknownAction>(filters.actions.raised(), filters.actions.tagged('x'), clock.actions.ticked()),
    fc.constantFrom(1, 3, 9).map(results.actions.arrived),
    fc.constantFrom({ type: 'save' }, { type: 'seen' }),
  )
  property(
    'each link has the URL of its click after every action, whatever else its reducer looks at',
    [fc.constantFrom(...Object.keys(roots)), fc.array(action, { minLength: 1, maxLength: 4 }), fc.array(action)],
    async (name, links, actions) => {
      const { store, urlSync, view, hrefs } = open(roots[name] ?? ((state) => state), links)
      for (const step of actions) {
        act(() => void store.dispatch(step))
        expect(hrefs()).toEqual(links.map((link) => urlSync.href(link)))
      }
      await act(settle)
      expect(hrefs()).toEqual(links.map((link) => urlSync.href(link)))
      view.unmount()
      urlSync.dispose()
    },
  )
})

describe('an action that is no link’s', () => {
  const links = [turned(2), turned(3), typed('a')]

  it('has no link looked ahead of where none looks at what it has changed', async () => {
    const { store, count } = open(roots['none of it'] as (typeof roots)[string], links)
    expect(await count(() => store.dispatch(clock.actions.ticked()))).toBe(1)
    expect(await count(() => store.dispatch(filters.actions.raised()))).toBe(1)
  })

  it('has each link looked ahead of once where one looks at what it has changed', async () => {
    const { store, count, hrefs } = open(roots['a page that is clamped'] as (typeof roots)[string], links)
    expect(hrefs()).toEqual(['/?page=2', '/?page=3', '/?text=a'])
    expect(await count(() => store.dispatch(results.actions.arrived(2)))).toBe(1 + links.length)
    expect(hrefs()).toEqual(['/?page=2', '/?page=2', '/?text=a'])
    expect(await count(() => store.dispatch(filters.actions.raised()))).toBe(1)
  })
})
