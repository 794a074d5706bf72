import type { ShouldRevalidateFunction } from 'react-router'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { createBox } from '../journeys/journeyApp'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach()
afterAll(() => history.replaceState(null, '', home))

const recipe: { shouldRevalidate?: ShouldRevalidateFunction } = {}
beforeAll(async () => {
  const page = await commands.readFile('docs/react-router.md')
  const [, code = ''] = /^(export const shouldRevalidate[^]*?)^```/m.exec(page) ?? []
  const script = code.replace(': ShouldRevalidateFunction', '')
  Object.assign(recipe, await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`))
})

async function open() {
  const server = { value: 0 }
  const loaded = vi.fn<() => number>(() => server.value)
  history.pushState(null, '', '/list?x=1')
  const action = () => ++server.value
  const router = versions['6.4'].createBrowserRouter([
    { id: 'list', path: '/list', loader: loaded, action, element: null, ...recipe },
    { path: '/about', element: null },
  ])
  const box = createBox(reactRouterHistory(router))
  undo.push(box.dispose, () => router.dispose())
  await vi.waitFor(() => expect(router.state.initialized).toBe(true))
  loaded.mockClear()
  return { router, box, server, loaded, shown: () => router.state.loaderData['list'] as unknown }
}

test('the shouldRevalidate of docs/react-router.md keeps a loader of 6.4 from a write', async () => {
  const { box, loaded } = await open()
  box.change({ text: 'a' })
  await vi.waitFor(() => expect(location.search).toBe('?x=1&text=a'))
  box.change({ count: 2 }, 'push')
  await vi.waitFor(() => expect(location.search).toBe('?x=1&text=a&count=2'))
  await sleep(50)
  expect(loaded).not.toHaveBeenCalled()
})

test('the shouldRevalidate of docs/react-router.md runs it after a mutation, a revalidation and a link', async () => {
  const { router, server, loaded, shown } = await open()
  const formData = new FormData()
  formData.set('a', '1')
  await router.navigate('/list?x=2', { formMethod: 'post', formData })
  await vi.waitFor(() => expect(shown()).toBe(1))
  void router.fetch('fetcher', 'list', '/list', { formMethod: 'post', formData })
  await vi.waitFor(() => expect(shown()).toBe(2))
  server.value = 7
  void router.revalidate()
  await vi.waitFor(() => expect(shown()).toBe(7))
  await router.navigate('/about')
  loaded.mockClear()
  await router.navigate('/list')
  expect(loaded).toHaveBeenCalledOnce()
})
