import { createMemoryHistory } from 'history'
import * as immutable from 'immutable'
import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import { describe, expect, it } from 'vitest'
import { arrayOf, createUrlSync, defineUrlState, integer, mapped, optional, param, string } from 'redux-url-state'
import type { StateAccess, UrlStateConfig } from 'redux-url-state'

const { List, Record: createRecord } = immutable
type Action = { readonly type: string; readonly page?: number }

/** The methods of Immutable.js collections and records. */
const methods: StateAccess = {
  get: (node: immutable.Map<string, unknown>, key) => node.get(key),
  set: (node: immutable.Map<string, unknown>, key, value) => node.set(key, value),
  has: (node: immutable.Map<string, unknown>, key) => node.has(key),
}
const mapMethods: StateAccess = {
  get: (node: ReadonlyMap<string, unknown>, key) => node.get(key),
  set: (node: ReadonlyMap<string, unknown>, key, value) => new Map(node).set(key, value),
  has: (node: ReadonlyMap<string, unknown>, key) => node.has(key),
}
const listOf = mapped(arrayOf(string), {
  to: (texts) => List(texts),
  from: (list: immutable.List<string>) => list.toArray(),
})

type Search = immutable.MapOf<{ text: string; page: number; tags: immutable.List<string> }>
const search = immutable.Map({ text: '', page: 1, tags: List<string>() }) as Search
const filters = createRecord({ min: 0, sort: 'newest' })
type Root = immutable.MapOf<{ search: Search; filters: ReturnType<typeof filters>; clock: { ticks: number } }>
const initialState = immutable.Map({ search, filters: filters(), clock: { ticks: 0 } }) as Root

const params = {
  search: { text: param(string, { key: 'q' }), page: integer, tags: listOf },
  filters: { min: integer },
  clock: { ticks: integer },
}

describe('a state of Immutable.js, read by its methods', () => {
  const urlState = defineUrlState({ initialState, params, access: methods })
  const filled = initialState
    .setIn(['search', 'text'], 'jazz')
    .setIn(['search', 'tags'], List(['a', 'b']))
    .setIn(['filters', 'min'], 3)

  it('is written and read back', () => {
    expect(urlState.write(filled)).toBe('?q=jazz&tags=a,b&min=3')
    expect(immutable.is(urlState.read('/?q=jazz&tags=a,b&min=3').state, filled)).toBe(true)
    expect(urlState.read('/').state).toBe(initialState)
  })

  it('keeps the identity of what no param changes', () => {
    const { state } = urlState.read('/?q=rock&tags=a,b&min=3', filled)
    expect(state.get('filters')).toBe(filled.get('filters'))
    expect(state.get('search').get('tags')).toBe(filled.get('search').get('tags'))
    expect(urlState.read('/?q=jazz&tags=a,b&min=3', filled).state).toBe(filled)
  })

  it('reads and sets plain objects in it by itself', () => {
    expect(urlState.read('/?ticks=4').state.get('clock')).toEqual({ ticks: 4 })
  })

  it('takes the functions that Immutable.js has for collections and plain objects', () => {
    const { get, set, has } = immutable as unknown as StateAccess
    const other = defineUrlState({ initialState, params, access: { get, set, has } })
    expect(immutable.is(other.read('/?q=jazz&tags=a,b&min=3').state, filled)).toBe(true)
  })
})

describe('slices that are Maps in a plain root', () => {
  const list = new Map<string, unknown>([
    ['page', 1],
    ['open', undefined],
  ])
  const reducer = combineReducers({
    list: (state = list, { type, page }: Action) => (type === 'turned' ? new Map(state).set('page', page) : state),
    clock: (state = { ticks: 0 }, { type }: Action) => (type === 'ticked' ? { ticks: state.ticks + 1 } : state),
  })
  const listParams = { list: { page: param(integer as never, { history: 'push' }), open: optional(string) as never } }
  const urlState = defineUrlState({ reducer, params: listParams, access: mapMethods })

  const turned = (page: number): Action => ({ type: 'turned', page })

  it('are in step with a URL', () => {
    const history = createMemoryHistory({ initialEntries: ['/?page=2&x=1'] })
    const urlSync = createUrlSync({ urlState, history })
    const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as never)
    expect(store.getState().list.get('page')).toBe(2)
    store.dispatch(turned(3))
    urlSync.flush()
    expect(history.location.search).toBe('?page=3&x=1')
    expect(urlSync.href(turned(1))).toBe('/?x=1')
    const { clock } = store.getState()
    store.dispatch(urlState.set({ list: { page: 7 } }))
    urlSync.flush()
    expect(history.location.search).toBe('?page=7&x=1')
    history.back()
    expect(store.getState().list.get('page')).toBe(3)
    expect(store.getState().clock).toBe(clock)
  })

  it('know a field that is not there', () => {
    const bad = { list: { pgae: integer } } as UrlStateConfig<unknown>['params']
    expect(() => defineUrlState({ reducer, params: bad as never, access: mapMethods })).toThrow(/param list\.pgae/)
  })
})

describe('a slice that comes later into a root of Immutable.js', () => {
  const combine = (slices: Record<string, (state: unknown, action: Action) => unknown>) => {
    return (state: immutable.Map<string, unknown> = immutable.Map(), action: Action) =>
      Object.entries(slices).reduce((next, [name, slice]) => next.set(name, slice(next.get(name), action)), state)
  }
  const clock = (state: unknown = 0) => state
  const list = (state: unknown = immutable.Map({ page: 1 }), { type, page }: Action) =>
    type === 'turned' ? methods.set(state as object, 'page', page) : state

  it('begins with what the URL has kept for it', () => {
    const history = createMemoryHistory({ initialEntries: ['/?page=5'] })
    const reducer = combine({ clock })
    const urlState = defineUrlState({ reducer, params: { list: { page: integer } } as never, access: methods })
    const urlSync = createUrlSync({ urlState, history })
    const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as never)
    urlSync.flush()
    expect(history.location.search).toBe('?page=5')
    store.replaceReducer(combine({ clock, list }))
    expect(store.getState().getIn(['list', 'page'])).toBe(5)
    store.dispatch({ type: 'turned', page: 6 })
    urlSync.flush()
    expect(history.location.search).toBe('?page=6')
  })

  it('takes the values of params that are added when it is there', () => {
    const history = createMemoryHistory({ initialEntries: ['/?page=5'] })
    const reducer = combine({ clock, list })
    const urlState = defineUrlState({ reducer, access: methods })
    const urlSync = createUrlSync({ urlState, history })
    const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as never)
    urlState.add({ list: { page: integer } } as never)
    urlSync.flush()
    expect(store.getState().getIn(['list', 'page'])).toBe(5)
  })
})

describe('a declaration without access', () => {
  it.each<[string, object]>([
    ['an Immutable.js root', { initialState, params }],
    ['a Map', { initialState: { list: new Map([['page', 1]]) }, params: { list: { page: integer } } }],
  ])('says so where the state is %s', (_, config) => {
    expect(() => defineUrlState(config as UrlStateConfig<unknown>)).toThrow(/Give access/)
  })

  it.each<[string, object]>([
    ['has no set', { get: methods.get, has: methods.has }],
    ['is null', null as never],
  ])('refuses access that %s', (_, access) => {
    expect(() => defineUrlState({ initialState, params, access: access as StateAccess })).toThrow(/access\.(set|get) to be/)
  })
})
