import { createHashHistory } from 'history'
import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { JSDOM } from 'jsdom'
import { createUrlSync, defineUrlState, string } from 'redux-url-state'

const search = createSlice({
  name: 'search',
  initialState: { q: '' },
  reducers: { typed: (_, { payload }: PayloadAction<string>) => ({ q: payload }) },
})

// What a page has of itself, and a program in Node has not.
const { window } = new JSDOM('', { url: 'https://example.org/app/index.html?host=1#/list?q=jazz' })
Object.assign(globalThis, { window, document: window.document })

const history = createHashHistory()
const reducer = { search: search.reducer }
const urlState = defineUrlState({ reducer, params: { search: { q: string } } })
const urlSync = createUrlSync({ urlState, history })
const store = configureStore({
  reducer,
  middleware: (getDefault) => getDefault().concat(urlSync.middleware),
  enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
})

console.log(store.getState().search.q)
store.dispatch(search.actions.typed('blues'))
await Promise.resolve()
console.log(window.location.href)
urlSync.dispose()
