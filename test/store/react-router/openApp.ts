import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlSyncConfig } from 'redux-url-state'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { versions } from '../../adapters/reactRouterVersions'

export type Version = keyof typeof versions
export const versionNames = Object.keys(versions) as Version[]

const list = createSlice({
  name: 'list',
  initialState: { q: '', page: 1, lang: 'en' },
  reducers: {
    typed: (state, { payload }: PayloadAction<string>) => void (state.q = payload),
    paged: (state, { payload }: PayloadAction<number>) => void (state.page = payload),
    spoken: (state, { payload }: PayloadAction<string>) => void (state.lang = payload),
  },
})
export const { typed, paged, spoken } = list.actions
type ListState = ReturnType<typeof list.getInitialState>

interface Options {
  readonly url?: string
  readonly routes?: readonly object[]
  readonly preloaded?: Partial<ListState>
  readonly initial?: UrlSyncConfig<unknown>['initial']
  readonly q?: Parameters<typeof param<string>>[1]
  readonly lang?: Parameters<typeof param<string>>[1]
  readonly revalidate?: boolean
}

/** What is used here of a memory router, of whichever version. */
interface MemoryRouter extends DataRouter {
  initialize(): unknown
  dispose(): void
  navigate(to: string, options?: object): Promise<void>
  navigate(delta: number): Promise<void>
  getBlocker?(key: string, blocks: () => boolean): unknown
}

/** An app over the real data router of a version, in memory: loaders, actions and redirects run, and nothing is rendered. */
export function openApp(version: Version, { url = '/', routes = [{ path: '*' }], revalidate, ...rest }: Options = {}) {
  // Each version types its routes by its own; all that is used of them is the same.
  const router = versions[version].createMemoryRouter(routes as never, { initialEntries: [url] }) as unknown as MemoryRouter
  const history = reactRouterHistory(router, { ...(revalidate !== undefined && { revalidate }) })
  const app = createStoreOn(history, rest)
  return { ...app, router, history, at: () => router.state.location.pathname + router.state.location.search }
}

/** A store with a list of its own on a history. */
export function createStoreOn(
  history: UrlSyncConfig<unknown>['history'],
  { preloaded, initial, q = {}, lang = {} }: Pick<Options, 'preloaded' | 'initial' | 'q' | 'lang'> = {},
) {
  const reducer = { list: list.reducer }
  const urlState = defineUrlState({
    reducer,
    params: { list: { q: param(string, q), page: integer, lang: param(string, lang) } },
  })
  const urlSync = createUrlSync({ urlState, history, ...(initial && { initial }) })
  const store = configureStore({
    reducer,
    ...(preloaded && { preloadedState: { list: { ...list.getInitialState(), ...preloaded } } }),
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync, urlState, list: () => store.getState().list }
}

export const sleep = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null))
