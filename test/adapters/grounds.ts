import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import {
  createBrowserHistory as createTanstackHistory,
  createHashHistory as createTanstackHashHistory,
} from '@tanstack/react-router'
import { createBrowserHistory, createHashHistory } from 'history'
import type { BrowserHistory, HashHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4, createHashHistory as createHashHistory4 } from 'history-4'
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { navigate as navigateWouter } from 'wouter/use-browser-location'
import { BrowserRouter, createBrowserRouter, createHashRouter, useNavigate } from 'react-router'
import type { NavigateFunction } from 'react-router'
import { createBrowserRouter as createBrowserRouter8, createHashRouter as createHashRouter8 } from 'react-router-8'
import {
  createBrowserRouter as createBrowserRouter64,
  createHashRouter as createHashRouter64,
} from 'react-router-dom-6.4'
import type { UrlHistory } from 'redux-url-state'
import { browserHistory } from 'redux-url-state/browser'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'

/** What an app goes by in a page: a history for the library, and how the app navigates. */
export interface Ground {
  readonly history: UrlHistory
  /** Follows a link of the app, as its router does. */
  navigate(to: string, how: 'push' | 'replace'): void
  /** Follows a link to `/slow`, whose data takes a moment: its loader's, where the router has loaders. */
  navigateSlowly(to: string): void
  /** Holds navigations back until it is let go. */
  block?(): () => void
  dispose(): void
}

export interface GroundKind {
  /** Whether its locations are behind the `#`. */
  readonly hash?: boolean
  /** Whether its entries have no state: version 4 of history ignores it behind the hash, and says so. */
  readonly stateless?: boolean
  /** Whether its router has no blockers, and loses its page when the page's own hold it back. */
  readonly blocksNothing?: boolean
  /** What every path begins with. */
  readonly basename?: string
  create(): Ground
}

const moment = () => new Promise<null>((resolve) => setTimeout(resolve, 300, null))
const everywhere = [
  { path: '/slow', loader: moment },
  { path: '*', element: createElement('p') },
]

interface AnyRouter extends DataRouter {
  dispose(): void
  /** From 6.7 on. */
  getBlocker?(key: string, blocks: () => boolean): unknown
  deleteBlocker?(key: string): void
}

/** React Router's own `navigate` has more forms than the adapter asks for. */
interface Navigates {
  navigate(to: string, options: { replace: boolean }): Promise<void>
}

function routed(router: AnyRouter, basename = ''): Ground {
  const app = router as unknown as Navigates
  return {
    history: reactRouterHistory(router),
    // Before 6.9 a path is given with its basename.
    navigate: (to, how) => void app.navigate(basename + to, { replace: how === 'replace' }),
    navigateSlowly: (to) => void app.navigate(basename + to, { replace: false }),
    ...(router.getBlocker && {
      block() {
        router.getBlocker?.('test', () => true)
        return () => router.deleteBlocker?.('test')
      },
    }),
    dispose: () => router.dispose(),
  }
}

/** What loads its data before it navigates, as an app does whose router has no loaders. */
function unloaded(ground: Omit<Ground, 'navigateSlowly'>): Ground {
  return { ...ground, navigateSlowly: (to) => void moment().then(() => ground.navigate(to, 'push')) }
}

/** The real routers, each over the page's real history. */
export const grounds: Readonly<Record<string, GroundKind>> = {
  'React Router 7': { create: () => routed(createBrowserRouter(everywhere)) },
  'React Router 7 behind the hash': { hash: true, create: () => routed(createHashRouter(everywhere)) },
  'React Router 7 with a basename': {
    basename: '/base',
    create: () => routed(createBrowserRouter(everywhere, { basename: '/base' })),
  },
  'React Router 6.4 with a basename': {
    basename: '/base',
    blocksNothing: true,
    create: () => routed(createBrowserRouter64(everywhere, { basename: '/base' }), '/base'),
  },
  'React Router 6.4': { blocksNothing: true, create: () => routed(createBrowserRouter64(everywhere)) },
  'React Router 6.4 behind the hash': {
    hash: true,
    blocksNothing: true,
    create: () => routed(createHashRouter64(everywhere)),
  },
  'React Router 8': { create: () => routed(createBrowserRouter8(everywhere)) },
  'React Router 8 behind the hash': { hash: true, create: () => routed(createHashRouter8(everywhere)) },
  'React Router 8 with a basename': {
    basename: '/base',
    create: () => routed(createBrowserRouter8(everywhere, { basename: '/base' })),
  },
  'TanStack Router': { create: () => tanstack(false) },
  'TanStack Router behind the hash': { hash: true, create: () => tanstack(true) },
  wouter: {
    create: () =>
      unloaded({
        ...onThePage(false),
        navigate: (to, how) => navigateWouter(to, { replace: how === 'replace' }),
      }),
  },
  'React Router’s <BrowserRouter>': { blocksNothing: true, create: () => declarative() },
  'the page itself': { create: () => onThePage(false) },
  'the page itself, behind the hash': { hash: true, create: () => onThePage(true) },
  'history 5': { create: () => version5(createBrowserHistory()) },
  'history 5 behind the hash': { hash: true, create: () => version5(createHashHistory()) },
  'history 4': { create: () => version4(createBrowserHistory4()) },
  'history 4 behind the hash': { hash: true, stateless: true, create: () => version4(createHashHistory4()) },
}

function version5(history: BrowserHistory | HashHistory): Ground {
  return unloaded({
    history,
    navigate: (to, how) => history[how](to),
    block: () => history.block(() => {}),
    dispose() {},
  })
}

function version4(history: ReturnType<typeof createBrowserHistory4>): Ground {
  return unloaded({
    history,
    navigate: (to, how) => history[how](to),
    block: () => history.block(() => false),
    dispose() {},
  })
}

function onThePage(hash: boolean): Ground {
  const history = browserHistory({ hash })
  return unloaded({
    history,
    navigate(to, how) {
      window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash ? `#${to}` : to)
    },
    block() {
      const refuse = (event: Event) => event.preventDefault()
      navigation.addEventListener('navigate', refuse)
      return () => navigation.removeEventListener('navigate', refuse)
    },
    dispose() {},
  })
}

/** A router of TanStack's, rendered, since it is its provider that loads and rewrites. */
function tanstack(hash: boolean): Ground {
  const root = createRootRoute()
  const history = hash ? createTanstackHashHistory() : createTanstackHistory()
  const slow = createRoute({ getParentRoute: () => root, path: '/slow', loader: moment })
  const everyPath = createRoute({ getParentRoute: () => root, path: '$' })
  const router = createRouter({ routeTree: root.addChildren([slow, everyPath]), history })
  const page = createRoot(document.body.appendChild(document.createElement('div')))
  page.render(createElement(RouterProvider, { router: router as never })) // its types are of one registered router
  return {
    history: tanstackRouterHistory(router),
    navigate: (to, how) => void router.navigate({ href: to, replace: how === 'replace' }),
    navigateSlowly: (to) => void router.navigate({ href: to }),
    block: () => history.block({ blockerFn: () => true, enableBeforeUnload: false }),
    dispose() {
      page.unmount()
      history.destroy()
    },
  }
}

/** Routes that are elements own no router that could be asked, so the page's history is what they share. */
function declarative(): Ground {
  const app: { navigate?: NavigateFunction } = {}
  const take = (navigate: NavigateFunction) => {
    app.navigate = navigate
  }
  function App() {
    const navigate = useNavigate()
    useEffect(() => take(navigate))
    return null
  }
  const page = createRoot(document.body.appendChild(document.createElement('div')))
  page.render(createElement(BrowserRouter, null, createElement(App)))
  return unloaded({
    history: browserHistory(),
    navigate: (to, how) => void app.navigate?.(to, { replace: how === 'replace' }),
    dispose: () => page.unmount(),
  })
}
