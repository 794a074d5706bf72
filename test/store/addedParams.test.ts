import { combineSlices, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction, WithSlice } from '@reduxjs/toolkit'
import fc from 'fast-check'
import { createMemoryHistory, createPath } from 'history'
import { describe, expect, it } from 'vitest'
import type { NestedTexts } from 'redux-url-state'
import { createUrlSync, defineUrlState, integer, nested, oneOf, param, record, string } from 'redux-url-state'
import type { UrlIssue, UrlState } from 'redux-url-state'
import { anySearch, anyText } from '../arbitraries'
import { property } from '../property'
import { collectGarbage } from '../collectGarbage'
import { settle } from './testStore'

const main = createSlice({
  name: 'main',
  initialState: { text: '', page: 1 },
  reducers: { typed: (state, { payload }: PayloadAction<string>) => void (state.text = payload) },
})
const player = createSlice({
  name: 'player',
  initialState: { track: '', volume: 5, deep: { tab: 'queue' as 'queue' | 'lyrics' } },
  reducers: {
    played: (state, { payload }: PayloadAction<string>) => void (state.track += payload),
    turned: (state, { payload }: PayloadAction<number>) => void (state.volume = payload),
  },
})
const { typed } = main.actions
const { played, turned } = player.actions
const nothing = { type: 'nothing' }

interface Start {
  initial?: 'auto' | 'url' | 'store'
  /** Whether the params of the slice are there from the beginning. */
  whole?: boolean
}

const playerParams = {
  track: string,
  volume: param(integer, { history: 'push' }),
  deep: { tab: oneOf(['queue', 'lyrics']) },
} as const

const anyLink = fc
  .array(
    fc.tuple(
      fc.constantFrom('text', 'page', 'track', 'volume', 'tab', 'x'),
      fc.oneof(fc.constantFrom('7', '5', 'lyrics', '%zz'), anyText.map(escape)),
    ),
    { maxLength: 6 },
  )
  .map((segments) => `?${segments.map((segment) => segment.join('=')).join('&')}`)

/** No lone surrogate has an escape of its own. */
function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function createTestStore(url: string, { initial = 'auto', whole = false }: Start = {}) {
  const reducer = combineSlices(main).withLazyLoadedSlices<WithSlice<typeof player>>()
  const params = { main: { text: string, page: integer }, ...(whole && { player: playerParams }) }
  const urlState = defineUrlState({ reducer, params })
  const history = createMemoryHistory({ initialEntries: [url] })
  const issues: UrlIssue[] = []
  const urlSync = createUrlSync({ urlState, history, initial, onIssue: (issue) => issues.push(issue) })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  const feature = { inject: () => reducer.inject(player), add: () => urlState.add({ player: playerParams }) }
  return { urlState, urlSync, store, history, issues, feature, at: () => createPath(history.location) }
}

function configureDropped(urlState: UrlState<{ a: string; b: string }>) {
  const urlSync = createUrlSync({ urlState, history: createMemoryHistory() })
  return configureStore({
    reducer: (state = { a: '', b: '' }) => state,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
}

describe('params that are added with their slice', () => {
  it('are the first values of the slice, at the very action with which it appears', async () => {
    const { store, feature, at } = createTestStore('/?volume=%37&x=1&track=a&tab=lyrics')
    await settle()
    feature.inject()
    feature.add()
    store.dispatch(played('b'))
    expect(store.getState().player).toEqual({ track: 'ab', volume: 7, deep: { tab: 'lyrics' } })
    await settle()
    expect(at()).toBe('/?volume=%37&x=1&track=ab&tab=lyrics')
  })

  it('wait for their slice, if it comes later', async () => {
    const { store, feature, at } = createTestStore('/?volume=7&x=1')
    feature.add()
    store.dispatch(typed('cats'))
    await settle()
    expect(at()).toBe('/?volume=7&x=1&text=cats')
    feature.inject()
    store.dispatch(nothing)
    expect(store.getState().player?.volume).toBe(7)
  })

  it('are in step from the next action on, by their own options', async () => {
    const { store, feature, history, at } = createTestStore('/?x=1')
    await settle()
    feature.inject()
    feature.add()
    store.dispatch(turned(9))
    await settle()
    expect([at(), history.action]).toEqual(['/?x=1&volume=9', 'PUSH'])
    history.push('/?volume=3&track=c')
    expect(store.getState().player).toMatchObject({ track: 'c', volume: 3 })
    history.back()
    history.back()
    expect(store.getState().player).toMatchObject({ track: '', volume: 5 })
  })

  it('have what the URL says of an object as a whole', async () => {
    const list = createSlice({
      name: 'list',
      initialState: { ranges: {} as Record<string, number>, text: '' },
      reducers: { put: (state, { payload }: PayloadAction<Record<string, number>>) => void (state.ranges = payload) },
    })
    const reducer = { list: list.reducer }
    const history = createMemoryHistory({ initialEntries: ['/?ranges=a:1'] })
    const urlState = defineUrlState({ reducer, params: { list: { text: string } } })
    const urlSync = createUrlSync({ urlState, history })
    const store = configureStore({
      reducer,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    store.dispatch(list.actions.put({ b: 2 }))
    urlState.add({ list: { ranges: record(integer) } })
    urlSync.flush()
    expect([store.getState().list.ranges, history.location.search]).toEqual([{ a: 1 }, '?ranges=a:1'])
  })

  property('read any URL as they do when they are declared at once', [fc.oneof(anySearch, anyLink)], async (search) => {
    const whole = createTestStore(`/${search}`, { whole: true })
    const added = createTestStore(`/${search}`)
    await settle()
    for (const { feature } of [whole, added]) feature.inject()
    added.feature.add()
    for (const { store } of [whole, added]) store.dispatch(nothing)
    await settle()
    expect(added.store.getState()).toEqual(whole.store.getState())
    expect(added.at()).toBe(whole.at())
  })
})

describe('params that are added to a slice that is there', () => {
  const start = async (url: string, config?: Start) => {
    const world = createTestStore(url, config)
    world.feature.inject()
    world.store.dispatch(turned(9))
    await settle()
    return world
  }

  it('take what the URL says, all of them, when it says anything', async () => {
    const { store, feature, at } = await start('/?track=a')
    feature.add()
    store.dispatch(nothing)
    expect(store.getState().player).toMatchObject({ track: 'a', volume: 5 })
    await settle()
    expect(at()).toBe('/?track=a')
  })

  it('show what the state has, by replace, when the URL says nothing', async () => {
    const { store, feature, history, at } = await start('/?x=1')
    feature.add()
    store.dispatch(nothing)
    expect(store.getState().player?.volume).toBe(9)
    await settle()
    expect([at(), history.action, history.index]).toEqual(['/?x=1&volume=9', 'REPLACE', 0])
  })

  it('begin as `initial` says', async () => {
    const url = await start('/?x=1', { initial: 'url' })
    url.feature.add()
    url.store.dispatch(nothing)
    expect(url.store.getState().player?.volume).toBe(5)
    const store = await start('/?x=1&volume=2', { initial: 'store' })
    store.feature.add()
    store.store.dispatch(nothing)
    await settle()
    expect([store.store.getState().player?.volume, store.at()]).toEqual([9, '/?x=1&volume=9'])
  })

  it('do not touch what the others have pending', async () => {
    const { store, feature, at } = await start('/?track=a&text=dogs')
    feature.add()
    store.dispatch(typed('cats'))
    expect(store.getState()).toMatchObject({ main: { text: 'cats' }, player: { track: 'a' } })
    await settle()
    expect(at()).toBe('/?track=a&text=cats')
  })

  it('make no entry by what the URL says, whatever their `history`', async () => {
    const { store, feature, history, at } = await start('/?volume=7')
    feature.add()
    store.dispatch(typed('a'))
    await settle()
    expect([at(), history.index]).toEqual(['/?volume=7&text=a', 0])
  })

  it('leave a change alone that the URL was not to show', async () => {
    const { store, feature } = await start('/?volume=7')
    store.dispatch({ ...typed('a'), meta: { urlState: 'skip' } })
    feature.add()
    store.dispatch(nothing)
    expect(store.getState()).toMatchObject({ main: { text: 'a' }, player: { volume: 7 } })
  })

  it('report what they cannot read', async () => {
    const { store, feature, issues } = await start('/?volume=loud')
    feature.add()
    store.dispatch(nothing)
    expect(issues.map((issue) => [issue.kind, issue.param])).toEqual([['unreadable', 'player.volume']])
  })

  it('are taken from a link that comes before any action', async () => {
    const { store, feature, history } = await start('/')
    feature.add()
    history.push('/?volume=2')
    expect(store.getState().player?.volume).toBe(2)
    await settle()
    expect(store.getState().player?.volume).toBe(2)
  })
})

describe('params that are removed', () => {
  it('stay in the URL like all that is not declared, whatever becomes of the state', async () => {
    const { store, feature, history, at } = createTestStore('/?volume=7')
    feature.inject()
    const remove = feature.add()
    store.dispatch(typed('a'))
    await settle()
    remove()
    store.dispatch(turned(1))
    await settle()
    expect(at()).toBe('/?volume=7&text=a')
    history.push('/?volume=3')
    expect(store.getState().player?.volume).toBe(1)
  })

  it('may be added again, as a module that is edited does', async () => {
    const { store, feature, at } = createTestStore('/?volume=7')
    feature.inject()
    feature.add()()
    feature.add()
    store.dispatch(played('b'))
    await settle()
    expect(store.getState().player).toMatchObject({ track: 'b', volume: 7 })
    expect(at()).toBe('/?volume=7&track=b')
  })
})

describe('params that are added to a running store', () => {
  it('have the URL’s values at once, and what was pending is written', async () => {
    const { store, feature, at } = createTestStore('/?volume=7')
    await settle()
    feature.inject()
    store.dispatch(turned(9))
    store.dispatch(typed('a'))
    feature.add()
    expect([at(), store.getState().player?.volume]).toEqual(['/?volume=7&text=a', 7])
    await settle()
    expect([at(), store.getState().player?.volume]).toEqual(['/?volume=7&text=a', 7])
  })

  it.each([
    ['inject before add', ['inject', 'add']],
    ['add before inject', ['add', 'inject']],
  ] as const)('are in the next getState(), and in links: %s', async (_, order) => {
    const { store, urlSync, feature } = createTestStore('/?volume=7&track=a')
    await settle()
    for (const step of order) feature[step]()
    expect(store.getState().player).toMatchObject({ volume: 7, track: 'a' })
    expect(urlSync.href(turned(2))).toBe('/?volume=2&track=a')
  })

  it('tell subscribers, also when the slice is injected after them', async () => {
    const { store, feature } = createTestStore('/?volume=7')
    await settle()
    const seen: unknown[] = []
    store.subscribe(() => seen.push(store.getState().player?.volume))
    feature.add()
    feature.inject()
    await settle()
    expect(seen).toContain(7)
  })

  it('replace themselves when their module is run again, whatever their keys are then', async () => {
    const { store, feature, urlState, at } = createTestStore('/?volume=7')
    feature.inject()
    const remove = feature.add()
    feature.add()
    remove()
    store.dispatch(turned(3))
    await settle()
    expect(at()).toBe('/?volume=3')
    urlState.add({ player: { volume: param(integer, { key: 'vol' }) } })
    await settle()
    expect(at()).toBe('/?volume=3&vol=3')
  })

  it('do not keep a store alive that was dropped without being disposed', async () => {
    const urlState = defineUrlState({ initialState: { a: '', b: '' }, params: { a: string } })
    const dropStore = () => new WeakRef(configureDropped(urlState))
    const ref = dropStore()
    await settle()
    await new Promise((resolve) => setTimeout(resolve))
    collectGarbage()
    expect(ref.deref()).toBeUndefined()
    expect(() => urlState.add({ b: string })).not.toThrow()
  })

  it('a change in the tick of the removal is written', async () => {
    const { store, feature, at } = createTestStore('/?volume=7')
    feature.inject()
    const remove = feature.add()
    store.dispatch(turned(9))
    store.dispatch(turned(5))
    remove()
    store.dispatch(nothing)
    await settle()
    expect(at()).toBe('/')
  })
})

describe('a declaration that params are added to', () => {
  const declare = () =>
    defineUrlState({
      initialState: { a: '', b: '', c: { d: 1 } } as const satisfies object as Fields,
      params: { a: string },
    })
  interface Fields {
    a: string
    b: string
    c: { d: number }
  }

  it('reads and writes them, on the paths of their route alone', () => {
    const urlState = declare()
    const remove = urlState.add({ b: string }, '/list/:id')
    const state = { a: 'x', b: 'y', c: { d: 1 } }
    expect(urlState.write(state, '/')).toBe('?a=x')
    expect(urlState.write(state, '/list/1')).toBe('?a=x&b=y')
    expect(urlState.read('/list/1?b=y').state.b).toBe('y')
    remove()
    expect(urlState.write(state, '/list/1')).toBe('?a=x')
    expect(urlState.read('/list/1?b=y').state.b).toBe('')
  })

  it.each([
    ['a field that the state does not have', { e: string }, undefined, /param e to be a field/],
    ['a key that is taken', { b: param(string, { key: 'a' }) }, undefined, /one param for each key.*a \(key a\) and b/],
    ['another param for a field that is declared', { a: param(string, { key: 'z' }) }, undefined, /one param for each key/],
    ['a route without its slash', { b: string }, 'list', /route.*"list"/],
    ['a leaf that is no serializer', { b: 'string' }, undefined, /params\.b.*"string"/],
  ])('refuses %s, and stays as it was', (_, tree, route, message) => {
    const urlState = declare()
    expect(() => urlState.add(tree as never, route)).toThrow(message)
    urlState.add({ b: string, c: { d: integer } })
    expect(urlState.write({ a: 'x', b: 'y', c: { d: 2 } })).toBe('?a=x&b=y&d=2')
  })

  it('takes params through qs too', () => {
    const urlState = defineUrlState({ initialState: { filter: { min: '' } as NestedTexts } })
    urlState.add({ filter: nested() })
    expect(urlState.read('/?filter[min]=3').state.filter).toEqual({ min: '3' })
  })
})
