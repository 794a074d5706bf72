import { createMemoryHistory } from 'history'
import { applyMiddleware, compose, legacy_createStore as createStore } from 'redux'
import { describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, param, string } from 'redux-url-state'

const initialState = { lang: 'en', text: '' }
const params = { lang: param(string, { retain: true }), text: string }

function start(url: string, initial: 'auto' | 'url' | 'store') {
  const history = createMemoryHistory({ initialEntries: [url] })
  const urlState = defineUrlState({ initialState, params })
  const urlSync = createUrlSync({ urlState, history, initial })
  const enhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as typeof urlSync.enhancer
  const store = createStore((state = initialState) => state, { lang: 'fr', text: 'saved' }, enhancer)
  urlSync.flush()
  return { history, store }
}

describe('a retained param that the first URL does not have', () => {
  it.each([
    ['/', { lang: 'en', text: '' }, ''],
    ['/?text=a', { lang: 'en', text: 'a' }, '?text=a'],
    ['/?lang=de', { lang: 'de', text: '' }, '?lang=de'],
  ])('is its default where initial is url, at %s', (url, state, search) => {
    const { store, history } = start(url, 'url')
    expect(store.getState()).toEqual(state)
    expect(history.location.search).toBe(search)
  })

  it('keeps the preloaded value where initial is auto', () => {
    const { store, history } = start('/?text=a', 'auto')
    expect(store.getState()).toEqual({ lang: 'fr', text: 'a' })
    expect(history.location.search).toBe('?text=a&lang=fr')
  })

  it('keeps its value in a link that follows, where initial is url', () => {
    const { store, history } = start('/?lang=de', 'url')
    history.push('/?text=b')
    expect(store.getState()).toEqual({ lang: 'de', text: 'b' })
  })
})

it('a retained param that is added later begins as one of the page does', () => {
  const history = createMemoryHistory({ initialEntries: ['/?text=a'] })
  const urlState = defineUrlState({ initialState, params: { text: string } })
  const urlSync = createUrlSync({ urlState, history, initial: 'url' })
  const enhancer = compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as typeof urlSync.enhancer
  const store = createStore((state = initialState) => state, { lang: 'fr', text: '' }, enhancer)
  urlState.add({ lang: param(string, { retain: true }) })
  urlSync.flush()
  expect(store.getState()).toEqual({ lang: 'en', text: 'a' })
})
