import { createElement, StrictMode, Suspense } from 'react'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { render } from './fixtures/fixture'
import { createListStore } from './listApp'
import { sleep } from './opened'
import { Form, Heavy, lazily, page, suspended } from './pages'
import type { versions } from './reactRouterVersions'

type Version = (typeof versions)['7']

interface LinkOptions {
  readonly to: string
  readonly replace?: boolean
  readonly viewTransition?: boolean
  readonly preventScrollReset?: boolean
}

/** The links of the app by their ids, each to a page that has one of the param's defaults in its URL. */
const links: Readonly<Record<string, LinkOptions>> = {
  toOther: { to: '/other?page=1' },
  toOtherPage: { to: '/other?page=2' },
  toPlain: { to: '/other' },
  toThird: { to: '/third?page=1' },
  byReplace: { to: '/other?page=1', replace: true },
  toRedirect: { to: '/redirect' },
  toSlow: { to: '/slow?page=1' },
  toLazy: { to: '/lazy?page=1' },
  toLazyRoute: { to: '/lazyRoute?page=1' },
  toSuspended: { to: '/suspended?page=1' },
  toHeavy: { to: '/heavy?page=1' },
  toForm: { to: '/form?page=1' },
  withoutScroll: { to: '/other?page=1', preventScrollReset: true },
  inTransition: { to: '/other?page=1', viewTransition: true },
  inTransitionToLazy: { to: '/lazy?page=1', viewTransition: true },
  inTransitionToHeavy: { to: '/heavy?page=1', viewTransition: true },
}

export interface AppOptions {
  readonly debounce?: number
  readonly strict?: boolean
  readonly basename?: string
}

/** An app with `<ScrollRestoration>` over a data router, opened at a path. */
export async function openApp(version: Version, path: string, undo: (() => void)[], options: AppOptions = {}) {
  const { debounce = 0, strict = false, basename } = options
  history.pushState(null, '', path)
  const { Link, Outlet, ScrollRestoration } = version
  const anchors = Object.entries(links).map(([id, props]) => createElement(Link, { ...props, id, key: id }, id))
  const outlet = createElement(Suspense, { fallback: 'Loading', key: 'outlet' }, createElement(Outlet))
  const nav = createElement('nav', { key: 'nav', style: { position: 'fixed' } }, anchors)
  const Shown = () => createElement('output', null, version.createPath(version.useLocation()))
  const layout = [nav, createElement(Shown, { key: 'shown' }), outlet, createElement(ScrollRestoration, { key: 'scroll' })]
  const children = [
    ...['list', 'other', 'third'].map((id) => ({ path: id, element: page(id) })),
    { path: 'redirect', loader: () => version.redirect('/other?page=1'), element: null },
    { path: 'slow', loader: () => sleep(200).then(() => null), element: page('slow') },
    { path: 'lazy', element: createElement(lazily('lazy')) },
    { path: 'lazyRoute', lazy: () => sleep(200).then(() => ({ element: page('lazyRoute') })), element: undefined },
    { path: 'suspended', element: createElement('section', null, createElement(suspended('suspended'))) },
    { path: 'heavy', element: createElement(Heavy) },
    { path: 'form', element: createElement(Form) },
  ]
  const router = version.createBrowserRouter([{ path: '/', element: layout, children }], basename ? { basename } : {})
  const app = createListStore(reactRouterHistory(router), debounce)
  const provider = createElement(version.RouterProvider, { router })
  undo.push(render(strict ? createElement(StrictMode, null, provider) : provider))
  undo.push(() => app.urlSync.dispose(), () => router.dispose())
  await sleep(150)
  return { ...app, router }
}
