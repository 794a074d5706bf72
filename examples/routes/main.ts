import { createMemoryHistory, createPath } from 'history'
import { combineSlices, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, oneOf, param } from 'redux-url-state'

const tabs = ['top', 'albums'] as const
const artist = createSlice({
  name: 'artist',
  initialState: { tab: 'top' as (typeof tabs)[number] },
  reducers: {
    tabOpened(state, { payload }: PayloadAction<(typeof tabs)[number]>) {
      state.tab = payload
    },
  },
})
const prefs = createSlice({ name: 'prefs', initialState: { lang: 'en' as 'en' | 'fr' }, reducers: {} })

const reducer = combineSlices(artist, prefs)
const urlState = defineUrlState({
  reducer,
  // On every path; a link that does not name a language keeps the reader's.
  params: { prefs: { lang: param(oneOf(['en', 'fr']), { retain: true }) } },
  routes: { '/artist/:id': { artist: { tab: oneOf(tabs) } } },
})

const history = createMemoryHistory({ initialEntries: ['/artist/7?lang=fr'] })
const urlSync = createUrlSync({ urlState, history })
const store = configureStore({
  reducer,
  middleware: (getDefault) => getDefault().concat(urlSync.middleware),
  enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
})

store.dispatch(artist.actions.tabOpened('albums'))
await Promise.resolve()
console.log(createPath(history.location))
history.push('/about')
await Promise.resolve()
console.log(createPath(history.location))
history.push('/artist/8')
await Promise.resolve()
console.log(createPath(history.location), store.getState().artist.tab)
urlSync.dispose()
