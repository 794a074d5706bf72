import { createMemoryHistory, createPath } from 'history'
import { combineSlices, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, WithSlice } from '@reduxjs/toolkit'
import { arrayOf, createUrlSync, defineUrlState, integer, string } from 'redux-url-state'

const list = createSlice({ name: 'list', initialState: { page: 1 }, reducers: {} })

// In an app this slice stands in a file that is loaded on demand.
const cart = createSlice({
  name: 'cart',
  initialState: { items: [] as string[] },
  reducers: {
    added: (state, { payload }: PayloadAction<string>) => ({ items: [...state.items, payload] }),
  },
})

const reducer = combineSlices(list).withLazyLoadedSlices<WithSlice<typeof cart>>()
const urlState = defineUrlState({ reducer, params: { list: { page: integer } } })
const history = createMemoryHistory({ initialEntries: ['/?items=tea,milk&page=2'] })
const urlSync = createUrlSync({ urlState, history })
const store = configureStore({
  reducer,
  middleware: (getDefault) => getDefault().concat(urlSync.middleware),
  enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
})

console.log(JSON.stringify(store.getState()), createPath(history.location))
// The file that is loaded brings its slice and its params.
reducer.inject(cart)
urlState.add({ cart: { items: arrayOf(string) } })
store.dispatch(cart.actions.added('bread'))
await Promise.resolve()
console.log(JSON.stringify(store.getState()), createPath(history.location))
urlSync.dispose()
