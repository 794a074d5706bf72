import {
  createBrowserHistory,
  createHashHistory,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { createElement } from 'react'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { moment, places, render } from './ground'
import type { Ground, GroundKind } from './ground'

type RouterHistory = ReturnType<typeof createBrowserHistory>

/** TanStack's router, rendered, since it is its provider that loads and rewrites. */
export const tanstackRouters: Readonly<Record<string, GroundKind>> = {
  'TanStack Router': { ...places.whole, create: () => routed(createBrowserHistory()) },
  'TanStack Router with a basepath': { ...places.based, create: () => routed(createBrowserHistory(), '/base') },
  'TanStack Router behind the hash': { ...places.hashed, create: () => routed(createHashHistory()) },
  'TanStack Router in memory': {
    ...places.whole,
    isInMemory: true,
    create(url) {
      const history = createMemoryHistory({ initialEntries: [url] })
      return {
        ...routed(history),
        memory: { go: (delta) => history.go(delta), url: () => history.location.href },
      }
    },
  },
}

function routed(history: RouterHistory, basepath = '/'): Ground {
  const root = createRootRoute()
  const slow = createRoute({ getParentRoute: () => root, path: '/slow', loader: moment })
  const everyPath = createRoute({ getParentRoute: () => root, path: '$' })
  const router = createRouter({ routeTree: root.addChildren([slow, everyPath]), history, basepath })
  const remove = render(createElement(RouterProvider, { router: router as never })) // typed for one registered router
  return {
    history: tanstackRouterHistory(router),
    navigate: (to, how) => void router.navigate({ href: to, replace: how === 'replace' }),
    navigateSlowly: (to) => void router.navigate({ href: to }),
    block: () => history.block({ blockerFn: () => true, enableBeforeUnload: false }),
    dispose() {
      remove()
      history.destroy()
    },
  }
}
