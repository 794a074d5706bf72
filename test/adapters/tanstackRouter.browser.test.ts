import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
  RouterProvider,
} from '@tanstack/react-router'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { createBox } from '../journeys/journeyApp'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
afterAll(() => history.replaceState(null, '', home))

const undo = undoAfterEach()

const loaderDeps = ({ search }: { search: { text?: unknown } }) => ({ text: search.text })

/** A rendered router with a page whose loader takes its time. */
async function open(
  path: string,
  options: { scrollRestoration?: boolean; retained?: boolean; depends?: boolean } = {},
) {
  history.pushState(null, '', path)
  const { retained = false, depends = false, ...rest } = options
  const root = createRootRoute(retained ? { search: { middlewares: [retainSearchParams(true)] } } : {})
  const loaded = vi.fn<() => null>(() => null)
  const list = createRoute({
    getParentRoute: () => root,
    path: '/list',
    loader: loaded,
    ...(depends && { loaderDeps }),
  })
  const slow = createRoute({ getParentRoute: () => root, path: '/slow', loader: () => sleep(300) })
  const others = createRoute({ getParentRoute: () => root, path: '$' })
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: root.addChildren([slow, list, others]), history: browser, ...rest })
  const box = createBox(tanstackRouterHistory(router))
  const page = createRoot(document.body.appendChild(document.createElement('div')))
  page.render(createElement(RouterProvider, { router: router as never })) // its types are of one registered router
  undo.push(
    box.dispose,
    () => page.unmount(),
    () => browser.destroy(),
  )
  await sleep(100)
  return { router, box, browser, loaded }
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

  test('a link of a router that retains the params keeps them as they are', async () => {
    const { router, box } = await open('/list?x=1.0&text=1e3&count=2', { retained: true })
    await router.navigate({ to: '/about' } as never)
    await sleep(50)
    expect(location.pathname + location.search).toBe('/about?x=1.0&text=1e3&count=2')
    expect(box.state()).toEqual({ text: '1e3', count: 2, note: '' })
  })

  test.each([
    [false, 0],
    [true, 1],
  ])('a loader whose loaderDeps name the param (%s) runs again %i times for a write', async (depends, times) => {
    const { box, loaded } = await open('/list', { depends })
    loaded.mockClear()
    box.change({ text: 'a' })
    await sleep(100)
    expect([location.search, loaded.mock.calls.length]).toEqual(['?text=a', times])
  })

  test('a write asks no blocker', async () => {
    const { box, browser } = await open('/list')
    undo.push(browser.block({ blockerFn: () => true, enableBeforeUnload: false }))
    box.change({ text: 'a' }, 'push')
    await sleep(50)
    expect(location.search).toBe('?text=a')
  })

  test.each([
    [false, ''],
    [true, ''],
    [false, '#there'],
    [true, '#there'],
  ])('a write does not scroll, scrollRestoration being %s and the hash %j', async (scrollRestoration, hash) => {
    const { router, box } = await open(`/list${hash}`, { scrollRestoration })
    const tall = document.body.appendChild(document.createElement('div'))
    tall.style.height = '5000px'
    tall.id = 'there'
    undo.push(() => tall.remove())
    window.scrollTo(0, 700)
    await sleep(50)
    box.change({ text: 'a' })
    await sleep(100)
    box.change({ count: 2 }, 'push')
    await sleep(100)
    expect([location.search + location.hash, window.scrollY]).toEqual([`?text=a&count=2${hash}`, 700])
    // Its own links do, afterwards as before.
    await router.navigate({ to: '/about' } as never)
    await sleep(100)
    expect([location.pathname, window.scrollY]).toEqual(['/about', 0])
  })

  test('a write arrives that says the same to the router', async () => {
    const { box } = await open('/list?text=1.0')
    box.change({ text: '1' })
    await sleep(50)
    expect(location.search).toBe('?text=1')
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
