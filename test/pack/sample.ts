import { applyMiddleware, combineReducers, createStore } from 'redux'
import { arrayOf, createUrlSync, defineUrlState, integer, navigated, oneOf, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'

interface Search {
  readonly text: string
  readonly page: number
  readonly sort: 'relevance' | 'newest'
  readonly tags: readonly string[]
}

const initialSearch: Search = { text: '', page: 1, sort: 'relevance', tags: [] }
const search = (state: Search = initialSearch, action: { type: string }): Search =>
  navigated.match(action) && action.payload.issues.length > 0 ? initialSearch : state
const artist = (state: { readonly tab: 'top' | 'albums' } = { tab: 'top' }) => state
const reducer = combineReducers({ search, artist })

const urlState = defineUrlState({
  reducer,
  params: {
    search: {
      text: param(string, { key: 'q' }),
      page: integer,
      sort: oneOf(['relevance', 'newest']),
      tags: arrayOf(string),
    },
  },
  routes: { '/artist/:id': { artist: { tab: oneOf(['top', 'albums']) } } },
})

export const text: string = urlState.read('/?q=a').state.search.text
export const written: string = urlState.write(reducer(undefined, { type: 'probe' }))

defineUrlState({
  reducer,
  params: {
    // @ts-expect-error a key that the state does not have
    serach: { text: string },
  },
})
defineUrlState({
  reducer,
  params: {
    search: {
      // @ts-expect-error a serializer of another type
      page: string,
      // @ts-expect-error a literal that the state does not know
      sort: oneOf(['relevance', 'newst']),
    },
  },
})

declare const history: UrlHistory
const urlSync = createUrlSync({ urlState, history, pushOn: navigated.match })
export const watched = createStore(reducer, applyMiddleware(urlSync.middleware))
export const enhanced = createStore(reducer, urlSync.enhancer)
