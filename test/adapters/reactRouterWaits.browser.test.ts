import { afterAll, describe, expect, test, vi } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { createBox } from '../journeys/journeyApp'
import { keepToAllowance } from './allowance'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const here = () => location.pathname + location.search

function begin<R extends DataRouter & { dispose(): void }>(router: R) {
  const box = createBox(reactRouterHistory(router))
  undo.push(box.dispose, () => router.dispose())
  return { router, box }
}

const { '7': version7, '8': version8 } = versions

describe.each(Object.entries({ '7': version7, '8': version8 }))('a question of React Router %s', (_, version) => {
  type Blocks = Parameters<ReturnType<typeof version.createBrowserRouter>['getBlocker']>[1]

  async function ask(blocks: Blocks) {
    history.pushState(null, '', '/form')
    const { router, box } = begin(version.createBrowserRouter([{ path: '*', element: null }]))
    await sleep(50)
    router.getBlocker('question', blocks)
    const question = () => router.state.blockers.get('question')
    return { router, box, question }
  }

  test('stays open at a write, whose pathname it does not mind', async () => {
    const { router, box, question } = await ask((go) => go.currentLocation.pathname !== go.nextLocation.pathname)
    void router.navigate('/about?text=b')
    await sleep(50)
    box.change({ text: 'a' })
    await sleep(200)
    expect([question()?.state, here(), box.state().text]).toEqual(['blocked', '/form', 'a'])
    question()?.reset?.()
    await vi.waitFor(() => expect(here()).toBe('/form?text=a'))
  })

  test('leads where it was asked for, and the write meanwhile is of the entry that is left', async () => {
    const { router, box, question } = await ask(() => true)
    void router.navigate('/about?text=b')
    await sleep(50)
    box.change({ text: 'a' })
    await sleep(200)
    expect(question()?.location?.pathname).toBe('/about')
    question()?.proceed?.()
    await sleep(200)
    expect([here(), box.state().text]).toEqual(['/about?text=b', 'b'])
    router.deleteBlocker('question')
    await router.navigate(-1)
    await vi.waitFor(() => expect([here(), box.state().text]).toEqual(['/form?text=a', 'a']))
  })

  test('about a write itself is answered: proceed writes, and reset leaves it to the next change', async () => {
    const { box, question } = await ask(() => true)
    box.change({ text: 'a' })
    await sleep(100)
    expect([question()?.state, here()]).toEqual(['blocked', '/form'])
    question()?.proceed?.()
    await vi.waitFor(() => expect(here()).toBe('/form?text=a'))
    box.change({ text: 'b' })
    await sleep(100)
    question()?.reset?.()
    await sleep(1500)
    expect([question()?.state, here()]).toEqual(['unblocked', '/form?text=a'])
    box.change({ count: 1 })
    await vi.waitFor(() => expect(question()?.state).toBe('blocked'))
    question()?.proceed?.()
    await vi.waitFor(() => expect(here()).toBe('/form?text=b&count=1'))
  })
})

describe.each(Object.entries(versions))('React Router %s', (_, version) => {
  async function open() {
    const server = { value: 0 }
    const loader = async () => {
      const { value } = server
      await sleep(150)
      return value
    }
    const action = async () => {
      await sleep(50)
      server.value++
      return null
    }
    history.pushState(null, '', '/list')
    const { router, box } = begin(
      version.createBrowserRouter([{ id: 'list', path: '/list', loader, action, element: null }]),
    )
    await vi.waitFor(() => expect(router.state.loaderData['list']).toBe(0))
    return { router, box, server, shown: () => [here(), router.state.loaderData['list'] as unknown] }
  }

  test('a revalidation is not lost by a write meanwhile', async () => {
    const { router, box, server, shown } = await open()
    server.value = 1
    void router.revalidate()
    await sleep(50)
    box.change({ text: 'a' })
    await vi.waitFor(() => expect(shown()).toEqual(['/list?text=a', 1]), 3000)
    await sleep(300)
    expect([...shown(), router.state.revalidation]).toEqual(['/list?text=a', 1, 'idle'])
  })

  test.each([20, 120])('a fetcher’s mutation is not lost by a write %i ms later', async (ms) => {
    const { router, box, shown } = await open()
    const formData = new FormData()
    formData.set('a', '1')
    void router.fetch('fetcher', 'list', '/list', { formMethod: 'post', formData })
    await sleep(ms)
    box.change({ text: 'a' })
    await vi.waitFor(() => expect(shown()).toEqual(['/list?text=a', 1]), 3000)
  })
})
