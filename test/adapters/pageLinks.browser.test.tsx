import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link as TanstackLink,
  Outlet as TanstackOutlet,
  RouterProvider as TanstackProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createBrowserRouter, createHashRouter, Link, Outlet, RouterProvider } from 'react-router'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import { Link as WouterLink, Router as WouterRouter } from 'wouter'
import { afterAll, describe, expect, test } from 'vitest'
import { arrayOf, createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { browserHistory } from 'redux-url-state/browser'
import { reactRouterHistory } from 'redux-url-state/react-router'
import { tanstackRouterHistory } from 'redux-url-state/tanstack-router'
import { keepToAllowance } from './allowance'
import { render } from './fixtures/fixture'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const initialState = { list: { tags: [] as string[], page: 1 }, prefs: { lang: 'en' } }
const declare = (products: string) =>
  defineUrlState({
    initialState,
    params: { prefs: { lang: param(string, { retain: true }) } },
    routes: { [products]: { list: { tags: arrayOf(string), page: integer } } },
  })

interface App {
  readonly history: UrlHistory
  readonly urlState: ReturnType<typeof declare>
}

/** What is rendered in the app: the router's own link, to the products with a filter, somebody else's param and a hash. */
interface Links {
  readonly filtered: string
  readonly all: string
}
const linksOf = ({ link }: App['urlState'], products: string): Links => ({
  filtered: link(`${products}?ref=mail&page=9#top`, { list: { tags: ['hats', 'a+b'] } }),
  all: link(products),
})

const reactRouter = (create: typeof createBrowserRouter, basename: string) => (): App => {
  const urlState = declare('/products')
  const { filtered, all } = linksOf(urlState, '/products')
  const page = (
    <>
      <Link to={filtered}>filtered</Link>
      <Link to={all}>all</Link>
      <Outlet />
    </>
  )
  const router = create([{ path: '/', element: page, children: [{ path: '*', element: null }] }], { basename })
  undo.push(render(<RouterProvider router={router} />), () => router.dispose())
  return { history: reactRouterHistory(router), urlState }
}

const tanstackRouter = (basepath: string) => (): App => {
  const urlState = declare('/products')
  const { filtered, all } = linksOf(urlState, '/products')
  const component = () => (
    <>
      <TanstackLink to="." href={filtered}>filtered</TanstackLink>
      <TanstackLink to="." href={all}>all</TanstackLink>
      <TanstackOutlet />
    </>
  )
  const root = createRootRoute({ component })
  const everyPath = createRoute({ getParentRoute: () => root, path: '$' })
  const browser = createBrowserHistory()
  const router = createRouter({ routeTree: root.addChildren([everyPath]), history: browser, basepath })
  undo.push(render(<TanstackProvider router={router as never} />), () => browser.destroy()) // typed for one router
  return { history: tanstackRouterHistory(router), urlState }
}

/** wouter has no history of its own, so patterns and links are of the whole path, which `~` says to its links. */
const wouter = (base: string) => (): App => {
  const urlState = declare(`${base}/products`)
  const { filtered, all } = linksOf(urlState, `${base}/products`)
  const page: ReactNode = (
    <WouterRouter base={base}>
      <WouterLink href={`~${filtered}`}>filtered</WouterLink>
      <WouterLink href={`~${all}`}>all</WouterLink>
    </WouterRouter>
  )
  undo.push(render(page))
  return { history: browserHistory(), urlState }
}

function start({ history, urlState }: App) {
  const urlSync = createUrlSync({ urlState, history })
  const enhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as typeof urlSync.enhancer
  const store = createStore((state = initialState) => state, enhancer)
  undo.push(urlSync.dispose)
  return store
}

const here = () => location.pathname + location.search + location.hash

async function follow(text: string): Promise<string | null | undefined> {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === text)
  link?.click()
  await sleep(300)
  return link?.getAttribute('href')
}

describe.each<[string, () => App, string]>([
  ['React Router', reactRouter(createBrowserRouter, '/'), ''],
  ['React Router with a basename', reactRouter(createBrowserRouter, '/base'), '/base'],
  ['React Router behind the hash', reactRouter(createHashRouter, '/'), '/#'],
  ['TanStack Router', tanstackRouter('/'), ''],
  ['TanStack Router with a basepath', tanstackRouter('/base'), '/base'],
  ['wouter', wouter(''), ''],
  ['wouter with a base', wouter('/base'), '/base'],
])('a link of %s to another page', (_, create, prefix) => {
  test('opens the view that it describes, and what is retained comes along', async () => {
    history.pushState(null, '', `${prefix}/about?lang=de&x=1`)
    const store = start(create())
    await sleep(200)

    const inLink = prefix.replace('/#', '#')
    expect(await follow('filtered')).toMatch(new RegExp(`^${inLink}/products\\?ref=mail&tags=hats(,|%2C)a%2Bb#top$`))
    expect(store.getState()).toEqual({ list: { tags: ['hats', 'a+b'], page: 1 }, prefs: { lang: 'de' } })
    expect(here()).toMatch(new RegExp(`^${prefix}/products\\?ref=mail&tags=hats(,|%2C)a%2Bb&lang=de#top$`))

    expect(await follow('all')).toBe(`${inLink}/products`)
    expect(store.getState()).toEqual({ list: { tags: [], page: 1 }, prefs: { lang: 'de' } })
    expect(here()).toBe(`${prefix}/products?lang=de`)
  })
})
