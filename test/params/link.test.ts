import { combineSlices, createSlice } from '@reduxjs/toolkit'
import { describe, expect, it } from 'vitest'
import { arrayOf, defineUrlState, flags, integer, oneOf, param, string } from 'redux-url-state'

const initialState = {
  list: { text: '', page: 1, tags: [] as string[], sort: 'new' as 'new' | 'old', on: { wifi: false, pool: true } },
  prefs: { lang: 'en' },
  artist: { tab: 'top' as 'top' | 'albums' },
  data: { loaded: false },
}
const urlState = defineUrlState({
  initialState,
  params: { prefs: { lang: param(string, { retain: true }) } },
  routes: {
    '/products': {
      list: {
        text: param(string, { key: 'q' }),
        page: integer,
        tags: arrayOf(string),
        sort: param(oneOf(['new', 'old']), { keepDefault: true, default: 'old' }),
        on: flags(['wifi', 'pool']),
      },
    },
    '/artist/:id': { artist: { tab: oneOf(['top', 'albums']) } },
  },
})

describe('link', () => {
  it('gives the params of the patch its values, and leaves out every other one that is declared', () => {
    expect(urlState.link('/products?q=old&page=7', { list: { tags: ['hats', 'a b'] } })).toBe('/products?tags=hats,a+b&sort=old')
    expect(urlState.link('/artist/7?tab=albums')).toBe('/artist/7')
    expect(urlState.link('/artist/7', { artist: { tab: 'albums' } })).toBe('/artist/7?tab=albums')
  })

  it('keeps what is not declared on that path, with its characters, and the hash', () => {
    const link = urlState.link('/artist/7?x=%41&page=2&tab=top&y#a', { artist: { tab: 'albums' } })
    expect(link).toBe('/artist/7?x=%41&page=2&tab=albums&y#a')
  })

  it('opens what it says', () => {
    const patch = { list: { text: 'rock & roll', page: 3, tags: ['b', 'a'] }, prefs: { lang: 'de' } }
    const { list, prefs } = urlState.read(urlState.link('/products', patch)).state
    expect({ list, prefs }).toMatchObject(patch)
    expect(list.sort).toBe('old')
  })

  it('takes one switch of flags for that switch, laid over the default', () => {
    expect(urlState.link('/products', { list: { on: { wifi: true } } })).toBe('/products?sort=old&on=wifi,pool')
  })

  it('names a retained param that the patch gives its default, so that the state does not win', () => {
    const german = { ...initialState, prefs: { lang: 'de' } }
    const link = urlState.link('/artist/7', { prefs: { lang: 'en' } })
    expect(link).toBe('/artist/7?lang=en')
    expect(urlState.read(link, german).state.prefs.lang).toBe('en')
    expect(urlState.read(urlState.link('/artist/7'), german).state.prefs.lang).toBe('de')
  })

  it('takes a location as its parts, and an absolute URL for its path', () => {
    const location = { pathname: '/products', search: '?x=1', hash: '#a' }
    expect(urlState.link(location, { list: { page: 2 } })).toBe('/products?x=1&page=2&sort=old#a')
    expect(urlState.link('https://shop.example/artist/7?tab=albums')).toBe('/artist/7')
    expect(urlState.link('https://shop.example//evil.example/x')).toBe('/.//evil.example/x')
  })

  it('leaves out what no link can carry, and passes over undefined and what is no param', () => {
    expect(urlState.link('/products', { list: { page: NaN, tags: undefined }, prefs: {} })).toBe('/products?sort=old')
    const withOthers: object = { artist: { tab: 'albums', loading: true } }
    expect(urlState.link('/artist/7', withOthers)).toBe('/artist/7?tab=albums')
  })

  it('leads to a slice that is not there yet', () => {
    const cart = createSlice({ name: 'cart', initialState: { items: [] as string[] }, reducers: {} })
    const reducer = combineSlices({ list: (state = { page: 1 }) => state }).withLazyLoadedSlices<{
      cart: { items: string[] }
    }>()
    const lazy = defineUrlState({ reducer, routes: { '/cart': { cart: { items: arrayOf(string) } } } })
    expect(lazy.link('/cart', { cart: { items: ['tea'] } })).toBe('/cart?items=tea')
    expect(lazy.link('/cart?items=tea')).toBe('/cart')
    reducer.inject(cart)
    expect(lazy.link('/cart', { cart: { items: ['tea'] } })).toBe('/cart?items=tea')
  })
})

describe('link with a patch that its path would not show', () => {
  it.each<[string, string, object, RegExp]>([
    ['a param of another path', '/artist/7', { list: { page: 2 } }, /list\.page to be a param of \/artist\/7.*Declare it/],
    ['a slice without params', '/products', { data: { loaded: true } }, /data to hold params/],
    ['what is no object', '/products', 'q=x' as never, /patch to be an object, received "q=x"/],
  ])('throws for %s', (_, location, patch, message) => {
    expect(() => urlState.link(location, patch)).toThrow(message)
  })

  it('lets a param of another path have its default', () => {
    expect(urlState.link('/artist/7', { list: { page: 1, tags: [] } })).toBe('/artist/7')
  })
})
