import type { Middleware, StoreEnhancer } from '@reduxjs/toolkit'
import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, UnknownAction } from '@reduxjs/toolkit'
import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, integer, navigated, param } from 'redux-url-state'
import type { UrlIssue } from 'redux-url-state'
import { createTestStore, declare, pageChanged, rootReducer, settle, tabOpened, textChanged } from './testStore'

const at = (history: { location: { pathname: string; search: string } }) =>
  history.location.pathname + history.location.search

describe('an app that listens to the history before the store does', () => {
  it.each([
    ['history 5', createMemoryHistory],
    ['history 4', createMemoryHistory4],
  ])('has its redirect followed, over %s', async (_, create) => {
    const history = create({ initialEntries: ['/'] })
    const listen = history.listen as (listener: () => void) => () => void
    listen(() => {
      if (history.location.pathname === '/old') history.replace('/new?q=x')
    })
    const { store } = createTestStore(history)
    await settle()
    history.push('/old?q=old')
    await settle()
    expect([at(history), store.getState().search.text]).toEqual(['/new?q=x', 'x'])
  })

  it('has the redirect of one store’s subscriber followed by another store', async () => {
    const history = createMemoryHistory()
    const [one, two] = [createTestStore(history), createTestStore(history)]
    await settle()
    one.store.subscribe(() => {
      if (history.location.pathname === '/old') history.replace('/new?q=x')
    })
    history.push('/old?q=old')
    await settle()
    expect(at(history)).toBe('/new?q=x')
    expect([one, two].map(({ store }) => store.getState().search.text)).toEqual(['x', 'x'])
  })

  it('may flush in answer to a write, and nothing is taken for a navigation', async () => {
    const history = createMemoryHistory()
    let isFirst = true
    history.listen(({ location }) => {
      if (!isFirst || location.search !== '?q=a') return
      isFirst = false
      world.store.dispatch(textChanged('b'))
      world.urlSync.flush()
    })
    const world = createTestStore(history)
    await settle()
    world.store.dispatch(textChanged('a'))
    await settle()
    expect([at(history), world.store.getState().search.text]).toEqual(['/?q=b', 'b'])
    const kinds = world.actions.filter(navigated.match).map(({ payload }) => payload.navigation)
    expect(kinds).toEqual(['load'])
  })

  it('may dispatch on a navigation without the entry that is left being rewritten', async () => {
    const history = createMemoryHistory({ initialEntries: ['/?page=3'] })
    history.listen(({ action }) => {
      if (action === 'PUSH') world.store.dispatch(pageChanged(1))
    })
    const world = createTestStore(history)
    await settle()
    history.push('/b')
    await settle()
    history.back()
    await settle()
    expect([at(history), world.store.getState().search.page]).toEqual(['/?page=3', 3])
  })

  it('may dispatch while a write of the store goes out, and the URL shows that, too', async () => {
    const history = createMemoryHistory()
    history.listen(({ location }) => {
      if (location.search === '?q=a') world.store.dispatch(textChanged('ab'))
    })
    const world = createTestStore(history)
    await settle()
    world.store.dispatch(textChanged('a'))
    await settle()
    expect([at(history), world.store.getState().search.text]).toEqual(['/?q=ab', 'ab'])
  })

  it('may move a write to another path, whose params come into force', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    history.listen(({ location }) => {
      if (location.pathname === '/' && location.search) history.push(`/artist/7${location.search}`)
    })
    await settle()
    store.dispatch(tabOpened('albums'))
    store.dispatch(textChanged('a'))
    await settle()
    expect([at(history), store.getState().artist.tab]).toEqual(['/artist/7?q=a', 'top'])
  })
})

describe('an app that dispatches while a write of the store goes out', () => {
  const open = async (answer: () => UnknownAction) => {
    const history = createMemoryHistory()
    history.listen(({ location }) => {
      if (location.search === '?q=a') world.store.dispatch(answer())
    })
    const world = createTestStore(history)
    await settle()
    world.store.dispatch(textChanged('a'))
    await settle()
    return { ...world, history }
  }

  it('has its step made an entry', async () => {
    const { history } = await open(() => pageChanged(2))
    expect([history.index, at(history)]).toEqual([1, '/?q=a&page=2'])
  })

  it('has the URL left alone where it asks for that', async () => {
    const { history } = await open(() => ({ ...textChanged('zz'), meta: { urlState: 'skip' } }))
    expect(at(history)).toBe('/?q=a')
  })
})

describe('a history whose location says it in other characters than it tells', () => {
  it('is written all the same', async () => {
    const memory = createMemoryHistory()
    const history = {
      ...memory,
      get location() {
        return { ...memory.location, search: memory.location.search.replaceAll("'", '%27') }
      },
    }
    const { store } = createTestStore(history)
    await settle()
    memory.push("/b?x=it's")
    await settle()
    for (const text of ['a', 'ab']) {
      store.dispatch(textChanged(text))
      await settle()
    }
    expect(at(memory)).toBe('/b?x=it%27s&q=ab')
  })
})

describe('middleware that goes elsewhere before it lets the action of a navigation through', () => {
  const open = async (elsewhere: (path: string, history: ReturnType<typeof createMemoryHistory>) => void) => {
    const history = createMemoryHistory()
    const urlSync = createUrlSync({ urlState: declare(), history })
    const guard: Middleware = () => (next) => (action) => {
      if (navigated.match(action)) elsewhere(action.payload.location.pathname, history)
      return next(action)
    }
    const store = configureStore({
      reducer: rootReducer,
      middleware: (getDefault) => getDefault().concat(guard, urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    return { history, store }
  }

  it('may go back, to what was pending and to no value of the link that it refused', async () => {
    const { history, store } = await open((path, own) => path === '/old' && own.back())
    store.dispatch(textChanged('a'))
    history.push('/old?q=x&lang=fr')
    await settle()
    expect([at(history), store.getState().search.text, store.getState().prefs.lang]).toEqual(['/?q=a', 'a', 'en'])
  })

  it('may do so more than once', async () => {
    const { history, store } = await open((path, own) => {
      if (path === '/old') own.replace('/new')
      if (path === '/new') own.replace('/final?q=f')
    })
    history.push('/old?q=old')
    await settle()
    expect([at(history), store.getState().search.text]).toEqual(['/final?q=f', 'f'])
  })

  it('has the last word of where the page is', async () => {
    const history = createMemoryHistory()
    const urlSync = createUrlSync({ urlState: declare(), history })
    const guard: Middleware = () => (next) => (action) => {
      if (navigated.match(action) && action.payload.location.pathname === '/old') history.replace('/new?q=x')
      return next(action)
    }
    const store = configureStore({
      reducer: rootReducer,
      middleware: (getDefault) => getDefault().concat(guard, urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    history.push('/old?q=old')
    await settle()
    expect([at(history), store.getState().search.text]).toEqual(['/new?q=x', 'x'])
  })
})

describe('an onIssue that dispatches', () => {
  it('may do so for the very first URL', async () => {
    const seen: UrlIssue[] = []
    const urlSync = createUrlSync({
      urlState: declare(),
      history: createMemoryHistory({ initialEntries: ['/?page=x'] }),
      onIssue(issue) {
        seen.push(issue)
        store.dispatch(textChanged('told'))
      },
    })
    const store = configureStore({
      reducer: rootReducer,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    expect(seen).toMatchObject([{ key: 'page', received: 'x' }])
    expect(store.getState().search.text).toBe('told')
  })
})

describe('a sync that is disposed', () => {
  const worlds: readonly (readonly [string, (world: ReturnType<typeof createTestStore>) => void])[] = [
    ['another reducer', ({ store }) => store.replaceReducer(rootReducer)],
    ['params that are added', ({ urlState, store }) => {
      urlState.add({ clock: { ticks: integer } })
      store.dispatch(pageChanged(1))
    }],
    ['a flush', ({ urlSync }) => urlSync.flush()],
  ]

  it.each(worlds)('leaves the URL alone after %s', async (_, act) => {
    const world = createTestStore(createMemoryHistory())
    await settle()
    world.store.dispatch(textChanged('a'))
    await settle()
    world.urlSync.dispose()
    const history = world.history as ReturnType<typeof createMemoryHistory>
    history.push('/b?page=2')
    act(world)
    await settle()
    expect(at(history)).toBe('/b?page=2')
    expect(world.urlSync.href(textChanged('b'))).toBe('/b?page=2')
  })

  it('leaves the URL alone when that happens in the middle of a navigation', async () => {
    const history = createMemoryHistory()
    const { store, urlSync } = createTestStore(history)
    await settle()
    store.subscribe(() => urlSync.dispose())
    history.push('/?q=a&page=x')
    await settle()
    expect(at(history)).toBe('/?q=a&page=x')
  })
})

describe('a history object that is frozen', () => {
  it('is written all the same', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(Object.freeze(history))
    store.dispatch(textChanged('a'))
    await settle()
    expect(at(history)).toBe('/?q=a')
  })
})

describe('a path that begins with two slashes', () => {
  it('has links that stay on the site', () => {
    const { urlSync } = createTestStore(createMemoryHistory({ initialEntries: [{ pathname: '//evil.example/', search: '' }] }))
    expect(new URL(urlSync.href(textChanged('a')), 'https://example.org').href).toBe(
      'https://example.org//evil.example/?q=a',
    )
  })
})

describe('a pop that needs no correction', () => {
  it('does not keep a step that follows it from making an entry', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    await settle()
    store.dispatch(pageChanged(2))
    await settle()
    // Within the burst's rest, so that whatever the pop asked for would still be waiting.
    for (const text of 'abcdefghij') {
      store.dispatch(textChanged(text))
      await settle()
    }
    history.back()
    store.dispatch(pageChanged(7))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([history.index, at(history)]).toEqual([1, '/?page=7'])
  })
})

describe('a pop whose correction waits for the pace', () => {
  it('does not keep a step that follows it from making an entry', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    for (const text of 'abcdefghijkl') {
      store.dispatch(textChanged(text))
      await settle()
    }
    // The entry is left before its last text is in its URL, and the text comes back with it.
    history.push('/about')
    history.back()
    expect(at(history)).not.toBe('/?q=l')
    store.dispatch(pageChanged(7))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([history.index, at(history)]).toEqual([1, '/?q=l&page=7'])
    history.back()
    expect(store.getState().search).toMatchObject({ text: 'l', page: 1 })
  })
})

describe('an action that is ignored and a step after it', () => {
  it('leaves its value with the entry: Back shows what was left', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    await settle()
    store.dispatch({ ...textChanged('draft'), meta: { urlState: 'skip' } })
    await settle()
    store.dispatch(pageChanged(2))
    await settle()
    history.back()
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'draft', page: 1 })
  })
})

describe('two stores on one history', () => {
  const createCounter = (history: ReturnType<typeof createMemoryHistory>, name: string) => {
    const slice = createSlice({
      name,
      initialState: { value: 0 },
      reducers: { set: (state, { payload }: PayloadAction<number>) => void (state.value = payload) },
    })
    const reducer = { own: slice.reducer }
    const urlState = defineUrlState({ reducer, params: { own: { value: param(integer, { key: name }) } } })
    const urlSync = createUrlSync({ urlState, history })
    const enhancer = urlSync.enhancer as StoreEnhancer
    const store = configureStore({
      reducer,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(enhancer),
    })
    return { store, set: slice.actions.set }
  }

  it('leave an entry as it was before a push, though the other has written in the same tick', async () => {
    const history = createMemoryHistory()
    const [a, b] = [createCounter(history, 'a'), createCounter(history, 'b')]
    await settle()
    b.store.dispatch(b.set(5))
    a.store.dispatch(a.set(1))
    a.store.dispatch({ ...a.set(2), meta: { urlState: 'push' } })
    await settle()
    history.back()
    await settle()
    expect([a.store.getState().own.value, b.store.getState().own.value]).toEqual([1, 5])
    expect(new URLSearchParams(history.location.search).get('a')).toBe('1')
  })

  it('leave an entry as it was before both of them pushed', async () => {
    const history = createMemoryHistory()
    const [a, b] = [createCounter(history, 'a'), createCounter(history, 'b')]
    await settle()
    for (const [n, { store, set }] of [a, b].entries()) store.dispatch({ ...set(n + 2), meta: { urlState: 'push' } })
    await settle()
    history.go(-2)
    await settle()
    expect([at(history), a.store.getState().own.value, b.store.getState().own.value]).toEqual(['/', 0, 0])
  })

  it('spend one allowance: at most 90 calls in ten seconds between them', async () => {
    const history = createMemoryHistory()
    let calls = 0
    history.listen(() => calls++)
    const stores = [createCounter(history, 'a'), createCounter(history, 'b')]
    await settle()
    for (let n = 1; n <= 20; n++) {
      for (const { store, set } of stores) store.dispatch(set(n))
      await settle()
    }
    // A burst of seven for the page, and not for each store.
    expect(calls).toBeLessThanOrEqual(8)
  })
})
