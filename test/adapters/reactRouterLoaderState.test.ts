import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import type { StoreEnhancer } from 'redux'
import { describe, expect, test, vi } from 'vitest'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'

interface List {
  page: number
  q: string
}

const list = (state: List = { page: 1, q: '' }, action: { type: string; patch?: Partial<List> }) =>
  action.type === 'changed' ? { ...state, ...action.patch } : state

const reducer = combineReducers({ list })

describe.each(Object.entries(versions))('a loader of React Router %s that reads the URL by urlState.read', (name, version) => {
  /** The recipe of docs/react-router.md. */
  function open(url: string, basename = '') {
    const pages = { page: integer, q: param(string, { retain: true }) }
    const urlState = defineUrlState({ reducer, params: {}, routes: { '/list': { list: pages } } })
    const loaded: string[] = []
    const router = version.createMemoryRouter(
      [
        { path: '/list', loader: ({ request }) => loadRows(request.url), shouldRevalidate: () => true },
        { path: '/about', element: null },
      ],
      { initialEntries: [url], ...(basename && { basename }) },
    )
    const urlSync = createUrlSync({ urlState, history: reactRouterHistory(router, { revalidate: true }) })
    const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer)

    async function loadRows(address: string) {
      await Promise.resolve()
      const { pathname, search } = new URL(address)
      const { state } = urlState.read({ pathname: pathname.slice(basename.length), search }, store.getState())
      await sleep(20)
      loaded.push(`${state.list.q} ${state.list.page}`)
      return null
    }

    const shown = (search: string) =>
      vi.waitFor(() => {
        expect(router.state.location.search).toBe(search)
        expect([router.state.initialized, router.state.navigation.state]).toEqual([true, 'idle'])
      })
    return { router, store, urlSync, loaded, shown }
  }

  test.each(['', '/app'])('has the values of the page that it loads for, under the basename %j', async (basename) => {
    const { router, store, urlSync, loaded, shown } = open(`${basename}/list?page=2&q=cats`, basename)
    await shown('?page=2&q=cats')
    expect(loaded).toEqual(['cats 2'])
    store.dispatch({ type: 'changed', patch: { page: 3 } })
    await shown('?page=3&q=cats')
    expect(loaded).toEqual(['cats 2', 'cats 3'])
    // Before 6.9 a path is given with its basename. The link lacks `q`, which is retained.
    await router.navigate(`${name === '6.4' ? basename : ''}/list?page=5`)
    expect(loaded[2]).toBe('cats 5')
    await shown('?page=5&q=cats')
    expect(store.getState().list).toEqual({ page: 5, q: 'cats' })
    urlSync.dispose()
  })
})
