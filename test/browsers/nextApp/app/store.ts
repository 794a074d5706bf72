import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { basePath } from './basePath'

const list = createSlice({
  name: 'list',
  initialState: { text: '', page: 1 },
  reducers: {
    textChanged: (_, { payload }: PayloadAction<string>) => ({ text: payload, page: 1 }),
    pageChanged(state, { payload }: PayloadAction<number>) {
      state.page = Math.max(1, payload)
    },
  },
})

export const { textChanged, pageChanged } = list.actions

const reducer = combineReducers({ list: list.reducer })
export type State = ReturnType<typeof reducer>

const params = { list: { text: param(string, { key: 'q' }), page: integer } }

const urlState = defineUrlState({
  reducer,
  routes: {
    [`${basePath}/list`]: params,
    [`${basePath}/shop`]: params,
    [`${basePath}/quick`]: params,
    [`${basePath}/desk/:part?`]: { list: { text: param(string, { key: 'q', debounce: 300 }), page: integer } },
  },
})

export function createAppStore(history: UrlHistory) {
  const urlSync = createUrlSync({ urlState, history, pushOn: pageChanged.match })
  return configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
}
