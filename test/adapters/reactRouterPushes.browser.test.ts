import { afterAll, describe, expect, test, vi } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { createBox } from '../journeys/journeyApp'
import { goInPage, sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach()
afterAll(() => history.replaceState(null, '', home))

describe.each(Object.entries(versions))('a push that waits for a loader of React Router %s', (_, version) => {
  /** A page whose loader takes its time, and runs at each write, too. */
  async function open() {
    history.pushState(null, '', '/list')
    const loader = () => sleep(200).then(() => null)
    const router = version.createBrowserRouter([{ path: '*', loader, shouldRevalidate: () => true, element: null }])
    const box = createBox(reactRouterHistory(router, { revalidate: true }))
    undo.push(box.dispose, () => router.dispose())
    await vi.waitFor(() => expect(router.state.initialized).toBe(true), 3000)
    return { box, isOnItsWay: () => router.state.navigation.state !== 'idle' }
  }

  test('leaves its entry as it was, whatever is asked for meanwhile, and so does the next one', async () => {
    const { box, isOnItsWay } = await open()
    box.change({ text: 'first' })
    await vi.waitFor(() => expect(location.search).toBe('?text=first'), 3000)
    box.change({ count: 1 }, 'push')
    await sleep(50)
    expect(isOnItsWay()).toBe(true)
    box.change({ text: 'second' })
    box.change({ count: 2 }, 'push')
    await vi.waitFor(() => expect(location.search).toBe('?text=second&count=2'), 3000)
    for (const [delta, ...expected] of [
      [-1, '?text=second&count=1', 'second', 1],
      [-1, '?text=first', 'first', 0],
      [1, '?text=second&count=1', 'second', 1],
      [1, '?text=second&count=2', 'second', 2],
    ] as const) {
      await goInPage(delta)
      await vi.waitFor(() => {
        const { text, count } = box.state()
        expect([location.search, text, count, isOnItsWay()]).toEqual([...expected, false])
      }, 3000)
    }
  })
})
