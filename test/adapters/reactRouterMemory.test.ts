import { describe, expect, test, vi } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { createListStore } from './listApp'
import { sleep } from './opened'
import { versions } from './reactRouterVersions'

describe.each(Object.entries(versions))('React Router %s in memory, without a page', (_, version) => {
  function open(loader: () => Promise<null>) {
    const routes = [{ path: '/app/slow', loader }, { path: '*' }]
    const router = version.createMemoryRouter(routes, { initialEntries: ['/app/list?page=1'] })
    const app = createListStore(reactRouterHistory(router))
    // Version 6.4.0 keeps the mark of an empty query string.
    const url = () => (router.state.location.pathname + router.state.location.search).replace(/\?$/, '')
    return { ...app, router, url }
  }

  test('corrects the URL of the start and of a link in the microtask', async () => {
    const { router, urlSync, url } = open(() => Promise.resolve(null))
    await Promise.resolve()
    await Promise.resolve()
    expect(url()).toBe('/app/list')
    await router.navigate('/app/other?page=1')
    await Promise.resolve()
    await Promise.resolve()
    expect(url()).toBe('/app/other')
    urlSync.dispose()
  })

  test('waits for a loader', async () => {
    const { router, urlSync, url, change } = open(() => sleep(100).then(() => null))
    await vi.waitFor(() => expect(url()).toBe('/app/list'))
    const arrived = router.navigate('/app/slow?page=1')
    change({ page: 5 })
    await sleep(50)
    expect(url()).toBe('/app/list')
    await arrived
    await vi.waitFor(() => expect(url()).toBe('/app/slow'))
    await router.navigate(-1)
    await vi.waitFor(() => expect(url()).toBe('/app/list?page=5'))
    urlSync.dispose()
  })
})
