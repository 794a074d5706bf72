import { combineReducers, configureStore, createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { Middleware, PayloadAction } from '@reduxjs/toolkit'
import { arrayOf, createUrlSync, defineUrlState, integer, nullable, oneOf, param, string } from 'redux-url-state'
import type { UrlHistory, UrlIssue } from 'redux-url-state'

const search = createSlice({
  name: 'search',
  initialState: { text: '', page: 1, sort: 'relevance' as 'relevance' | 'newest', tags: [] as string[] },
  reducers: {
    textChanged(state, { payload }: PayloadAction<string>) {
      state.text = payload
      state.page = 1
    },
    pageChanged(state, { payload }: PayloadAction<number>) {
      state.page = payload
    },
    sorted(state, { payload }: PayloadAction<'relevance' | 'newest'>) {
      state.sort = payload
    },
    tagged(state, { payload }: PayloadAction<string[]>) {
      state.tags = payload
    },
  },
})

const prefs = createSlice({
  name: 'prefs',
  initialState: { lang: 'en', note: '' },
  reducers: {
    langChosen(state, { payload }: PayloadAction<string>) {
      state.lang = payload
    },
    noted(state, { payload }: PayloadAction<string>) {
      state.note = payload
    },
  },
})

const artist = createSlice({
  name: 'artist',
  initialState: { tab: 'top' as 'top' | 'albums', song: null as string | null },
  reducers: {
    tabOpened(state, { payload }: PayloadAction<'top' | 'albums'>) {
      state.tab = payload
    },
    songPicked(state, { payload }: PayloadAction<string | null>) {
      state.song = payload
    },
  },
})

const clock = createSlice({
  name: 'clock',
  initialState: { ticks: 0 },
  reducers: { ticked: (state) => void state.ticks++ },
})

export const { textChanged, pageChanged, sorted, tagged } = search.actions
export const { langChosen, noted } = prefs.actions
export const { tabOpened, songPicked } = artist.actions
export const { ticked } = clock.actions

export const rootReducer = combineReducers({
  search: search.reducer,
  prefs: prefs.reducer,
  artist: artist.reducer,
  clock: clock.reducer,
})

export type State = ReturnType<typeof rootReducer>

/** A declaration with one of everything: a key, a push, a retained param, a debounced one, a route. */
export function declare() {
  return defineUrlState({
    reducer: rootReducer,
    params: {
      search: {
        text: param(string, { key: 'q' }),
        page: integer,
        sort: oneOf(['relevance', 'newest']),
        tags: param(arrayOf(string), { history: 'push' }),
      },
      prefs: { lang: param(string, { retain: true }), note: param(string, { debounce: 300 }) },
    },
    routes: { '/artist/:id': { artist: { tab: oneOf(['top', 'albums']), song: nullable(string) } } },
  })
}

/** A Redux Toolkit store in step with a history, by a declaration of its own unless another is given. */
export function createTestStore(history: UrlHistory, preloadedState?: Partial<State>, urlState = declare()) {
  const issues: UrlIssue[] = []
  const actions: unknown[] = []
  const urlSync = createUrlSync({
    urlState,
    history,
    pushOn: isAnyOf(pageChanged, tabOpened),
    onIssue: (issue) => issues.push(issue),
  })
  const log: Middleware = () => (next) => (action) => {
    actions.push(action)
    return next(action)
  }
  const store = configureStore({
    reducer: rootReducer,
    ...(preloadedState ? { preloadedState } : {}),
    middleware: (getDefault) => getDefault().concat(log, urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { history, urlState, urlSync, store, issues, actions }
}

/** The microtask in which a write goes out, and those that it waits for. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}
