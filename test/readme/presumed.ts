/**
 * What an example in a docstring or a short README block may use without saying where it comes from:
 * Redux Toolkit, `history`, and a small app. `scripts/readme-check.mjs` imports from here the names that a block leaves open.
 */
import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createRootRoute, createRouter } from '@tanstack/react-router'
import { createBrowserHistory } from 'history'
import { createUrlSync, defineUrlState } from 'redux-url-state'
import type { OpenGround } from 'redux-url-state/testing'

export { combineReducers, configureStore, createAction, createReducer, createSlice, isAnyOf } from '@reduxjs/toolkit'
export { createBrowserRouter } from 'react-router'
export { createBrowserHistory, createHashHistory, createMemoryHistory } from 'history'
export { useState } from 'react'
export { Provider } from 'react-redux'

const searchSlice = createSlice({
  name: 'search',
  initialState: { text: '', page: 1 },
  reducers: {
    textChanged: (state, { payload }: PayloadAction<string>) => ({ ...state, text: payload, page: 1 }),
    pageChanged: (state, { payload }: PayloadAction<number>) => ({ ...state, page: payload }),
  },
})

export const { textChanged, pageChanged } = searchSlice.actions
export const rootReducer = combineReducers({ search: searchSlice.reducer })
export const tanstackRouter = createRouter({ routeTree: createRootRoute() })
export const history = createBrowserHistory()
export const urlState = defineUrlState({ reducer: rootReducer })
export const urlSync = createUrlSync({ urlState, history })
export const store = configureStore({
  reducer: rootReducer,
  middleware: (getDefault) => getDefault().concat(urlSync.middleware),
  enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
})

/** A test runner's, and an app's own opening of its router. */
export declare function test(name: string, run: () => Promise<void>): void
export declare const openMyRouter: OpenGround
