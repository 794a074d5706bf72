import { createElement } from 'react'
import { createBrowserRouter, createHashRouter, createMemoryRouter } from 'react-router'
import * as version8 from 'react-router-8'
import * as version64 from 'react-router-dom-6.4'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { moment, places } from './ground'
import type { Ground, GroundKind } from './ground'

const everywhere = [
  { path: '/slow', loader: moment },
  { path: '*', element: createElement('p') },
]

interface AnyRouter extends DataRouter {
  dispose(): void
  /** From 6.7 on. */
  getBlocker?(key: string, blocks: () => boolean): unknown
  deleteBlocker?(key: string): void
}

/** React Router's own `navigate` has more forms than the adapter asks for. */
interface Navigates {
  navigate(to: string, options: { replace: boolean }): Promise<void>
  navigate(delta: number): Promise<void>
}

type Create = (routes: typeof everywhere, options: { basename?: string; initialEntries?: string[] }) => AnyRouter

interface Creators {
  readonly createBrowserRouter: Create
  readonly createHashRouter: Create
  readonly createMemoryRouter: Create
}

// Each version has the same routers, in types of its own.
const versions = {
  '6.4': version64,
  '7': { createBrowserRouter, createHashRouter, createMemoryRouter },
  '8': version8,
} as unknown as Readonly<Record<string, Creators>>

/** The data routers of each version. */
export const reactRouters: Readonly<Record<string, GroundKind>> = Object.fromEntries(
  Object.entries(versions).flatMap(([version, creators]) => groundsOf(version, creators)),
)

function groundsOf(version: string, creators: Creators): [string, GroundKind][] {
  const isOld = version === '6.4'
  const named = (rest: string, create: Create, place: keyof typeof places, inMemory = false): [string, GroundKind] => {
    const basename = place.toLowerCase().endsWith('based') ? '/base' : ''
    const kind = {
      ...places[place],
      blocksNothing: isOld,
      isInMemory: inMemory,
      // Version 6.4.0 gives the link of a browser router for that of a hash router.
      ...(isOld && place.startsWith('hashed') && { lacks: [/^a link to the location/] }),
      create: (url: string) => {
        const router = create(everywhere, {
          ...(basename && { basename }),
          ...(inMemory && { initialEntries: [url] }),
        })
        // Before 6.9 a path is given with its basename.
        const ground = routed(router, isOld ? basename : '')
        return inMemory ? remembered(ground, router) : ground
      },
    }
    return [`React Router ${version}${rest}`, kind]
  }
  return [
    named('', creators.createBrowserRouter, 'whole'),
    named(' with a basename', creators.createBrowserRouter, 'based'),
    named(' behind the hash', creators.createHashRouter, 'hashed'),
    named(' behind the hash with a basename', creators.createHashRouter, 'hashedBased'),
    named(' in memory', creators.createMemoryRouter, 'whole', true),
    named(' in memory with a basename', creators.createMemoryRouter, 'based', true),
  ]
}

function routed(router: AnyRouter, basename: string): Ground {
  const app = router as unknown as Navigates
  return {
    history: reactRouterHistory(router),
    navigate: (to, how) => void app.navigate(basename + to, { replace: how === 'replace' }),
    navigateSlowly: (to) => void app.navigate(basename + to, { replace: false }),
    held: () => [...(router.state.blockers?.values() ?? [])].some(({ state }) => state === 'blocked'),
    ...(router.getBlocker && {
      block() {
        router.getBlocker?.('test', () => true)
        return () => router.deleteBlocker?.('test')
      },
    }),
    dispose: () => router.dispose(),
  }
}

function remembered(ground: Ground, router: AnyRouter): Ground {
  const app = router as unknown as Navigates
  const url = () => router.state.location.pathname + router.state.location.search + router.state.location.hash
  return { ...ground, memory: { go: (delta) => app.navigate(delta), url } }
}
