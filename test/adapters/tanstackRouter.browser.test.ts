import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { createBox } from '../journeys/box'

const home = location.href
afterAll(() => history.replaceState(null, '', home))

const undo: (() => void)[] = []
afterEach(() => undo.splice(0).forEach((dispose) => dispose()))
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A rendered router with a page whose loader takes its time. */
async function open(path: string) {
  history.pushState(null, '', path)
  const root = createRootRoute()
  const slow = createRoute({ getParentRoute: () => root, path: '/slow', loader: () => sleep(300) })
  const others = createRoute({ getParentRoute: () => root, path: '$' })
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: root.addChildren([slow, others]), history: browser })
  const box = createBox(tanstackRouterHistory(router))
  const page = createRoot(document.body.appendChild(document.createElement('div')))
  page.render(createElement(RouterProvider, { router: router as never })) // its types are of one registered router
  undo.push(
    box.dispose,
    () => page.unmount(),
    () => browser.destroy(),
  )
  await sleep(100)
  return { router, box, browser }
}

describe('TanStack Router', () => {
  test.each(['1.0', '"x"', '1e3', '[1, 2]', 'true', ' 7', '007', 'null', '{"a": 1}', '%', 'a&b=c+d'])(
    'does not change the text %s, neither when it is mounted nor by a link that keeps the params',
    async (text) => {
      const { router, box } = await open(`/list?x=1.0&text=${encodeURIComponent(text)}`)
      const before = location.search
      expect(box.state().text).toBe(text)
      expect(new URLSearchParams(before).get('text')).toBe(text)
      await router.navigate({ to: '/about', search: (old: object) => ({ ...old }) } as never)
      await sleep(50)
      expect(location.pathname).toBe('/about')
      expect(box.state().text).toBe(text)
      expect(location.search).toBe(before)
    },
  )

  test('a link without search means the defaults', async () => {
    const { router, box } = await open('/list?text=a&count=2')
    await router.navigate({ to: '/about' } as never)
    await sleep(50)
    expect([location.pathname + location.search, box.state().text]).toEqual(['/about', ''])
  })

  test('a write asks no blocker', async () => {
    const { box, browser } = await open('/list')
    undo.push(browser.block({ blockerFn: () => true, enableBeforeUnload: false }))
    box.change({ text: 'a' }, 'push')
    await sleep(50)
    expect(location.search).toBe('?text=a')
  })

  test('a change while a loader runs is in the URL of the page that is loaded', async () => {
    const { router, box } = await open('/list?text=a')
    const arrived = router.navigate({ to: '/slow', search: { count: 3 } } as never)
    await sleep(50)
    box.change({ text: 'meanwhile' })
    await arrived
    await sleep(50)
    expect(location.pathname + location.search).toBe('/slow?count=3&text=meanwhile')
    expect(box.state()).toEqual({ text: 'meanwhile', count: 3, note: '' })
  })
})
