import { createBrowserRouter } from 'react-router'
import { createBrowserRouter as createBrowserRouter8 } from 'react-router-8'
import { createBrowserRouter as createBrowserRouter64 } from 'react-router-dom-6.4'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { createBox } from '../journeys/journeyApp'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
afterAll(() => history.replaceState(null, '', home))

// Version 8 has the same router, in types of its own.
const versions = { '7': createBrowserRouter, '8': createBrowserRouter8 as unknown as typeof createBrowserRouter }
const undo = undoAfterEach()

const idle = async (router: { state: { navigation: { state: string } } }) => {
  do await sleep(30)
  while (router.state.navigation.state !== 'idle')
}

function open(create: typeof createBrowserRouter, path: string, options?: { revalidate: boolean }) {
  history.pushState(null, '', path)
  const loaded = vi.fn<() => null>(() => null)
  const slow = async () => {
    await sleep(300)
    return null
  }
  const router = create([
    { path: '/list', loader: loaded },
    { path: '/slow', loader: slow },
    { path: '*', loader: () => null },
  ])
  const box = createBox(reactRouterHistory(router, options))
  undo.push(box.dispose, () => router.dispose())
  return { router, box, loaded }
}

for (const [version, create] of Object.entries(versions)) {
  describe(`React Router ${version}`, () => {
    test('loaders do not run again for a write, unless asked', async () => {
      const { router, box, loaded } = open(create, '/list')
      await idle(router)
      loaded.mockClear()
      box.change({ text: 'a' })
      await idle(router)
      expect([location.search, loaded.mock.calls.length]).toEqual(['?text=a', 0])
      const asked = open(create, '/list', { revalidate: true })
      await idle(asked.router)
      asked.loaded.mockClear()
      asked.box.change({ text: 'b' })
      await idle(asked.router)
      expect([location.search, asked.loaded.mock.calls.length]).toEqual(['?text=b', 1])
    })

    test('a write waits for a navigation whose loader runs, and does not call it off', async () => {
      const { router, box } = open(create, '/other?x=1')
      await idle(router)
      void router.navigate('/slow?count=3')
      await sleep(50)
      box.change({ text: 'meanwhile' })
      await sleep(50)
      expect(location.pathname).toBe('/other')
      await idle(router)
      // The link says all of the new view; what was changed meanwhile belongs to the entry that was left.
      expect(location.pathname + location.search).toBe('/slow?count=3')
      expect(box.state()).toEqual({ text: '', count: 3, note: '' })
      await router.navigate(-1)
      await idle(router)
      await sleep(50)
      expect(box.state().text).toBe('meanwhile')
      expect(location.pathname + location.search).toBe('/other?x=1&text=meanwhile')
    })

    test('a link in the tick of some changes is followed, and is not called off by their write', async () => {
      const { router, box } = open(create, '/other')
      await idle(router)
      box.change({ text: 'a' })
      void router.navigate('/list?text=b')
      box.change({ count: 5 })
      await idle(router)
      expect(location.pathname + location.search).toBe('/list?text=b')
      expect(box.state()).toEqual({ text: 'b', count: 0, note: '' })
    })

    test('a write that a blocker holds back throws nothing, and arrives with the next change when it is let go', async () => {
      const { router, box } = open(create, '/other')
      await idle(router)
      const key = 'blocker'
      const blocks = vi.fn<() => boolean>(() => true)
      router.getBlocker(key, blocks)
      box.change({ text: 'a' })
      await sleep(300)
      expect([location.search, box.state().text, blocks.mock.calls.length]).toEqual(['', 'a', 1])
      router.deleteBlocker(key)
      box.change({ count: 1 })
      await vi.waitFor(() => expect(location.search).toBe('?text=a&count=1'), 3000)
    })

    test('a write does not scroll', async () => {
      const { router, box } = open(create, '/other')
      await idle(router)
      box.change({ text: 'a' }, 'push')
      await idle(router)
      expect([location.search, router.state.preventScrollReset]).toEqual(['?text=a', true])
    })
  })
}

test('React Router 6.4 asks the loaders themselves, and a write waits for them', async () => {
  history.pushState(null, '', '/list')
  const loaded = vi.fn<() => Promise<null>>(async () => {
    await sleep(100)
    return null
  })
  const router = createBrowserRouter64([{ path: '/list', loader: loaded }])
  const box = createBox(reactRouterHistory(router))
  undo.push(box.dispose, () => router.dispose())
  await idle(router)
  await sleep(150)
  box.change({ text: 'a' }, 'push')
  await sleep(30)
  box.change({ text: 'ab' })
  await vi.waitFor(() => expect(location.search).toBe('?text=ab'), 3000)
  await router.navigate(-1)
  await idle(router)
  await vi.waitFor(() => expect(location.search).toBe(''), 3000)
})
