import { createBrowserHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { combineReducers, legacy_createStore as createStore, applyMiddleware, compose } from 'redux'
import type { StoreEnhancer } from 'redux'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { createUrlSync, defineUrlState, integer, navigated } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { keepToAllowance } from './allowance'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

interface Opened {
  readonly history: UrlHistory
  navigate(to: string): void
}

type Open = (basename: string) => Opened

const routers: Readonly<Record<string, Open>> = {
  ...Object.fromEntries(
    Object.entries(versions).map(([name, version]): [string, Open] => [
      `React Router ${name}`,
      (basename) => {
        const router = version.createBrowserRouter([{ path: '*', element: null }], { basename })
        undo.push(() => router.dispose())
        // Before 6.9 a path is given with its basename.
        const navigate = (to: string) => void router.navigate((name === '6.4' ? basename.replace(/\/$/, '') : '') + to)
        return { history: reactRouterHistory(router), navigate }
      },
    ]),
  ),
  'TanStack Router': (basepath) => {
    const root = createRootRoute()
    const everyPath = createRoute({ getParentRoute: () => root, path: '$' })
    const browser = createBrowserHistory()
    const router = createRouter({ routeTree: root.addChildren([everyPath]), history: browser, basepath })
    undo.push(() => browser.destroy())
    return { history: tanstackRouterHistory(router), navigate: (to) => void router.navigate({ href: to }) }
  },
}

/** A store whose param is in force below one path of the app. */
function createPagedStore(over: UrlHistory) {
  const paths: string[] = []
  const page = (state = 1, action: { type: string; page?: number }) => {
    if (navigated.match(action)) paths.push(action.payload.location.pathname)
    return action.type === 'paged' ? (action.page ?? 1) : state
  }
  const reducer = combineReducers({ page })
  const urlState = defineUrlState({ reducer, params: {}, routes: { '/list': { page: integer } } })
  const urlSync = createUrlSync({ urlState, history: over })
  const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer)
  undo.push(() => urlSync.dispose())
  return { store, urlState, urlSync, paths }
}

const here = () => location.pathname + location.search + location.hash

describe.each(Object.entries(routers))('%s with a basename', (_, open) => {
  test.each(['/app', '/app/', '/deep/app'])('%s: patterns, navigated and links are relative to it', async (basename) => {
    const name = basename.replace(/\/$/, '')
    history.pushState(null, '', `${name}/list?page=2#there`)
    const { history: over, navigate } = open(basename)
    const { store, urlState, urlSync, paths } = createPagedStore(over)
    expect([store.getState().page, over.location.pathname, urlSync.href()]).toEqual([2, '/list', `${name}/list?page=2#there`])
    expect(over.createHref?.({ pathname: '/list', search: '', hash: '#x' })).toBe(`${name}/list#x`)
    expect(over.createHref?.({ pathname: '/about', search: '?a=1', hash: '' })).toBe(`${name}/about?a=1`)
    await sleep(100)
    store.dispatch({ type: 'paged', page: 3 })
    await vi.waitFor(() => expect(here()).toBe(`${name}/list?page=3#there`))
    navigate('/about?page=4')
    await vi.waitFor(() => expect(here()).toBe(`${name}/about?page=4`))
    navigate(urlState.link('/list', { page: 5 }))
    await vi.waitFor(() => expect(store.getState().page).toBe(5))
    expect(paths).toEqual(['/list', '/list'])
  })

  test.each(['/app', '/app/', '/App', '/APP/list'])('the link to %s is spelled as the page is', async (path) => {
    history.pushState(null, '', path)
    const { history: over } = open('/app')
    const { urlSync } = createPagedStore(over)
    expect([urlSync.href(), over.location.pathname]).toEqual([path, path.slice(4) || '/'])
    await sleep(50)
  })

  test.each(['/apples/list', '/list'])('%s is not below it, and stays as it is', async (path) => {
    history.pushState(null, '', path)
    const { history: over } = open('/app')
    const { urlSync } = createPagedStore(over)
    expect([urlSync.href(), over.location.pathname]).toEqual([path, path])
    await sleep(50)
  })
})
