import { createBrowserHistory } from 'history'
import { createElement } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { afterAll, describe, expect, test } from 'vitest'
import { Router, useLocation, useSearch, useSearchParams } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { browserHistory } from 'redux-url-state/browser'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { UrlHistory } from 'redux-url-state'
import { createBox } from '../journeys/journeyApp'
import { keepToAllowance } from './allowance'
import { lend, render } from './fixtures/fixture'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const here = () => location.pathname + location.search + location.hash
const settled = () => sleep(80)

/** A page with a store beside what a hook of its router gives. */
async function open<T>(over: UrlHistory, use: () => T, wrap: (app: ReactNode) => ReactNode) {
  const { lent, element } = lend(use)
  const box = createBox(over)
  undo.push(render(wrap(element)), box.dispose)
  await settled()
  return { box, router: () => lent.current as T } // it has rendered
}

function setX(old: URLSearchParams) {
  return new URLSearchParams([...old].map(([key, text]) => [key, key === 'x' ? '2' : text]))
}

function setCount(old: URLSearchParams) {
  return new URLSearchParams([...old, ['count', '3']])
}

describe.each(Object.entries(versions))('useSearchParams of React Router %s', (_, version) => {
  const use = () => version.useSearchParams()

  test('in a <HistoryRouter> follows writes, and a functional change keeps them', async () => {
    history.pushState(null, '', '/list?x=1')
    const shared = createBrowserHistory()
    const props = { history: shared as never } // typed for a history of React Router's own
    const { box, router } = await open(shared, use, (app) =>
      createElement(version.unstable_HistoryRouter as ComponentType<typeof props>, props, app),
    )
    box.change({ text: 'a' })
    await settled()
    expect(router()[0].toString()).toBe('x=1&text=a')
    router()[1](setX)
    await settled()
    expect([here(), box.state().text]).toEqual(['/list?x=2&text=a', 'a'])
  })

  test('in a <BrowserRouter> hears of no write, and a functional change takes it back', async () => {
    history.pushState(null, '', '/list?x=1')
    const { box, router } = await open(browserHistory(), use, (app) => createElement(version.BrowserRouter, null, app))
    box.change({ text: 'a' })
    await settled()
    expect([here(), router()[0].toString()]).toEqual(['/list?x=1&text=a', 'x=1'])
    router()[1](setX)
    await settled()
    expect([here(), box.state().text]).toEqual(['/list?x=2', ''])
  })

  test('of a data router follows writes; a functional change in the tick of one wins where it changes a declared param', async () => {
    history.pushState(null, '', '/list?x=1')
    const { lent, element } = lend(use)
    const router = version.createBrowserRouter([{ path: '*', element }])
    const box = createBox(reactRouterHistory(router))
    undo.push(render(createElement(version.RouterProvider, { router })), box.dispose, () => router.dispose())
    await settled()
    box.change({ text: 'a' })
    await settled()
    expect(lent.current?.[0].toString()).toBe('x=1&text=a')
    box.change({ text: 'b' })
    lent.current?.[1](setX)
    await settled()
    expect([here(), box.state().text]).toEqual(['/list?x=2&text=b', 'b'])
    box.change({ text: 'c' })
    lent.current?.[1](setCount)
    await settled()
    expect([here(), box.state()]).toEqual(['/list?x=2&text=b&count=3', { text: 'b', count: 3, note: '' }])
  })
})

describe('wouter', () => {
  test('its hooks follow writes and Back behind a base, and a functional change keeps them', async () => {
    history.pushState(null, '', '/base/list?x=1')
    const use = () => [useLocation()[0], useSearch(), useSearchParams()[1]] as const
    const wrap = (app: ReactNode) => createElement(Router, { base: '/base' } as Parameters<typeof Router>[0], app)
    const { box, router } = await open(browserHistory(), use, wrap)
    box.change({ text: 'a' }, 'push')
    await settled()
    expect(router().slice(0, 2)).toEqual(['/list', 'x=1&text=a'])
    router()[2](setX)
    await settled()
    expect([here(), box.state().text]).toEqual(['/base/list?x=2&text=a', 'a'])
    history.back()
    await settled()
    expect([router()[1], box.state().text]).toEqual(['x=1&text=a', 'a'])
  })

  test('useHashLocation goes with browserHistory(), since it reads the query string before the #', async () => {
    history.pushState(null, '', '/?x=1#/list')
    const use = () => [...useLocation(), useSearch()] as const
    const wrap = (app: ReactNode) =>
      createElement(Router, { hook: useHashLocation } as unknown as Parameters<typeof Router>[0], app)
    const { box, router } = await open(browserHistory(), use, wrap)
    box.change({ text: 'a' })
    await settled()
    expect([here(), router()[0], router()[2]]).toEqual(['/?x=1&text=a#/list', '/list', 'x=1&text=a'])
    // Its links keep the query string, unless they have one.
    router()[1]('/about')
    await settled()
    expect([here(), box.state().text]).toEqual(['/?x=1&text=a#/about', 'a'])
    router()[1]('/about?text=b')
    await settled()
    expect([here(), box.state().text]).toEqual(['/?text=b#/about', 'b'])
  })
})
