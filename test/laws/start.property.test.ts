import fc from 'fast-check'
import { createPath } from 'history'
import { describe, expect } from 'vitest'
import { versions } from '../adapters/reactRouterVersions'
import { anyText } from '../arbitraries'
import { property } from '../property'
import { createStoreOn, openApp, sleep } from '../store/react-router/openApp'
import { createMemoryHistory } from 'history'

const anyState = fc.record({ q: anyText, page: fc.integer(), lang: fc.constantFrom('en', 'fr') })
const anySearch = fc.constantFrom('', '?page=3', '?q=cats', '?x=1', '?page=x', '?lang=fr&x=1', '?q=')
const anyInitial = fc.constantFrom('auto', 'url', 'store')
const anyRetain = fc.boolean()

describe('law 6, the start lasts', () => {
  for (const version of ['6.4', '7', '8'] as const) {
    property(
      `over React Router ${version} a redirect begins as a page that was opened at its target`,
      [anyState, anySearch, anySearch, anyInitial, anyRetain],
      async (preloaded, from, to, initial, retain) => {
        const { redirect } = versions[version]
        const options = { preloaded, initial, lang: { retain } } as const
        const routes = [{ path: '/', loader: () => sleep(0).then(() => redirect(`/list${to}`)) }, { path: '*' }]
        const redirected = openApp(version, { url: `/${from}`, routes, ...options })
        while (!redirected.router.state.initialized) await sleep(1)
        await redirected.urlSync.settled()
        const history = createMemoryHistory({ initialEntries: [`/list${to}`] })
        const opened = createStoreOn(history, options)
        await opened.urlSync.settled()
        expect(redirected.list()).toEqual(opened.list())
        expect(redirected.at().replace(/\?$/, '')).toBe(createPath(history.location))
      },
      { share: 0.3 },
    )
  }
})
