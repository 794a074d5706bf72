import { strict as assert } from 'node:assert'
import { combineReducers, configureStore, createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { Provider, useSelector } from 'react-redux'
import { applyMiddleware, compose, createStore } from 'redux'
import { arrayOf, createUrlSync, defineUrlState, integer, navigated, param, string } from 'redux-url-state'
import { UrlLink, useUrlHref } from 'redux-url-state/react'

// Redux 4.2, Redux Toolkit 1.9, react-redux 8 and React 18, as an app of 2023 has them.
const search = createSlice({
  name: 'search',
  initialState: { text: '', page: 1, tags: [] as string[], stale: false },
  reducers: {
    pageChanged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    tagged: (state, { payload }: PayloadAction<string[]>) => void (state.tags = payload),
  },
  extraReducers: (builder) => {
    builder.addCase(navigated, (state, { payload }) => {
      state.stale = payload.navigation !== 'load'
    })
  },
})
const { pageChanged, tagged } = search.actions
const rootReducer = combineReducers({ search: search.reducer })
type State = ReturnType<typeof rootReducer>

const urlState = defineUrlState({
  reducer: rootReducer,
  params: { search: { text: param(string, { key: 'q' }), page: integer, tags: arrayOf(string) } },
})
defineUrlState({
  reducer: { search: search.reducer },
  // @ts-expect-error a serializer of another type
  params: { search: { page: string } },
})

function createAppStore(url: string) {
  const history = createMemoryHistory({ initialEntries: [url] })
  const urlSync = createUrlSync({ urlState, history, pushOn: isAnyOf(pageChanged, tagged) })
  const store = configureStore({
    reducer: rootReducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (existing) => existing.concat(urlSync.enhancer),
  })
  return { history, urlSync, store }
}

function createPlainStore(url: string) {
  const urlSync = createUrlSync({ urlState, history: createMemoryHistory({ initialEntries: [url] }) })
  return createStore(rootReducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer))
}

function Pager() {
  const page = useSelector((state: State) => state.search.page)
  const link = createElement(UrlLink, { action: pageChanged(page + 1) }, 'next')
  return createElement('p', { title: useUrlHref() }, link)
}

async function run() {
  const { history, urlSync, store } = createAppStore('/list?q=jazz&x=1')
  assert.deepEqual(store.getState().search, { text: 'jazz', page: 1, tags: [], stale: false })
  store.dispatch(pageChanged(2))
  store.dispatch(tagged(['a', 'b']))
  await Promise.resolve()
  assert.equal(history.location.search, '?q=jazz&x=1&page=2&tags=a,b')
  assert.equal(history.index, 1)
  history.back()
  assert.deepEqual(store.getState().search, { text: 'jazz', page: 1, tags: [], stale: true })
  store.dispatch(urlState.set({ search: { text: 'soul' } }))
  urlSync.flush()
  assert.equal(history.location.search, '?q=soul&x=1')
  const provided = { store, children: createElement(Pager) }
  const page = renderToString(createElement(Provider, provided))
  assert.equal(page, '<p title="/list?q=soul&amp;x=1"><a href="/list?q=soul&amp;x=1&amp;page=2">next</a></p>')
  urlSync.dispose()
  assert.equal(createPlainStore('/list?q=jazz&page=3').getState().search.page, 3)
}

void run()
