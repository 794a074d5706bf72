import { createMemoryHistory, createPath } from 'history'
import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, string } from 'redux-url-state'

const list = createSlice({
  name: 'list',
  initialState: { q: '', page: 1 },
  reducers: {
    typed: (state, { payload }: PayloadAction<string>) => ({ ...state, q: payload }),
    pageChanged: {
      reducer: (state, { payload }: PayloadAction<number>) => ({ ...state, page: payload }),
      // This one is a correction, so it says itself that it is no step: that wins over pushOn.
      prepare: (payload: number, corrects = false) => ({ payload, meta: corrects ? { urlState: 'replace' } : {} }),
    },
  },
})
const { typed, pageChanged } = list.actions

const reducer = { list: list.reducer }
const urlState = defineUrlState({ reducer, params: { list: { q: string, page: integer } } })
const history = createMemoryHistory()
const urlSync = createUrlSync({ urlState, history, pushOn: pageChanged.match })
const store = configureStore({
  reducer,
  middleware: (getDefault) => getDefault().concat(urlSync.middleware),
  enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
})

for (const action of [typed('jazz'), pageChanged(2), pageChanged(9), pageChanged(7, true)]) {
  store.dispatch(action)
  await Promise.resolve()
  console.log(`entry ${history.index}: ${createPath(history.location)}`)
}
history.back()
console.log(`entry ${history.index}: ${createPath(history.location)}`)
urlSync.dispose()
