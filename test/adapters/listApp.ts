import { applyMiddleware, combineReducers, compose, legacy_createStore as createStore } from 'redux'
import type { StoreEnhancer } from 'redux'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { expect, vi } from 'vitest'
import { sleep } from './opened'

interface List {
  page: number
  q: string
}

const list = (state: List = { page: 1, q: '' }, action: { type: string; patch?: Partial<List> }) =>
  action.type === 'changed' ? { ...state, ...action.patch } : state

const reducer = combineReducers({ list })

/** A store whose links are corrected: `?page=1` says the default, and `q` is put back into a link that lacks it. */
export function createListStore(history: UrlHistory, debounce = 0) {
  const params = { list: { page: param(integer, { debounce }), q: param(string, { debounce, retain: true }) } }
  const urlSync = createUrlSync({ urlState: defineUrlState({ reducer, params }), history })
  const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer)
  return {
    urlSync,
    state: () => store.getState().list,
    change: (patch: Partial<List>) => void store.dispatch({ type: 'changed', patch }),
  }
}

export const here = () => location.pathname + location.search + location.hash

/** Clicks a link of the page. */
export function click(id: string): void {
  document.getElementById(id)?.click()
}

/** Scrolls as a person does, whose page has been seen before the next click. */
export async function scrollTo(top: number): Promise<void> {
  window.scrollTo(0, top)
  await sleep(50)
}

/** What the address bar has shown, each with the page that was seen then. */
export function recordAddresses(undo: (() => void)[]): string[] {
  const seen: string[] = []
  const record = () => seen.push(`${here()} over ${document.querySelector('main')?.id ?? 'nothing'}`)
  window.navigation.addEventListener('currententrychange', record)
  undo.push(() => window.navigation.removeEventListener('currententrychange', record))
  return seen
}

/** Waits until the address bar shows a URL over its page, and nothing more happens. */
export async function shown(url: string): Promise<void> {
  const page = () => document.querySelector('main')?.id
  await vi.waitFor(() => expect([here(), page()]).toEqual([url, /\w+/.exec(url)?.[0]]), 5000)
  await sleep(150)
}

/** What the router has rendered as its location. */
export function rendered(): string | null | undefined {
  return document.querySelector('output')?.textContent
}

/** What has become of each view transition of the page. */
export function recordTransitions(undo: (() => void)[]): string[] {
  const outcomes: string[] = []
  const start = document.startViewTransition.bind(document)
  const spy = vi.spyOn(document, 'startViewTransition').mockImplementation((update) => {
    const transition = start(update)
    const note = (word: string) => () => void outcomes.push(word)
    transition.ready.then(note('ready'), note('skipped'))
    void transition.finished.then(note('finished'))
    return transition
  })
  undo.push(() => spy.mockRestore())
  return outcomes
}
