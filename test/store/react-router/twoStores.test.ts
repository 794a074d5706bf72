import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { Middleware, PayloadAction } from '@reduxjs/toolkit'
import { createMemoryHistory, createPath } from 'history'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, integer, navigated, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { openApp, sleep, versionNames } from './openApp'

/** A store with a param of its own, and one that the other has, too. */
function createStore(history: UrlHistory, key: string) {
  const slice = createSlice({
    name: key,
    initialState: { own: 0, lang: 'en' },
    reducers: {
      set: (state, { payload }: PayloadAction<number>) => void (state.own = payload),
      spoken: (state, { payload }: PayloadAction<string>) => void (state.lang = payload),
    },
  })
  const reducer = { slice: slice.reducer }
  const urlState = defineUrlState({ reducer, params: { slice: { own: param(integer, { key }), lang: string } } })
  const urlSync = createUrlSync({ urlState, history })
  const incoming: unknown[] = []
  const noteIncoming: Middleware = () => (next) => (action) => {
    if (navigated.match(action)) incoming.push(action.payload.navigation)
    return next(action)
  }
  const store = configureStore({
    reducer,
    middleware: (getDefault) =>
      getDefault()
        .concat(urlSync.middleware)
        .concat(noteIncoming),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync, ...slice.actions, value: () => store.getState().slice, incoming }
}

interface Shared {
  readonly history: UrlHistory
  at(): string
  back(): unknown
}

const memory = (): Shared => {
  const history = createMemoryHistory()
  return { history, at: () => createPath(history.location), back: () => history.back() }
}
const routed = (version: (typeof versionNames)[number], revalidate: boolean) => (): Shared => {
  const { history, at, router, urlSync } = openApp(version, { routes: [{ path: '*', loader: () => sleep(30) }], revalidate })
  urlSync.dispose()
  return { history, at, back: () => router.navigate(-1) }
}

const histories: Readonly<Record<string, () => Shared>> = {
  'history 5': memory,
  ...Object.fromEntries(
    versionNames.flatMap((version) => [
      [`React Router ${version}`, routed(version, false)],
      [`React Router ${version} whose loaders run for each write`, routed(version, true)],
    ]),
  ),
}

describe.each(Object.entries(histories))('two stores on one history, %s,', (_, open) => {
  const start = async () => {
    const shared = open()
    const [a, b] = [createStore(shared.history, 'x'), createStore(shared.history, 'y')]
    const settled = async () => {
      await a.urlSync.settled()
      await b.urlSync.settled()
      await a.urlSync.settled()
    }
    await settled()
    return { ...shared, a, b, settled }
  }

  it('both have what they set in one tick', async () => {
    const { a, b, at, settled } = await start()
    a.store.dispatch(a.set(1))
    b.store.dispatch(b.set(2))
    await settled()
    expect([at(), a.value().own, b.value().own]).toEqual(['/?x=1&y=2', 1, 2])
    expect([a.incoming, b.incoming]).toEqual([['load'], ['load']])
  })

  it('follow each other in the param that both declare', async () => {
    const { a, b, at, settled } = await start()
    a.store.dispatch(a.spoken('fr'))
    await settled()
    expect([a.value().lang, b.value().lang]).toEqual(['fr', 'fr'])
    b.store.dispatch(b.set(2))
    await settled()
    expect(at()).toBe('/?lang=fr&y=2')
  })

  it('keep what is pending of their own while they follow', async () => {
    const { a, b, at, settled } = await start()
    b.store.dispatch(b.set(2))
    await settled()
    a.store.dispatch(a.spoken('fr'))
    b.store.dispatch(b.set(3))
    await settled()
    expect([at(), a.value(), b.value()]).toEqual([
      '/?y=3&lang=fr',
      { own: 0, lang: 'fr' },
      { own: 3, lang: 'fr' },
    ])
  })

  it('go back together to what the other had', async () => {
    const { a, b, at, settled, back } = await start()
    a.store.dispatch(a.set(1))
    b.store.dispatch(b.set(2))
    await settled()
    a.store.dispatch({ ...a.spoken('fr'), meta: { urlState: 'push' } })
    await settled()
    b.store.dispatch(b.set(3))
    await settled()
    await back()
    await settled()
    expect([at(), a.value(), b.value()]).toEqual(['/?x=1&y=2', { own: 1, lang: 'en' }, { own: 2, lang: 'en' }])
  })
})
