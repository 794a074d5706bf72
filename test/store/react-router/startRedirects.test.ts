import { describe, expect, it } from 'vitest'
import { versions } from '../../adapters/reactRouterVersions'
import { openApp, paged, sleep, versionNames } from './openApp'

const preloaded = { page: 7, q: 's' }

describe.each(versionNames)('over React Router %s, a redirect of an index route at the start', (version) => {
  const { redirect } = versions[version]
  const to = (target: string, ms = 0) => [
    { path: '/', loader: () => sleep(ms).then(() => redirect(target)) },
    { path: '*' },
  ]
  const start = async (target: string, options: Parameters<typeof openApp>[1] = {}) => {
    const app = openApp(version, { routes: to(target, 20), preloaded, ...options })
    // The router of memory starts by itself; its first state is one that still loads.
    await app.urlSync.settled()
    await sleep(60)
    await app.urlSync.settled()
    return app
  }

  it('leaves the preloaded state as it is', async () => {
    const { at, list } = await start('/list')
    expect([at(), list()]).toEqual(['/list?q=s&page=7', { page: 7, q: 's', lang: 'en' }])
  })

  it('to a page with params lets the URL win', async () => {
    const { at, list } = await start('/list?page=2')
    expect([at(), list()]).toEqual(['/list?page=2', { page: 2, q: '', lang: 'en' }])
  })

  it('from a page with params to one without lets the preloaded state be what it was', async () => {
    const { at, list } = await start('/list', { url: '/?page=3' })
    expect([at(), list()]).toEqual(['/list?q=s&page=7', { page: 7, q: 's', lang: 'en' }])
  })

  it('changes nothing where the store wins', async () => {
    const { at, list } = await start('/list?page=2', { initial: 'store' })
    expect([at(), list()]).toEqual(['/list?page=7&q=s', { page: 7, q: 's', lang: 'en' }])
  })

  it('sets the defaults where the URL wins', async () => {
    const { at, list } = await start('/list', { initial: 'url' })
    expect([at(), list()]).toEqual(['/list', { page: 1, q: '', lang: 'en' }])
  })

  it('is a link like any other when the app has changed a param before it', async () => {
    const app = openApp(version, { routes: to('/list', 20), preloaded })
    app.store.dispatch(paged(8))
    await sleep(60)
    await app.urlSync.settled()
    expect(app.list()).toEqual({ page: 1, q: '', lang: 'en' })
  })

  it('by a component that replaces leaves the preloaded state as it is, and a link after it does not', async () => {
    const app = openApp(version, { preloaded })
    await app.urlSync.settled()
    await app.router.navigate('/list', { replace: true })
    await app.urlSync.settled()
    expect(app.list()).toMatchObject(preloaded)
    await app.router.navigate('/other')
    await app.router.navigate('/third', { replace: true })
    expect(app.list()).toMatchObject({ page: 1, q: '' })
  })
})
