import { createBrowserHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createElement } from 'react'
import { afterAll, expect, test, vi } from 'vitest'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { createBox } from '../journeys/journeyApp'
import { keepToAllowance } from './allowance'
import { render } from './fixtures/fixture'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

/** The recipe of docs/tanstack-router.md: data that depends on a param is a loader's, whose `loaderDeps` name it. */
async function open(path: string) {
  history.pushState(null, '', path)
  const causes: string[] = []
  const loadRows = vi.fn<(count: unknown) => string>((count) => `rows of ${String(count)}`)
  const root = createRootRoute()
  const list = createRoute({
    getParentRoute: () => root,
    path: '/list',
    beforeLoad: ({ cause }) => void causes.push(cause),
    loaderDeps: ({ search }: { search: { count?: unknown } }) => ({ count: search.count }),
    loader: ({ deps }) => loadRows(deps.count),
  })
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: root.addChildren([list]), history: browser })
  const box = createBox(tanstackRouterHistory(router))
  const remove = render(createElement(RouterProvider, { router: router as never })) // typed for one registered router
  undo.push(box.dispose, remove, () => browser.destroy())
  await sleep(200)
  return { box, causes, loadRows }
}

test('beforeLoad runs for each write, with the cause stay, and a loader for those of its loaderDeps', async () => {
  const { box, causes, loadRows } = await open('/list')
  expect([causes, loadRows.mock.calls]).toEqual([['enter'], [[undefined]]])
  box.change({ text: 'a' })
  await sleep(100)
  box.change({ text: 'ab' }, 'push')
  await sleep(100)
  expect([location.search, causes, loadRows.mock.calls.length]).toEqual(['?text=ab', ['enter', 'stay', 'stay'], 1])
  box.change({ count: 2 })
  await sleep(150)
  expect([location.search, causes.length, loadRows.mock.calls.at(-1)]).toEqual(['?text=ab&count=2', 4, [2]])
})
