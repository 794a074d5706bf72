import { configureStore } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { applyMiddleware, legacy_createStore as createStore } from 'redux'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createUrlSync, defineUrlState, flags, integer, navigated, param, record, string } from 'redux-url-state'
import type { UrlSyncConfig } from 'redux-url-state'
import {
  createTestStore,
  declare,
  langChosen,
  noted,
  pageChanged,
  rootReducer,
  settle,
  sorted,
  tabOpened,
  tagged,
  textChanged,
  ticked,
} from './testStore'
import type { State } from './testStore'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function createConfigured(url: string, config: Partial<UrlSyncConfig<State>>, preloadedState?: Partial<State>) {
  const history = createMemoryHistory({ initialEntries: [url] })
  const calls: string[] = []
  history.listen(({ action, location }) => calls.push(`${action} ${location.pathname}${location.search}`))
  const urlSync = createUrlSync({ urlState: declare(), history, onIssue: () => {}, ...config })
  const store = configureStore({
    reducer: rootReducer,
    ...(preloadedState ? { preloadedState } : {}),
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { history, store, urlSync, calls }
}

const preloaded = { search: { text: 'mine', page: 1, sort: 'newest' as const, tags: [] } }

describe('the first state', () => {
  it('holds the values of the URL at the first getState', () => {
    const { store } = createTestStore(createMemoryHistory({ initialEntries: ['/artist/7?q=cats&page=3&tab=albums'] }))
    expect(store.getState()).toMatchObject({ search: { text: 'cats', page: 3 }, artist: { tab: 'albums' } })
  })

  it('is followed by navigated with load, through the middleware, in the first microtask', async () => {
    const { actions } = createTestStore(createMemoryHistory({ initialEntries: ['/?q=cats&page=x#top'] }))
    expect(actions).toEqual([])
    await Promise.resolve()
    expect(actions).toMatchObject([
      {
        type: 'urlState/navigated',
        payload: {
          location: { pathname: '/', search: '?q=cats&page=x', hash: '#top' },
          navigation: 'load',
          issues: [{ key: 'page' }],
        },
      },
    ])
    expect(JSON.parse(JSON.stringify(actions))).toEqual(actions)
  })

  it('is not overwritten by load when the app has dispatched before it', async () => {
    const { store, history } = createTestStore(createMemoryHistory({ initialEntries: ['/?q=cats'] }))
    store.dispatch(textChanged('dogs'))
    await settle()
    expect(store.getState().search.text).toBe('dogs')
    expect(history.location.search).toBe('?q=dogs')
  })

  it('announces load before a navigation of the same tick', async () => {
    const { history, actions } = createTestStore(createMemoryHistory({ initialEntries: ['/?q=cats'] }))
    history.push({ search: '?q=dogs', hash: '' })
    await settle()
    expect(actions.filter(navigated.match).map(({ payload }) => payload.navigation)).toEqual(['load', 'push'])
  })

  it.each([
    ['auto', '/?x=1', { text: 'mine', sort: 'newest' }, '?x=1&q=mine&sort=newest'],
    ['auto', '/?page=2', { text: '', sort: 'relevance', page: 2 }, '?page=2'],
    ['auto', '/?page=2&lang=', { text: '', page: 2 }, '?page=2&lang='],
    ['url', '/?x=1', { text: '', sort: 'relevance' }, '?x=1'],
    ['store', '/?q=cats&x=1', { text: 'mine', sort: 'newest' }, '?q=mine&x=1&sort=newest'],
  ] as const)('with initial %s and the URL %s is what the rule says', async (initial, url, expected, search) => {
    const { store, history } = createConfigured(url, { initial }, preloaded)
    expect(store.getState().search).toMatchObject(expected)
    await settle()
    expect(store.getState().search).toMatchObject(expected)
    expect(history.location.search).toBe(search)
  })

  it('is auto when initial is left out', () => {
    expect(createConfigured('/', {}, preloaded).store.getState().search.text).toBe('mine')
    expect(createConfigured('/?page=2', {}, preloaded).store.getState().search.text).toBe('')
  })

  it('keeps a retained param of the preloaded state when the URL has none', () => {
    const { store } = createConfigured('/?q=cats', {}, { prefs: { lang: 'fr', note: '' } })
    expect(store.getState().prefs.lang).toBe('fr')
  })

  it('lays its declared values over the preloaded state, not over preloaded defaults', async () => {
    const { store, history } = createConfigured('/?page=2', {}, preloaded)
    store.dispatch(textChanged('mine'))
    await settle()
    expect(history.location.search).toBe('?q=mine')
  })
})

describe('a broken link', () => {
  it('opens the default view, keeps what is not declared, and reports each issue once', async () => {
    const { store, history, issues } = createTestStore(createMemoryHistory({ initialEntries: ['/?page=abc&sort=%&x=1'] }))
    await settle()
    expect(store.getState()).toEqual(rootReducer(undefined, { type: 'none' }))
    expect(history.location.search).toBe('?x=1')
    expect(issues.map(({ kind, key, received }) => [kind, key, received])).toEqual([
      ['unreadable', 'page', 'abc'],
      ['unreadable', 'sort', '%'],
    ])
  })
})

describe('which entry a change makes', () => {
  it('none, when an action matches both ignore and pushOn', async () => {
    const { history, store, calls } = createConfigured('/', { pushOn: pageChanged.match, ignore: pageChanged.match })
    await settle()
    store.dispatch(pageChanged(2))
    await settle()
    expect([calls, history.location.search]).toEqual([[], ''])
  })

  it.each([
    ['replace by default', textChanged('a'), 'REPLACE'],
    ['push when pushOn matches', pageChanged(2), 'PUSH'],
    ['push when the param asks for it', tagged(['a']), 'PUSH'],
    [
      'replace when meta says so, whatever pushOn says',
      { ...pageChanged(2), meta: { urlState: 'replace' } },
      'REPLACE',
    ],
    [
      'replace when meta says so, whatever the param says',
      { ...tagged(['a']), meta: { urlState: 'replace' } },
      'REPLACE',
    ],
    ['push when meta says so', { ...textChanged('a'), meta: { urlState: 'push' } }, 'PUSH'],
  ])('%s', async (_, action, kind) => {
    const { store, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.dispatch(action)
    await settle()
    expect(calls.map((call) => call.split(' ')[0])).toEqual([kind])
  })

  it('one push for all of a tick, when any of its changes asks for one', async () => {
    const { store, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.dispatch(textChanged('a'))
    store.dispatch(pageChanged(2))
    store.dispatch(sorted('newest'))
    await settle()
    expect(calls).toEqual(['PUSH /?q=a&page=2&sort=newest'])
  })

  it('none when the tick ends where it began', async () => {
    const { store, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.dispatch(pageChanged(2))
    store.dispatch(pageChanged(1))
    await settle()
    expect(calls).toEqual([])
  })

  it('none for ten thousand dispatches but one', async () => {
    const { store, calls } = createConfigured('/', {})
    await settle()
    for (let n = 0; n < 10_000; n++) store.dispatch(textChanged(`a${n}`))
    await settle()
    expect(calls).toEqual(['REPLACE /?q=a9999'])
  })

  it('none for an ignored action until the next one', async () => {
    const { store, calls } = createConfigured('/', { ignore: textChanged.match })
    await settle()
    store.dispatch(textChanged('a'))
    await settle()
    expect(calls).toEqual([])
    store.dispatch(ticked())
    await settle()
    expect(calls).toEqual(['REPLACE /?q=a'])
  })

  it('none for an action whose meta says skip, and push for one that is ignored but says push', async () => {
    const { store, calls } = createConfigured('/', { ignore: sorted.match })
    await settle()
    store.dispatch({ ...textChanged('a'), meta: { urlState: 'skip' } })
    await settle()
    expect(calls).toEqual([])
    store.dispatch({ ...sorted('newest'), meta: { urlState: 'push' } })
    await settle()
    expect(calls).toEqual(['PUSH /?q=a&sort=newest'])
  })

  it('a subscriber’s dispatch is laid to its own action', async () => {
    const { store, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.subscribe(() => {
      if (store.getState().search.text === 'a' && store.getState().search.sort === 'relevance')
        store.dispatch(sorted('newest'))
    })
    store.dispatch(textChanged('a'))
    await settle()
    expect(calls).toEqual(['REPLACE /?q=a&sort=newest'])
  })

  it('a consequence of Back makes no entry, although its action would', async () => {
    const { history, store, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.dispatch(pageChanged(2))
    await settle()
    store.subscribe(() => {
      if (store.getState().search.page === 1) store.dispatch(pageChanged(7))
    })
    calls.length = 0
    history.back()
    await settle()
    expect(calls).toEqual(['POP /', 'REPLACE /?page=7'])
  })
})

/** Params that wait for 300 ms, for 500 ms, and not at all. */
function createPatient() {
  const reducer = { own: (state = { slow: 0, slower: 0, fast: 0 }) => state }
  const urlState = defineUrlState({
    reducer,
    params: { own: { slow: param(integer, { debounce: 300 }), slower: param(integer, { debounce: 500 }), fast: integer } },
  })
  const history = createMemoryHistory()
  const urlSync = createUrlSync({ urlState, history })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  let calls = 0
  history.listen(() => calls++)
  return { urlState, history, store, calls: () => calls }
}

describe('a debounced param', () => {
  it('reaches the URL when it has rested, and the store at once', async () => {
    vi.useFakeTimers()
    const { store, calls } = createConfigured('/', {})
    await vi.advanceTimersByTimeAsync(0)
    for (const note of ['a', 'ab', 'abc']) {
      store.dispatch(noted(note))
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(store.getState().prefs.note).toBe('abc')
    expect(calls).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(calls).toEqual(['REPLACE /?note=abc'])
  })

  it('goes along with a param that does not wait', async () => {
    const { store, calls } = createConfigured('/', {})
    await settle()
    store.dispatch(noted('a'))
    store.dispatch(textChanged('b'))
    await settle()
    expect(calls).toEqual(['REPLACE /?q=b&note=a'])
  })

  it('does not keep one that does not wait, which the same action has changed', async () => {
    const { urlState, history, store, calls } = createPatient()
    await settle()
    store.dispatch(urlState.set({ own: { slow: 1, fast: 1 } }))
    await settle()
    expect(calls()).toBe(1)
    expect(history.location.search).toBe('?slow=1&fast=1')
  })

  it('waits as long as the one that waits longest of those that an action has changed', async () => {
    vi.useFakeTimers()
    const { urlState, store, calls } = createPatient()
    await vi.advanceTimersByTimeAsync(0)
    store.dispatch(urlState.set({ own: { slow: 1, slower: 1 } }))
    await vi.advanceTimersByTimeAsync(400)
    expect(calls()).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(calls()).toBe(1)
  })

  it('is written by flush', async () => {
    const { store, calls, urlSync } = createConfigured('/', {})
    await settle()
    store.dispatch(noted('a'))
    urlSync.flush()
    expect(calls).toEqual(['REPLACE /?note=a'])
  })

  it('is shown by Back when a page was opened before it had rested', async () => {
    const { store, history, calls } = createConfigured('/', { pushOn: pageChanged.match })
    await settle()
    store.dispatch(noted('a'))
    await settle()
    store.dispatch(pageChanged(2))
    await settle()
    expect(calls).toEqual(['PUSH /?page=2&note=a'])
    history.back()
    await settle()
    expect(store.getState().prefs.note).toBe('a')
    expect(history.location.search).toBe('?note=a')
  })
})

describe('a retained param', () => {
  it('keeps its value over a link without it, and is put back in the URL', async () => {
    const { store, history } = createConfigured('/', {})
    store.dispatch(langChosen('fr'))
    await settle()
    history.push('/b?q=cats')
    await settle()
    expect(store.getState().prefs.lang).toBe('fr')
    expect(history.location.search).toBe('?q=cats&lang=fr')
  })

  it('is what it was on an entry that is gone back to', async () => {
    const { store, history } = createConfigured('/', {})
    await settle()
    history.push('/b')
    store.dispatch(langChosen('fr'))
    await settle()
    history.back()
    expect(store.getState().prefs.lang).toBe('en')
  })
})

describe('set', () => {
  it('sets declared params without a reducer of their own, and nothing else', async () => {
    const { store, history, urlState } = createTestStore(createMemoryHistory())
    const before = store.getState()
    store.dispatch(urlState.set({ search: { text: 'cats', page: 2 }, clock: { ticks: 99 } }))
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'cats', page: 2 })
    expect(store.getState().clock).toBe(before.clock)
    expect(history.location.search).toBe('?q=cats&page=2')
  })

  it('sets a value that is an object as a whole, or some of it where that is no value by itself', () => {
    const urlState = defineUrlState({
      initialState: { view: { on: { wifi: false, pool: true }, min: {} as Record<string, number>, text: 'a' } },
      params: { view: { on: flags(['wifi', 'pool']), min: record(integer), text: string } },
    })
    const urlSync = createUrlSync({ urlState, history: createMemoryHistory() })
    const store = configureStore({
      reducer: (state: Shown = urlState.read('/').state) => state,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    type Shown = ReturnType<typeof urlState.read>['state']
    store.dispatch(urlState.set({ view: { on: { wifi: true }, min: { a: 1, b: 2 }, text: undefined } }))
    expect(store.getState().view).toEqual({ on: { wifi: true, pool: true }, min: { a: 1, b: 2 }, text: 'a' })
    store.dispatch(urlState.set({ view: { min: { b: 3 } } }))
    expect(store.getState().view.min).toEqual({ b: 3 })
    store.dispatch(urlState.set({ view: { min: {} } }))
    expect(store.getState().view.min).toEqual({})
    const hostile = JSON.parse('{"view":{"on":{"__proto__":{"x":1}}}}') as object
    store.dispatch(urlState.set(hostile))
    expect((store.getState().view.on as { x?: number }).x).toBeUndefined()
  })
})

describe('href', () => {
  it('without an argument is the link to what is on the screen, pending writes included', () => {
    const { store, urlSync } = createConfigured('/b?x=1#top', {})
    store.dispatch(textChanged('cats'))
    expect(urlSync.href()).toBe('/b?x=1&q=cats#top')
  })

  it('looks ahead of an action, of several, and of a patch, and dispatches nothing', () => {
    const { store, urlSync } = createConfigured('/', {})
    const before = store.getState()
    expect(urlSync.href(pageChanged(3))).toBe('/?page=3')
    expect(urlSync.href([pageChanged(3), textChanged('a'), pageChanged(2)])).toBe('/?q=a&page=2')
    expect(urlSync.href(declare().set({ search: { text: 'b' } }))).toBe('/?q=b')
    expect(store.getState()).toBe(before)
  })

  it('says what to give instead of a thunk', () => {
    const { urlSync } = createConfigured('/', {})
    expect(() => urlSync.href((() => {}) as never)).toThrow(/Give the action that is dispatched/)
    expect(() => urlSync.href([undefined] as never)).toThrow(/an action/)
    expect(() => urlSync.href({ search: { page: 3 } } as never)).toThrow(/an action/)
    expect(() => urlSync.href(pageChanged as never)).toThrow('Expected an action, received function actionCreator.')
  })

  it('throws before there is a store', () => {
    expect(() => createUrlSync({ urlState: declare(), history: createMemoryHistory() }).href()).toThrow(/enhancer/)
  })
})

describe('a navigation', () => {
  it('that changes no declared value dispatches nothing, and one that does dispatches once', async () => {
    const { history, actions } = createTestStore(createMemoryHistory({ initialEntries: ['/?q=a'] }))
    await settle()
    actions.length = 0
    history.push({ search: '?q=a&x=1', hash: '#there' })
    expect(actions).toEqual([])
    history.push({ search: '?q=b&page=2', hash: '' })
    expect(actions).toHaveLength(1)
  })

  it('lets slices add consequences, after the values are set', async () => {
    const history = createMemoryHistory()
    const seen: string[] = []
    const urlSync = createUrlSync({ urlState: declare(), history })
    configureStore({
      reducer: (state: State | undefined, action) => {
        if (navigated.match(action) && state) seen.push(`${action.payload.navigation} ${state.search.text}`)
        return rootReducer(state, action)
      },
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    history.push('/?q=cats')
    expect(seen).toEqual(['load ', 'push cats'])
  })

  it('keeps the history.state and the hash of an entry that is written', async () => {
    for (const history of [createMemoryHistory(), createMemoryHistory4()]) {
      const { store } = createTestStore(history)
      await settle()
      history.push('/b#there', { scroll: 7 })
      store.dispatch(textChanged('cats'))
      await settle()
      expect(history.location).toMatchObject({
        pathname: '/b',
        search: '?q=cats',
        hash: '#there',
        state: { scroll: 7 },
      })
      store.dispatch(pageChanged(2))
      await settle()
      expect(history.location).toMatchObject({ search: '?q=cats&page=2', hash: '#there', state: { scroll: 7 } })
    }
  })

  it('to another path brings the params of its route in force, and leaves those of the last one alone', async () => {
    const { store, history } = createTestStore(createMemoryHistory({ initialEntries: ['/artist/7?tab=albums'] }))
    await settle()
    history.push({ pathname: '/b', search: '?tab=x', hash: '' } as never)
    await settle()
    expect(store.getState().artist.tab).toBe('albums')
    expect(history.location.search).toBe('?tab=x')
    store.dispatch(tabOpened('top'))
    await settle()
    expect(history.location.search).toBe('?tab=x')
  })
})

describe('a set-up with a mistake', () => {
  it('says once that the middleware is missing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const urlSync = createUrlSync({ urlState: declare(), history: createMemoryHistory() })
    createStore(rootReducer, urlSync.enhancer)
    await settle()
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/Expected urlSync\.middleware.*Call .*concat\(urlSync\.middleware\)/)],
    ])
  })

  it('says once that the enhancer is missing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const urlSync = createUrlSync({ urlState: declare(), history: createMemoryHistory() })
    createStore(rootReducer, applyMiddleware(urlSync.middleware))
    await settle()
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/Expected urlSync\.enhancer.*Call .*concat\(urlSync\.enhancer\)/)]])
  })

  it('throws for a second store', () => {
    const { urlSync } = createConfigured('/', {})
    expect(() => createStore(rootReducer, urlSync.enhancer)).toThrow(/one store/)
  })

  it.each([
    ['urlState', { urlState: {} }],
    ['history', { history: {} }],
    ['pushOn', { pushOn: 'push' }],
    ['ignore', { ignore: [] }],
    ['onIssue', { onIssue: 1 }],
    ['initial', { initial: 'URL' }],
  ])('throws for a wrong %s', (option, config) => {
    const valid = { urlState: declare(), history: createMemoryHistory() }
    expect(() => createUrlSync({ ...valid, ...config } as never)).toThrow(
      new RegExp(`^\\[redux-url-state\\] Expected ${option} to be .+, received .+\\. (Call|Give|Correct) .+\\.$`),
    )
  })

  it('throws for an unknown option', () => {
    const misspelt = { urlState: declare(), history: createMemoryHistory(), pushon: () => true }
    expect(() => createUrlSync(misspelt)).toThrow(/^\[redux-url-state\] Expected one of .+, received "pushon"\. Remove it\.$/)
  })
})

it('onIssue is given an issue, and nothing else', async () => {
  const onIssue = vi.fn<(...given: unknown[]) => void>()
  const { history } = createConfigured('/?page=x', { onIssue })
  await settle()
  history.push('/?page=y')
  expect(onIssue.mock.calls).toEqual([
    [expect.objectContaining({ key: 'page', received: 'x' })],
    [expect.objectContaining({ key: 'page', received: 'y' })],
  ])
})

describe('issues without onIssue', () => {
  it('are warned of once for each key and kind', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { history } = createConfigured('/?page=x', { onIssue: undefined as never })
    await settle()
    history.push('/?page=y&sort=z')
    expect(warn.mock.calls.map(([message]) => /param (\w+)/.exec(String(message))?.[1])).toEqual(['page', 'sort'])
  })

  it('are not warned of in production', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    createConfigured('/?page=x', { onIssue: undefined as never })
    expect(warn).not.toHaveBeenCalled()
    vi.unstubAllEnvs()
  })

  it('of the store are reported once for a value, also where a browser changes the text that it is given', async () => {
    const history = createMemoryHistory()
    const { replace } = history
    history.replace = (to, state) =>
      replace({ ...(to as object), search: encodeURI(decodeURI((to as Location).search)) }, state)
    const { store, issues } = createTestStore(history)
    await settle()
    store.dispatch(textChanged('é'))
    store.dispatch(pageChanged(NaN))
    for (const sort of ['newest', 'relevance', 'newest'] as const) {
      await settle()
      store.dispatch({ ...sorted(sort), meta: { urlState: 'replace' } })
    }
    await settle()
    expect(issues).toMatchObject([{ kind: 'unwritable', key: 'page', received: 'NaN' }])
  })
})
