import { describe, expect, it } from 'vitest'
import { combineSlices, createSlice } from '@reduxjs/toolkit'
import { createSerializer, defineUrlState, integer, json, nested, param, string } from 'redux-url-state'
import type { UrlStateConfig } from 'redux-url-state'

const initialState = {
  search: { text: '', page: 1, filter: { min: 0, note: null as string | null } },
  artist: { tab: 'top' },
  list: { page: 1 },
}
type State = typeof initialState

/** The declaration of somebody who does not use TypeScript. */
function define(config: object) {
  return defineUrlState({ initialState, ...config } as UrlStateConfig<State>)
}

describe('a declaration with a mistake throws when it is made', () => {
  it.each<[string, object, RegExp]>([
    [
      'two params with one key',
      { params: { search: { text: param(string, { key: 'x' }), page: param(integer, { key: 'x' }) } } },
      /search\.text.*search\.page/,
    ],
    [
      'a param with the key of a route’s',
      { params: { list: { page: integer } }, routes: { '/a': { search: { page: integer } } } },
      /list\.page.*search\.page/,
    ],
    [
      'two routes that meet on a path',
      { routes: { '/a/:id': { list: { page: integer } }, '/a/b': { search: { page: integer } } } },
      /one param for each key/,
    ],
    [
      'two keys for one field',
      { params: { list: { page: integer } }, routes: { '/a': { list: { page: param(integer, { key: 'p' }) } } } },
      /list\.page/,
    ],
    [
      'a key inside the brackets of another',
      { params: { search: { text: param(nested(), { key: 'f' }), page: param(integer, { key: 'f[a]' }) } } },
      /search\.text.*search\.page/,
    ],
    ['an unknown field', { params: { search: { txt: string } } }, /param search\.txt.*text, page, filter.*"txt"/],
    ['an unknown field deep down', { params: { search: { filter: { max: integer } } } }, /search\.filter\.max/],
    ['a field of a text', { params: { search: { text: { length: integer } } } }, /search\.text\.length/],
    ['__proto__ as a field', { params: JSON.parse('{"search":{"__proto__":1}}') as object }, /__proto__/],
    ['__proto__ in a literal', { params: { search: { __proto__: { text: string } } } }, /__proto__/],
    ['constructor as a field', { params: { constructor: string } }, /constructor/],
    ['prototype as a key', { params: { search: { text: param(string, { key: 'prototype' }) } } }, /prototype/],
    ['a leaf that is no serializer', { params: { search: { text: 'string' } } }, /params\.search\.text.*"string"/],
    ['a leaf in a route that is no serializer', { routes: { '/a': { search: { text: 1 } } } }, /routes\['\/a'\]\.search\.text/],
    ['a route without its slash', { routes: { 'artist/:id': {} } }, /route.*"artist\/:id"/],
    [
      'the same key on two patterns of one path',
      { routes: { '/a': { list: { page: integer } }, '/a/': { search: { page: integer } } } },
      /one param for each key/,
    ],
    [
      'a key under a pattern of every path',
      { routes: { '*': { list: { page: integer } }, '/a': { search: { page: integer } } } },
      /one param for each key/,
    ],
    [
      'a param inside another’s field',
      { params: { search: param(json(), { key: 's' }) }, routes: { '/a': { search: { text: string } } } },
      /search \(key s\) and search\.text/,
    ],
    ['a field of an object that is null', { params: { search: { filter: { note: { a: string } } } } }, /nullable\(mapped/],
    ['the length of an array', { initialState: { a: [1] }, params: { a: { length: integer } } }, /a\.length/],
    ['a field of Object.prototype', { params: { search: { toString: string } } }, /search\.toString/],
    ['an empty field', { params: { search: { '': string } } }, /other than ""/],
    ['a leaf for a tree', { params: string }, /params to be a tree/],
    ['a route that no matcher takes', { routes: { '/(': {} } }, /route.*"\/\("/],
    ['a route in escapes', { routes: { '/k%C3%BCnstler': {} } }, /Write it as "\/künstler"/],
    ['routes that are none', { routes: null }, /routes/],
    ['a namespace for a reducer', { initialState: undefined, reducer: { a: Object.create(null) as object } }, /slice a/],
    ['an unknown option', { param: {} }, /reducer, initialState, params, routes.*"param"/],
    [
      'a reducer beside an initial state',
      { reducer: () => initialState },
      /either reducer or initialState, received "both"/,
    ],
    ['neither', { initialState: undefined }, /either reducer or initialState, received "neither"/],
    ['a reducer that is none', { initialState: undefined, reducer: 1 }, /reducer/],
    ['a slice reducer that is none', { initialState: undefined, reducer: { search: 1 } }, /slice search/],
  ])('%s', (_, config, message) => {
    expect(() => define(config)).toThrow(message)
    expect(() => define(config)).toThrow(/^\[redux-url-state\] Expected .+, received .+\. [A-Z]\w+ .+\.$/)
  })

  it.each<[string, object, RegExp]>([
    ['an unknown option', { histry: 'push' }, /histry/],
    ['a history that is none', { history: 'pop' }, /history.*"pop"/],
    ['an empty key', { key: '' }, /key/],
    ['a debounce that is no number', { debounce: '300' }, /debounce/],
    ['a negative debounce', { debounce: -1 }, /debounce/],
    ['a debounce that no timer can wait', { debounce: 2 ** 31 }, /debounce/],
    ['a retain that is no flag', { retain: 1 }, /retain/],
    ['a keepDefault that is no flag', { keepDefault: 'yes' }, /keepDefault/],
  ])('param with %s', (_, options, message) => {
    expect(() => param(string, options)).toThrow(message)
  })

  it('param without a serializer, and createSerializer without its functions', () => {
    expect(() => param(undefined as never)).toThrow(/serializer/)
    expect(() => param(integer, null as never)).toThrow(/options to be an object/)
    expect(() => defineUrlState(undefined as never)).toThrow(/config/)
    expect(() => createSerializer({ parse: String } as never)).toThrow(/serialize to be a function/)
  })
})

describe('a declaration without a mistake', () => {
  it('lets one key serve two routes that never meet', () => {
    const urlState = define({ routes: { '/a': { list: { page: integer } }, '/b': { search: { page: integer } } } })
    expect(urlState.read('/a?page=2').state).toMatchObject({ list: { page: 2 }, search: { page: 1 } })
    expect(urlState.read('/b?page=2').state).toMatchObject({ list: { page: 1 }, search: { page: 2 } })
  })

  it('takes the defaults from the reducer, from a map of reducers, and from an initial state', () => {
    const slice = (state = { page: 5 }) => state
    const params = { list: { page: integer } }
    expect(defineUrlState({ reducer: { list: slice }, params }).read('/').state).toEqual({ list: { page: 5 } })
    expect(
      defineUrlState({ reducer: (state = { list: { page: 5 } }) => state, params }).write({ list: { page: 5 } }),
    ).toBe('')
    expect(defineUrlState({ initialState: { list: { page: 5 } }, params }).write({ list: { page: 6 } })).toBe('?page=6')
  })

  it('has routes in force on their paths only, escaped or not', () => {
    const urlState = define({
      routes: { '/künstler/:id': { artist: { tab: string } }, '/files/*': { list: { page: integer } } },
    })
    expect(urlState.read('/k%C3%BCnstler/7?tab=x').state.artist.tab).toBe('x')
    expect(urlState.read('/künstler?tab=x').state.artist.tab).toBe('top')
    expect(urlState.read('/files/a/b?page=2').state.list.page).toBe(2)
    expect(urlState.read('/%E0%A4%A?page=2').state.list.page).toBe(1)
  })

  it('reads a URL as a text, absolute or not, and as its parts', () => {
    const urlState = define({ params: { search: { text: string } } })
    for (const url of [
      '?text=a',
      '/x?text=a#b',
      'https://example.org/x?text=a#?text=b',
      { search: 'text=a' },
      { search: '?text=a' },
    ]) {
      expect(urlState.read(url).state.search.text).toBe('a')
    }
    expect(urlState.read('/x#?text=b').state.search.text).toBe('')
  })

  it('writes a whole link: pathname, search and hash', () => {
    const urlState = define({ params: { search: { text: string } } })
    const state = { ...initialState, search: { ...initialState.search, text: 'a b' } }
    expect(urlState.href(state, 'https://example.org/x?y=%41#z')).toBe('/x?y=%41&text=a+b#z')
    expect(urlState.href(initialState)).toBe('')
    expect(urlState.write(state, { search: '?text=old&y' })).toBe('?text=a+b&y')
  })

  it('takes a URL object, and parts that are undefined', () => {
    const urlState = define({ params: { search: { text: string } } })
    const state = { ...initialState, search: { ...initialState.search, text: 'a' } }
    expect(urlState.read(new URL('https://example.org/?text=a')).state.search.text).toBe('a')
    expect(urlState.href(state, new URL('https://example.org/p?y=1#h'))).toBe('/p?y=1&text=a#h')
    expect(urlState.href(state, { pathname: undefined, search: undefined, hash: undefined })).toBe('?text=a')
  })

  it('writes a ? before the search and a # before the hash, whether they were given with it or not', () => {
    const urlState = define({ params: { search: { text: string } } })
    expect(urlState.href(initialState, { pathname: '/x', search: 'y=1', hash: 'h' })).toBe('/x?y=1#h')
    expect(urlState.write(initialState, '?')).toBe('')
  })

  it('stays on its site where a path begins with two slashes', () => {
    const href = define({}).href(initialState, 'https://example.org//evil.example/x?y#z')
    expect(new URL(href, 'https://example.org/').href).toBe('https://example.org//evil.example/x?y#z')
    const backslash = define({}).href(initialState, { pathname: '/\\evil.example/' })
    expect(new URL(backslash, 'https://example.org/').host).toBe('example.org')
  })

  it('has no text for a field of an object that has become null, and sets nothing in it', () => {
    const urlState = defineUrlState({
      initialState: { search: { filter: { min: 0 } as { min: number } | null } },
      params: { search: { filter: { min: integer } } } as object,
    })
    expect(urlState.write({ search: { filter: null } }, '/?min=7&x')).toBe('?x')
    expect(urlState.read('/?min=7', { search: { filter: null } }).state).toEqual({ search: { filter: null } })
  })

  it('reads and writes a slice that has been injected since', () => {
    const list = createSlice({ name: 'list', initialState: { page: 1 }, reducers: {} })
    const root = combineSlices().withLazyLoadedSlices<{ list: { page: number } }>()
    const urlState = defineUrlState({ reducer: root, params: { list: { page: integer } } })
    const bare = root(undefined, { type: 'x' })
    expect(urlState.write(bare, '/?page=3')).toBe('?page=3')
    root.inject(list)
    const state = root(undefined, { type: 'x' })
    expect(urlState.read('/?page=3', state).state).toEqual({ list: { page: 3 } })
    expect(urlState.write({ list: { page: 2 } })).toBe('?page=2')
    expect(urlState.write({ list: { page: 1 } }, '/?page=3')).toBe('')
  })

  it('has params that are called as the library’s own words are', () => {
    const urlState = defineUrlState({
      initialState: { list: { serializer: '', options: '', parse: '' } },
      params: { list: { serializer: string, options: string, parse: string } },
    })
    expect(urlState.read('/?serializer=a&options=b&parse=c').state.list).toEqual({
      serializer: 'a',
      options: 'b',
      parse: 'c',
    })
  })

  it('takes an option that is undefined for one that is left out', () => {
    const options: object = { key: undefined, default: undefined, debounce: undefined }
    const urlState = define({ params: { search: { text: param(string, options) } } })
    expect(urlState.read('/?text=a').state.search.text).toBe('a')
    expect(urlState.write(initialState)).toBe('')
  })

  it('has a route in force on a path with a line break', () => {
    const urlState = define({ routes: { '/files/*': { list: { page: integer } } } })
    expect(urlState.read('/files/a%0Ab?page=2').state.list.page).toBe(2)
  })
})

describe('the options of a param', () => {
  const withOptions = (options: object) => define({ params: { search: { page: param(integer, options) } } })
  const page = (value: number) => ({ ...initialState, search: { ...initialState.search, page: value } })

  it('key names it in the URL, the field’s own name when it is left out', () => {
    expect(withOptions({ key: 'p' }).write(page(2))).toBe('?p=2')
    expect(withOptions({}).write(page(2))).toBe('?page=2')
  })

  it('default is what an absent one means, in both directions', () => {
    const urlState = withOptions({ default: 10 })
    expect(urlState.read('/').state.search.page).toBe(10)
    expect(urlState.write(page(10))).toBe('')
    expect(urlState.write(page(1))).toBe('?page=1')
  })

  it('keepDefault writes it all the same', () => {
    expect(withOptions({ keepDefault: true }).write(page(1))).toBe('?page=1')
    expect(withOptions({ keepDefault: false }).write(page(1))).toBe('')
  })

  it('retain keeps the value of the state that a link is laid over', () => {
    expect(withOptions({ retain: true }).read('/', page(4)).state.search.page).toBe(4)
    expect(withOptions({ retain: false }).read('/', page(4)).state.search.page).toBe(1)
  })
})

describe('what a link cannot carry', () => {
  const urlState = define({
    params: {
      search: {
        page: integer,
        text: createSerializer<string>({
          serialize: () => {
            throw new Error('no')
          },
          parse: () => {
            throw new Error('no')
          },
          equals: () => {
            throw new Error('no')
          },
        }),
      },
    },
  })

  it('is left out, and its neighbours are not', () => {
    expect(urlState.write({ ...initialState, search: { ...initialState.search, page: NaN } })).toBe('')
    expect(urlState.write({ ...initialState, search: { ...initialState.search, text: 'x', page: 2 } })).toBe('?page=2')
  })

  it('is an issue when it is in a URL, and its param is the default', () => {
    const { state, issues } = urlState.read('/?page=abc&text=x&list=1')
    expect(state).toEqual(initialState)
    expect(issues).toMatchObject([
      { kind: 'unreadable', key: 'page', param: 'search.page', received: 'abc' },
      { kind: 'unreadable', key: 'text', param: 'search.text', received: 'x' },
    ])
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues)
  })
})
