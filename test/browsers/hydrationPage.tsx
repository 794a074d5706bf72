import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createBrowserHistory } from 'history'
import { lazy, Suspense, useInsertionEffect } from 'react'
import { flushSync } from 'react-dom'
import { hydrateRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { UrlLink, useUrlHref } from 'redux-url-state/react'

/** How a page is rendered and hydrated, which its server writes into it. */
export interface Scenario {
  /** The path that the server renders, whatever the browser opens. */
  readonly renderedAt: string
  /** Whether the server lets its correction of the URL go out before it renders. */
  readonly rendersLate?: boolean
  /** A page that the server dispatches before it renders. */
  readonly dispatched?: number
  /** Whether `<Provider serverState>` has the state of the server, and the store begins with the URL alone. */
  readonly hasServerState?: boolean
  /** Whether the browser lets its own correction go out before it hydrates. */
  readonly hydratesLate?: boolean
  /** Whether the page has links only, and no URL as a text, which React compares with more care. */
  readonly isLinksOnly?: boolean
  /** A page that the browser dispatches when it has begun to hydrate, before the code of a part has come. */
  readonly dispatchedEarly?: number
}

const list = createSlice({
  name: 'list',
  initialState: { text: '', page: 1 },
  reducers: {
    textChanged: (_, { payload }: PayloadAction<string>) => ({ text: payload, page: 1 }),
    pageChanged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
  },
})
export const { pageChanged, textChanged } = list.actions
const reducer = combineReducers({ list: list.reducer })
export type State = ReturnType<typeof reducer>

export function createAppStore(history: UrlHistory, preloadedState?: State) {
  const urlState = defineUrlState({ reducer, params: { list: { text: param(string, { key: 'q' }), page: integer } } })
  const urlSync = createUrlSync({ urlState, history, pushOn: pageChanged.match })
  const store = configureStore({
    reducer,
    ...(preloadedState ? { preloadedState } : {}),
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync }
}

export function Links({ name }: { name: string }) {
  return (
    <nav>
      {[1, 2, 9].map((page) => (
        <UrlLink key={page} action={pageChanged(page)}>
          {`${name} ${page}`}
        </UrlLink>
      ))}
      <UrlLink action={textChanged('ü & "quotes"')}>{name} text</UrlLink>
    </nav>
  )
}

function Share() {
  return <output>{useUrlHref()}</output>
}

interface AppProps {
  readonly Part: typeof Links
  readonly hasShare: boolean
  readonly onHydrated?: () => void
}

export function App({ Part, hasShare, onHydrated }: AppProps) {
  // Before any effect in which a link may look at the page.
  useInsertionEffect(() => void onHydrated?.())
  return (
    <main>
      {hasShare && <Share />}
      <Links name="page" />
      <Suspense fallback="loading">
        <Part name="part" />
      </Suspense>
    </main>
  )
}

/** Hydrates the page; what it had in its first render, and what React said of it, is kept in `window.seen`. */
export async function hydrate(root: HTMLElement, scenario: Scenario, state: State): Promise<void> {
  const seen = { first: '', errors: [] as string[], isDone: false }
  Object.assign(window, { seen })
  const { store } = createAppStore(createBrowserHistory(), scenario.hasServerState ? undefined : state)
  let arrive = (_part: { default: typeof Links }) => {}
  const part = new Promise<{ default: typeof Links }>((resolve) => (arrive = resolve))
  const Part = lazy(() => part) as unknown as typeof Links // it takes the same props
  const view = (
    <Provider store={store} {...(scenario.hasServerState ? { serverState: state } : {})}>
      <App Part={Part} hasShare={!scenario.isLinksOnly} onHydrated={() => (seen.first ||= root.innerHTML)} />
    </Provider>
  )
  const onRecoverableError = (error: unknown) => seen.errors.push(String(error))
  // By itself React begins later, when the correction of the URL has gone out.
  if (scenario.hydratesLate) hydrateRoot(root, view, { onRecoverableError })
  else flushSync(() => void hydrateRoot(root, view, { onRecoverableError }))
  await new Promise((resolve) => setTimeout(resolve, 50))
  if (scenario.dispatchedEarly !== undefined) store.dispatch(pageChanged(scenario.dispatchedEarly))
  await new Promise((resolve) => setTimeout(resolve, 50))
  arrive({ default: Links })
  await new Promise((resolve) => setTimeout(resolve, 100))
  seen.isDone = true
}
