import { createElement } from 'react'
import type { GetScrollRestorationKeyFunction } from 'react-router'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { createBox } from '../journeys/journeyApp'
import { render } from './fixtures/fixture'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach()
afterAll(() => history.replaceState(null, '', home))

/** The recipe of docs/react-router.md. */
const getKey: GetScrollRestorationKeyFunction = ({ pathname, hash, key }) => (hash ? pathname + hash : key)

describe.each(Object.entries(versions))('<ScrollRestoration> of React Router %s and a hash', (name, version) => {
  async function open(path: string) {
    history.pushState(null, '', path)
    const above = createElement('div', { key: 1, style: { height: 3000 } })
    const there = createElement('p', { key: 2, id: 'there', style: { height: 2000 } })
    const restoration = createElement(version.ScrollRestoration, { key: 3, getKey })
    const router = version.createBrowserRouter([{ path: '*', element: [above, there, restoration] }])
    const box = createBox(reactRouterHistory(router))
    undo.push(render(createElement(version.RouterProvider, { router })), box.dispose, () => router.dispose())
    await sleep(150)
    return { router, box }
  }

  test.each(['push', undefined] as const)('leaves a reader alone at a write, with getKey (%s)', async (word) => {
    const { box } = await open('/list#there')
    window.scrollTo(0, 700)
    await sleep(30)
    box.change({ text: 'a' }, word)
    await sleep(150)
    expect([location.search + location.hash, window.scrollY]).toEqual(['?text=a#there', 700])
  })

  test('goes to the top of another page and back as ever, and to an anchor the first time, with getKey', async () => {
    // The positions are the page's, whichever router asks.
    const { router } = await open(`/news/of/${name}`)
    const { pathname } = location
    const scrolledTo = (top: number) => vi.waitFor(() => expect(Math.round(window.scrollY)).toBe(top))
    window.scrollTo(0, 700)
    await sleep(30)
    await router.navigate(`${pathname}#there`)
    await vi.waitFor(() => expect(window.scrollY).toBeGreaterThan(2500))
    window.scrollTo(0, 900)
    await sleep(30)
    await router.navigate('/about')
    await scrolledTo(0)
    await router.navigate(`${pathname}#there`)
    await scrolledTo(900)
    await router.navigate(-3)
    await scrolledTo(700)
  })
})

describe.each(Object.entries(versions))('<ScrollRestoration> of React Router %s', (_, version) => {
  test('leaves a write where it is, and takes a link to the top', async () => {
    history.pushState(null, '', '/list')
    const tall = createElement('div', { style: { height: 5000 } }, createElement(version.ScrollRestoration))
    const router = version.createBrowserRouter([{ path: '*', element: tall }])
    const box = createBox(reactRouterHistory(router))
    undo.push(render(createElement(version.RouterProvider, { router })), box.dispose, () => router.dispose())
    await sleep(150)
    window.scrollTo(0, 700)
    box.change({ text: 'a' })
    await sleep(100)
    box.change({ count: 2 }, 'push')
    await sleep(100)
    expect([location.search, window.scrollY]).toEqual(['?text=a&count=2', 700])
    await router.navigate('/about')
    await vi.waitFor(() => expect([location.pathname, window.scrollY]).toEqual(['/about', 0]), 2000)
    await router.navigate(-1)
    await vi.waitFor(() => expect(window.scrollY).toBe(700), 2000)
  })
})
