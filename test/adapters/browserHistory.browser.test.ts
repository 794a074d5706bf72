import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createUrlSync, defineUrlState, param, string } from 'redux-url-state'
import { browserHistory } from 'redux-url-state/browser'
import { keepToAllowance } from './allowance'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach()
afterAll(() => history.replaceState(null, '', home))
beforeEach(() => history.replaceState(null, '', '/list?q=a'))

/** Puts an element into the page until the test is over. */
function append<K extends keyof HTMLElementTagNameMap>(name: K, props: Partial<HTMLElementTagNameMap[K]>) {
  const element = Object.assign(document.createElement(name), props)
  document.body.append(element)
  undo.push(() => element.remove())
  return element
}

const list = createSlice({
  name: 'list',
  initialState: { text: '' },
  reducers: { typed: (_, { payload }: PayloadAction<string>) => ({ text: payload }) },
})
const { typed } = list.actions

/** A store whose text the URL takes `debounce` ms after it has changed. */
function createList(debounce = 300) {
  const reducer = { list: list.reducer }
  const urlState = defineUrlState({ reducer, params: { list: { text: param(string, { key: 'q', debounce }) } } })
  const urlSync = createUrlSync({ urlState, history: browserHistory() })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  undo.push(urlSync.dispose)
  return store
}

describe('a link under <base href>', () => {
  const elsewhere = ['/other/', '/other/page.html?x=1', 'https://cdn.example/', '//cdn.example/a/', '#there', '']

  test.each(elsewhere.flatMap((base) => [true, false].map((hash) => ({ base, hash }))))(
    'law 10: leads to where its click goes: $base, behind the hash: $hash',
    ({ base, hash }) => {
      history.replaceState(null, '', hash ? '#/list?q=a#there' : '/list?q=a#there')
      const url = browserHistory({ hash })
      append('base', { href: base })
      const link = append('a', { href: url.createHref?.({ pathname: '/list', search: '?q=b', hash: '#there' }) ?? '' })
      url.replace({ search: '?q=b', hash: '#there' })
      expect(link.href).toBe(location.href)
    },
  )

  test('stays on its site, whatever its path looks like', () => {
    append('base', { href: 'https://cdn.example/' })
    const to = { pathname: '//other.example/list', search: '?q=b', hash: '' }
    const link = append('a', { href: browserHistory().createHref?.(to) ?? '' })
    expect(link.href).toBe(`${location.origin}//other.example/list?q=b`)
  })

  test('is as short as ever where the page has none', () => {
    const to = { pathname: '/list', search: '?q=b', hash: '' }
    expect(browserHistory().createHref?.(to)).toBe('/list?q=b')
    expect(browserHistory({ hash: true }).createHref?.(to)).toBe('#/list?q=b')
  })
})

describe('what is pending when a person leads elsewhere', () => {
  /** What the URL is at the moment in which the page itself hears of an event. */
  function seenOn(target: HTMLElement, type: string) {
    const seen: string[] = []
    target.addEventListener(type, (event) => {
      seen.push(location.search)
      event.preventDefault()
    })
    return seen
  }

  test('law 12: is written before a link is followed', () => {
    const store = createList()
    const link = append('a', { href: '/about', innerHTML: '<b>About</b>' })
    const seen = seenOn(link, 'click')
    store.dispatch(typed('cats'))
    link.querySelector('b')?.click()
    expect(seen).toEqual(['?q=cats'])
  })

  test('law 12: is written before a form is sent', () => {
    const store = createList()
    const form = append('form', { innerHTML: '<button>Send</button>' })
    const seen = seenOn(form, 'submit')
    store.dispatch(typed('cats'))
    form.querySelector('button')?.click()
    expect(seen).toEqual(['?q=cats'])
  })

  test('waits on where a button is pressed that may be anything', () => {
    const store = createList()
    const button = append('button', {})
    const seen = seenOn(button, 'click')
    store.dispatch(typed('cats'))
    button.click()
    expect(seen).toEqual(['?q=a'])
  })

  test('is not written once the sync is disposed', () => {
    const store = createList()
    store.dispatch(typed('cats'))
    undo.pop()?.()
    const { search } = location
    store.dispatch(typed('dogs'))
    append('a', { href: '#there' }).click()
    expect(location.search).toBe(search)
  })
})

test('law 14: a listener goes on when another has gone', async () => {
  const url = browserHistory()
  const heard: string[] = []
  const stop = url.listen(() => {})
  undo.push(url.listen(() => heard.push(location.search)))
  stop()
  history.pushState(null, '', '?q=b')
  await Promise.resolve()
  expect(heard).toEqual(['?q=b'])
})

describe('law 11: a write that changes nothing', () => {
  test('is made again by itself where Chromium has ignored it, over its limit', { timeout: 40_000 }, async () => {
    const store = createList(0)
    for (let call = 0; call < 400; call++) history.replaceState(null, '', `?call=${call}`)
    await sleep(50)
    store.dispatch(typed('cats'))
    await Promise.resolve()
    expect(location.search).not.toContain('q=cats')
    await vi.waitFor(() => expect(location.search).toContain('q=cats'), 30_000)
  })

  test('asks a blocker of the page once, until something changes', async () => {
    const store = createList(0)
    await keepToAllowance()
    let asked = 0
    const refuse = (event: Event) => (asked++, event.preventDefault())
    const { navigation } = window as Window & { navigation?: EventTarget } // Chromium, where this runs, has it
    navigation?.addEventListener('navigate', refuse)
    store.dispatch(typed('cats'))
    await sleep(3500)
    expect(asked).toBe(1)
    navigation?.removeEventListener('navigate', refuse)
    store.dispatch(typed('dogs'))
    await vi.waitFor(() => expect(location.search).toBe('?q=dogs'))
  })
})
