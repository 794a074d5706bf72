import { createMemoryHistory } from 'history'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import { describe, expect, it } from 'vitest'
import { arrayOf, createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlStateConfig } from 'redux-url-state'

const initialState = { list: { page: 1, text: '' }, artist: { page: 1 } }
const page = param(integer, { history: 'push' })

function define(routes: NonNullable<UrlStateConfig<typeof initialState>['routes']>) {
  return defineUrlState({ initialState, routes })
}

describe('one param under several patterns', () => {
  const urlState = define({
    '/artist/:id': { list: { page, text: string } },
    '/artist/new': { list: { page } },
    '/list': { list: { page } },
  })

  it.each(['/artist/7', '/artist/new', '/list'])('is read and written once on %s', (path) => {
    const { state } = urlState.read(`${path}?page=2`)
    expect(state.list.page).toBe(2)
    expect(urlState.href(state, path)).toBe(`${path}?page=2`)
    expect(urlState.href(state, `${path}?page=1`)).toBe(`${path}?page=2`)
  })

  it('is set once by a patch, and makes one entry', () => {
    const history = createMemoryHistory({ initialEntries: ['/artist/new'] })
    const urlSync = createUrlSync({ urlState, history })
    const enhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as typeof urlSync.enhancer
    const store = createStore((state = initialState) => state, initialState, enhancer)
    store.dispatch(urlState.set({ list: { page: 3 } }))
    urlSync.flush()
    expect([history.location.search, history.index]).toEqual(['?page=3', 1])
  })

  it('may stand on every path, too', () => {
    const other = defineUrlState({ initialState, params: { list: { page } }, routes: { '/list': { list: { page } } } })
    expect(other.read('/list?page=2').state.list.page).toBe(2)
    expect(other.write({ ...initialState, list: { page: 2, text: '' } }, '/list')).toBe('?page=2')
  })

  it('stays on the other pattern when its declaration for one is removed', () => {
    const added = define({ '/artist/new': { list: { page } } })
    const remove = added.add({ list: { page } }, '/artist/:id')
    expect(added.read('/artist/7?page=2').state.list.page).toBe(2)
    remove()
    expect(added.read('/artist/7?page=2').state.list.page).toBe(1)
    expect(added.read('/artist/new?page=2').state.list.page).toBe(2)
  })

  it.each<[string, object, object]>([
    ['options', param(integer, { default: 2 }), param(integer, { default: 3 })],
    ['a serializer made twice', arrayOf(string), arrayOf(string)],
  ])('is refused with other %s where both patterns match', (_, one, other) => {
    const routes = { '/a/:id': { list: { page: one } }, '/a/b': { list: { page: other } } } as never
    expect(() => define(routes)).toThrow(/list\.page.*list\.page.*Share one param/)
    expect(() => define({ '/a': { list: { page: one } }, '/b': { list: { page: other } } } as never)).not.toThrow()
  })

  it('is refused with another key', () => {
    const routes = { '/a/:id': { list: { page } }, '/a/b': { list: { page: param(integer, { key: 'p' }) } } }
    expect(() => define(routes)).toThrow(/Give one another key or route/)
  })
})

describe('a pattern that leaves out others', () => {
  const urlState = define({
    '/artist/:id !/artist/new !/artist/old/:x?': { artist: { page } },
    '/artist/new': { list: { page } },
  })

  it.each([
    ['/artist/7', 2, 1],
    ['/artist/new', 1, 2],
    ['/artist/old', 1, 1],
    ['/artist/old/7', 1, 1],
  ])('is in force on %s as it says', (path, artist, list) => {
    const { state } = urlState.read(`${path}?page=2`)
    expect([state.artist.page, state.list.page]).toEqual([artist, list])
  })

  it('meets what it does not leave out', () => {
    expect(() => define({ '/a/:id !/a/b': { artist: { page } }, '/a/c': { list: { page } } })).toThrow(/one param/)
  })

  it.each(['/a !b', '/a !/(', '/a !/%C3%BC'])('is refused as %s', (route) => {
    expect(() => define({ [route]: {} })).toThrow(/route/)
  })
})
