import { createHashRouter as createHashRouter643 } from 'react-router-dom-6.4.3'
import { afterAll, expect, test } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { versions } from './reactRouterVersions'

const home = location.href
afterAll(() => history.replaceState(null, '', home))

type Create = (routes: { path: string }[]) => DataRouter & { dispose(): void }

const place = { pathname: '/list', search: '?a=1', hash: '#there' }

// Each version has types of its own.
function hrefOf(create: unknown): string | undefined {
  const router = (create as Create)([{ path: '*' }])
  const href = reactRouterHistory(router).createHref?.(place)
  router.dispose()
  return href
}

test.each(Object.entries(versions))('a link of React Router %s has its hash', (_, { createBrowserRouter }) => {
  expect(hrefOf(createBrowserRouter)).toBe('/list?a=1#there')
})

test('a link of a hash router is behind the # from 6.4.3 on, and not in 6.4.0', () => {
  const { '6.4': oldest, ...newer } = versions
  const creators = [createHashRouter643, ...Object.values(newer).map(({ createHashRouter }) => createHashRouter)]
  expect(creators.map(hrefOf)).toEqual(Array(3).fill('#/list?a=1#there'))
  expect(hrefOf(oldest.createHashRouter)).toBe('/list?a=1#there')
})
