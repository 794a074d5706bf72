import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  parseSearchWith,
  RouterProvider,
  stringifySearchWith,
} from '@tanstack/react-router'
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

const here = () => location.pathname + location.search

/** The recipe of docs/tanstack-router.md. */
const plainTexts = {
  stringifySearch: stringifySearchWith(JSON.stringify),
  parseSearch: parseSearchWith((text) => (/^[[{]/.test(text) ? JSON.parse(text) : text) as unknown),
}

async function open(path: string, options: Partial<typeof plainTexts> = {}) {
  history.pushState(null, '', path)
  const root = createRootRoute()
  const everyPath = createRoute({ getParentRoute: () => root, path: '$' })
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: root.addChildren([everyPath]), history: browser, ...options })
  const box = createBox(tanstackRouterHistory(router))
  const remove = render(createElement(RouterProvider, { router: router as never })) // typed for one registered router
  undo.push(box.dispose, remove, () => browser.destroy())
  await sleep(100)
  const follow = async (link: object) => {
    await router.navigate(link as never) // its links are typed for one registered router
    await sleep(50)
  }
  return { router, box, follow }
}

test('a masked page stays behind its mask, whose params follow the store', async () => {
  const { router, box, follow } = await open('/list?x=1')
  await follow({ to: '/photo', search: { count: 1 }, mask: { to: '/list', search: { x: 1 } } })
  expect([router.state.location.pathname, here()]).toEqual(['/photo', '/list?x=1'])
  box.change({ text: 'a' })
  await sleep(100)
  expect([router.state.location.pathname, here(), box.state().text]).toEqual(['/photo', '/list?x=1&text=a', 'a'])
  box.change({ text: 'b' }, 'push')
  await sleep(100)
  expect([router.state.location.pathname, here(), box.state().text]).toEqual(['/photo', '/list?x=1&text=b', 'b'])
  history.back()
  await sleep(100)
  expect([router.state.location.pathname, here(), box.state().text]).toEqual(['/photo', '/list?x=1&text=a', 'a'])
})

test('a link of the router writes a text that looks like JSON with quotes', async () => {
  const { box, follow } = await open('/list')
  await follow({ to: '/about', search: { text: '1' } })
  expect([here(), box.state().text]).toEqual(['/about?text=%221%22', '"1"'])
})

test.each(['1', '1.0', '007', 'true', 'null', '"x"', ' 7', 'a b'])(
  'a link of a router whose search is of plain texts says %j',
  async (text) => {
    const { router, box, follow } = await open('/list', plainTexts)
    await follow({ to: '/about', search: { text, count: 3, filter: { tags: ['a'] } } })
    expect(box.state()).toEqual({ text, count: 3, note: '' })
    box.change({ count: 4 })
    await sleep(50)
    expect(router.state.location.search).toMatchObject({ count: 4, filter: { tags: ['a'] } })
    await follow({ to: '/list', search: true })
    expect([location.pathname, box.state()]).toEqual(['/list', { text, count: 4, note: '' }])
  },
)

test('a functional link in the tick of a dispatch keeps it, unless it changes a declared param', async () => {
  const { box, router } = await open('/list?x=1')
  const link = (search: object) => ({ to: '.', search: (old: object) => ({ ...old, ...search }) }) as never // typed for one registered router
  box.change({ text: 'a' })
  await router.navigate(link({ x: 2 }))
  await vi.waitFor(() => expect([here(), box.state().text]).toEqual(['/list?x=2&text=a', 'a']))
  box.change({ text: 'b' })
  await router.navigate(link({ count: 3 }))
  await vi.waitFor(() => expect([here(), box.state().text]).toEqual(['/list?x=2&text=a&count=3', 'a']))
})
