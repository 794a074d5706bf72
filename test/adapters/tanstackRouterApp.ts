import {
  createBrowserHistory,
  createLazyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
  redirect,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router'
import { createElement, StrictMode, Suspense } from 'react'
import type { ComponentType } from 'react'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { render } from './fixtures/fixture'
import { createListStore } from './listApp'
import { sleep } from './opened'
import { Form, Heavy, lazily, page, suspended } from './pages'

/** The links of the app by their ids, most of them to a page with one of the param's defaults in its URL. */
const links: Readonly<Record<string, object>> = {
  toOther: { to: '/other', search: { page: 1 } },
  toOtherPage: { to: '/other', search: { page: 2 } },
  toPlain: { to: '/other' },
  toThird: { to: '/third', search: { page: 1 } },
  toAnchor: { to: '/anchors', search: { page: 1 }, hash: 'there' },
  byReplace: { to: '/other', search: { page: 1 }, replace: true },
  toRedirect: { to: '/redirect' },
  toSlow: { to: '/slow', search: { page: 1 } },
  toPending: { to: '/pending', search: { page: 1 } },
  toLazy: { to: '/lazy', search: { page: 1 } },
  toLazyRoute: { to: '/lazyRoute', search: { page: 1 } },
  toLazyComponent: { to: '/lazyComponent', search: { page: 1 } },
  toSuspended: { to: '/suspended', search: { page: 1 } },
  toHeavy: { to: '/heavy', search: { page: 1 } },
  toForm: { to: '/form', search: { page: 1 } },
  keeping: { to: '/other', search: true },
  keepingToAnchor: { to: '/anchors', search: true, hash: 'there' },
  keepingInTransition: { to: '/other', search: true, viewTransition: true },
  withoutScroll: { to: '/other', search: { page: 1 }, resetScroll: false },
  inTransition: { to: '/other', search: { page: 1 }, viewTransition: true },
  inTransitionToLazy: { to: '/lazy', search: { page: 1 }, viewTransition: true },
  inTransitionToHeavy: { to: '/heavy', search: { page: 1 }, viewTransition: true },
}

function Layout() {
  const anchors = Object.entries(links).map(([id, link]) => {
    const props = { ...link, id, key: id } as object // links are typed for one registered router
    return createElement(Link as ComponentType<object>, props, id)
  })
  const { href } = useLocation()
  return [
    createElement('nav', { key: 'nav', style: { position: 'fixed' } }, anchors),
    createElement('output', { key: 'shown' }, href),
    createElement(Suspense, { fallback: 'Loading', key: 'outlet' }, createElement(Outlet)),
  ]
}

function Anchors() {
  return createElement('main', { id: 'anchors', style: { height: 5000, paddingTop: 3000 } }, createElement('p', { id: 'there' }))
}

function createRoutes() {
  const root = createRootRoute({ component: Layout as unknown as () => null }) // a list is a node, too
  const route = (path: string, options: object) =>
    createRoute({ getParentRoute: () => root, path, ...options } as never) as ReturnType<typeof createRoute>
  const slow = { loader: () => sleep(200) }
  const lazyRoute = route('/lazyRoute', {}).lazy(() =>
    sleep(200).then(() => createLazyRoute('/lazyRoute' as never)({ component: () => page('lazyRoute') }) as never),
  )
  const loaded = () => sleep(200).then(() => ({ default: () => page('lazyComponent') }))
  return root.addChildren([
    ...['list', 'other', 'third'].map((id) => route(`/${id}`, { component: () => page(id) })),
    route('/anchors', { component: Anchors }),
    route('/redirect', { beforeLoad: () => { throw redirect({ to: '/other', search: { page: 1 } } as never) } }),
    route('/slow', { ...slow, component: () => page('slow') }),
    route('/pending', { ...slow, component: () => page('pending'), pendingComponent: () => 'Pending', pendingMs: 20 }),
    route('/lazy', { component: lazily('lazy') }),
    lazyRoute as never,
    route('/lazyComponent', { component: lazyRouteComponent(loaded) }),
    route('/suspended', { component: suspended('suspended') }),
    route('/heavy', { component: Heavy }),
    route('/form', { component: Form }),
  ])
}

export interface AppOptions {
  readonly debounce?: number
  readonly strict?: boolean
  readonly basepath?: string
  readonly defaultViewTransition?: boolean
  /** The state of the entry that it is opened at. */
  readonly entry?: unknown
}

/** An app with scroll restoration over TanStack Router, opened at a path. */
export async function openApp(path: string, undo: (() => void)[], options: AppOptions = {}) {
  const { debounce = 0, strict = false, entry = null, ...rest } = options
  history.pushState(entry, '', path)
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: createRoutes(), history: browser, scrollRestoration: true, ...rest })
  const app = createListStore(tanstackRouterHistory(router), debounce)
  const provider = createElement(RouterProvider, { router: router as never }) // typed for one registered router
  undo.push(render(strict ? createElement(StrictMode, null, provider) : provider))
  undo.push(() => app.urlSync.dispose(), () => browser.destroy())
  await sleep(150)
  return { ...app, router }
}
