import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'

const search = createSlice({
  name: 'search',
  initialState: { text: '', page: 1 },
  reducers: {
    textChanged: (_, { payload }: PayloadAction<string>) => ({ text: payload, page: 1 }),
    pageChanged(state, { payload }: PayloadAction<number>) {
      state.page = Math.max(1, payload)
    },
  },
})

/** What only the server knows: a stand-in for data that it has fetched. */
const results = createSlice({
  name: 'results',
  initialState: [] as readonly string[],
  reducers: { found: (_, { payload }: PayloadAction<readonly string[]>) => payload },
})

export const { textChanged, pageChanged } = search.actions
export const { found } = results.actions

const reducer = combineReducers({ search: search.reducer, results: results.reducer })
export type State = ReturnType<typeof reducer>

const urlState = defineUrlState({
  reducer,
  params: { search: { text: param(string, { key: 'q' }), page: integer } },
})

export function createAppStore(history: UrlHistory, preloadedState?: State) {
  const urlSync = createUrlSync({ urlState, history, pushOn: pageChanged.match })
  const store = configureStore({
    reducer,
    ...(preloadedState ? { preloadedState } : {}),
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync }
}
