import { createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import type { MemoryHistory } from 'history'
import { integer, param, string } from 'redux-url-state'

const search = createSlice({
  name: 'search',
  initialState: { text: '', page: 1 },
  reducers: {
    textChanged: (_, { payload }: PayloadAction<string>) => ({ text: payload, page: 1 }),
    pageChanged(state, { payload }: PayloadAction<number>) {
      state.page = payload
    },
  },
})

const prefs = createSlice({
  name: 'prefs',
  initialState: { theme: 'light' },
  reducers: { themeChosen: (_, { payload }: PayloadAction<string>) => ({ theme: payload }) },
})

export const { textChanged, pageChanged } = search.actions
export const { themeChosen } = prefs.actions
export const searchReducer = search.reducer
export const prefsReducer = prefs.reducer

/** What of the search is in the URL, and what of it is a step. */
export const searchParams = { text: param(string, { key: 'q' }), page: integer }
export const pushOn = isAnyOf(pageChanged)

export const address = ({ location }: MemoryHistory) => location.pathname + location.search
