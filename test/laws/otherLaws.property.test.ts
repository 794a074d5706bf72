import fc from 'fast-check'
import { createMemoryHistory, createPath } from 'history'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { anySearch, anyText, reencode } from '../arbitraries'
import { property } from '../property'
import { createTestStore, declare, pageChanged, settle, textChanged } from '../store/testStore'
import { declared } from './lawChecks'
import { anyAction, anyLink } from './steps'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('law 1, round trip', () => {
  const urlState = declare()
  const initial = urlState.read('/').state
  const texts = fc.array(anyText, { maxLength: 4 })

  property(
    'the state that a URL was written for is the state it reads as',
    [anyText, texts, anySearch],
    (text, tags, search) => {
      const state = { ...initial, search: { ...initial.search, text, tags } }
      const read = urlState.read({ search: urlState.write(state, { search }) })
      expect(declared(read.state, '/')).toEqual(declared(state, '/'))
    },
  )

  property(
    'a link means the same after its characters are re-encoded',
    [anyText, texts, fc.infiniteStream(fc.boolean())],
    (text, tags, coins) => {
      const state = { ...initial, search: { ...initial.search, text, tags } }
      const search = urlState.write(state)
      const recoded =
        search === ''
          ? ''
          : '?' +
            search
              .slice(1)
              .split('&')
              .map((part) =>
                part
                  .split('=')
                  .map((side) => reencode(side, coins))
                  .join('='),
              )
              .join('&')
      expect(urlState.read({ search: recoded }).state).toEqual(state)
    },
  )
})

describe('law 7, one action: all values of a URL arrive together', () => {
  it('a reducer that resets the page when the text changes leaves a link to page 3 alone', () => {
    const { store, history } = createTestStore(createMemoryHistory())
    store.dispatch(textChanged('dogs'))
    history.push({ search: '?q=cats&page=3' } as never)
    expect(store.getState().search).toMatchObject({ text: 'cats', page: 3 })
  })

  property(
    'a link sets exactly what it says, whatever was dispatched before',
    [fc.array(anyAction), anyText, fc.integer()],
    async (actions, text, page) => {
      const { store, history, urlState, urlSync } = createTestStore(createMemoryHistory())
      actions.forEach((action) => store.dispatch(action))
      const target = urlState.read('/').state
      const link = urlState.href({ ...target, search: { ...target.search, text, page } }, '/')
      history.push(link as never)
      expect(store.getState().search).toMatchObject({ text, page })
      urlSync.dispose()
    },
  )
})

describe('law 9, total', () => {
  const urlState = declare()

  property('no URL makes reading throw, and what it sets is of the right type', [anyText], (text) => {
    const { state } = urlState.read(text)
    expect(Number.isInteger(state.search.page)).toBe(true)
    expect(['relevance', 'newest']).toContain(state.search.sort)
    expect(Object.keys(state)).toEqual(Object.keys(urlState.read('').state))
  })

  property('a bad value does not hurt its neighbours', [anyText], (text) => {
    const { state, issues } = urlState.read({
      search: `?q=${encodeURIComponent(text.toWellFormed?.() ?? '')}&page=x1&sort=newest`,
    })
    expect(state.search).toMatchObject({ page: 1, sort: 'newest' })
    expect(issues.map(({ key, kind }) => [key, kind])).toEqual([['page', 'unreadable']])
  })

  it('no prototype and nothing undeclared can be written', () => {
    const { state } = urlState.read('?__proto__=1&constructor=2&toString=3&clock=4&__proto__[polluted]=1&prefs[lang]=x')
    expect(state).toEqual(urlState.read('').state)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('law 10, a link is the click', () => {
  property(
    'href(action) is the URL after the dispatch',
    [anyLink, fc.array(anyAction, { maxLength: 3 }), anyAction],
    async (link, actions, action) => {
      const { history, store, urlSync } = createTestStore(createMemoryHistory({ initialEntries: [link] }))
      await settle()
      actions.forEach((each) => store.dispatch(each))
      const href = urlSync.href(action)
      store.dispatch(action)
      urlSync.flush()
      expect(createPath(history.location)).toBe(href)
      urlSync.dispose()
    },
  )

  property(
    'href(actions) is the URL after all of them',
    [anyLink, fc.array(anyAction, { maxLength: 4 })],
    async (link, actions) => {
      const { history, store, urlSync } = createTestStore(createMemoryHistory({ initialEntries: [link] }))
      const href = urlSync.href(actions)
      actions.forEach((each) => store.dispatch(each))
      urlSync.flush()
      expect(createPath(history.location)).toBe(href)
      urlSync.dispose()
    },
  )
})

describe('law 12, a pending write belongs to its entry', () => {
  property(
    'dispatch, then a push in the same tick, then Back shows what was dispatched',
    [anyLink, fc.array(anyAction), anyLink],
    async (start, actions, link) => {
      const { history, store, urlSync } = createTestStore(createMemoryHistory({ initialEntries: [start] }))
      await settle()
      actions.forEach((action) => store.dispatch(action))
      const left = declared(store.getState(), history.location.pathname)
      history.push(link as never)
      await settle()
      ;(history as unknown as { back(): void }).back()
      expect(declared(store.getState(), history.location.pathname)).toEqual(left)
      urlSync.dispose()
    },
  )
})

describe('law 14, alone', () => {
  property(
    'stores that take turns on one declaration never meet',
    [fc.array(fc.tuple(fc.nat(3), anyAction, fc.nat(300)), { maxLength: 20 })],
    async (turns) => {
      vi.useFakeTimers()
      const urlState = declare()
      const worlds = [0, 1, 2, 3].map((id) => {
        const at = () => createMemoryHistory({ initialEntries: [`/?id=${id}`] })
        return { ...createTestStore(at(), undefined, urlState), alone: createTestStore(at()) }
      })
      for (const [id, action, ms] of turns) {
        const world = worlds[id] as (typeof worlds)[number]
        world.store.dispatch(action)
        world.alone.store.dispatch(action)
        await settle()
        await vi.advanceTimersByTimeAsync(ms)
      }
      for (const { history, urlSync, store, alone } of worlds) {
        urlSync.flush()
        alone.urlSync.flush()
        expect(store.getState()).toEqual(alone.store.getState())
        expect(createPath(history.location)).toBe(createPath(alone.history.location))
        urlSync.dispose()
        alone.urlSync.dispose()
      }
    },
  )

  it('a disposed sync hears nothing, writes nothing and leaves no timer', async () => {
    vi.useFakeTimers()
    const { history, store, urlSync } = createTestStore(createMemoryHistory())
    await settle()
    for (let page = 2; page < 30; page++) {
      store.dispatch(pageChanged(page))
      await settle()
    }
    expect(vi.getTimerCount()).toBe(1)
    urlSync.dispose()
    expect(vi.getTimerCount()).toBe(0)
    const { search } = history.location
    store.dispatch(textChanged('late'))
    await settle()
    expect(history.location.search).toBe(search)
    history.push({ search: '?q=other' } as never)
    expect(store.getState().search.text).toBe('late')
  })
})
