import { createBrowserHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4 } from 'history-4'
import { combineReducers, legacy_createStore as createStore, applyMiddleware, compose } from 'redux'
import type { StoreEnhancer } from 'redux'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'

/** A page with a small store, and what a driver of a browser may ask of it: `await page.flood(10)`. */
const box = (state = { text: '', count: 0, note: '' }, action: { type: string; patch?: object }) =>
  action.type === 'changed' ? { ...state, ...action.patch } : state

const reducer = combineReducers({ box })
const changed = (patch: object, urlState?: 'push') => ({
  type: 'changed',
  patch,
  ...(urlState ? { meta: { urlState } } : {}),
})

function createPage(history: UrlHistory) {
  const urlState = defineUrlState({
    reducer,
    params: { box: { text: string, count: integer, note: param(string, { debounce: 1000 }) } },
  })
  const urlSync = createUrlSync({ urlState, history })
  const store = createStore(reducer, compose(applyMiddleware(urlSync.middleware), urlSync.enhancer) as StoreEnhancer)
  return { store, urlSync }
}

const errors: string[] = []
const lost: string[] = []
addEventListener('error', ({ message }) => errors.push(message))
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))

const calls = countCalls()
const history = new URLSearchParams(location.hash.slice(1)).has('v4') ? createBrowserHistory4() : createBrowserHistory()
const { store } = createPage(history)
const shown = () => new URLSearchParams(location.search)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Counts what the browser does with each call: does it, throws, or does nothing without a word. */
function countCalls() {
  const counts = { made: 0, thrown: 0, ignored: 0 }
  for (const kind of ['pushState', 'replaceState'] as const) {
    const call = window.history[kind].bind(window.history)
    window.history[kind] = (state, unused, url) => {
      counts.made++
      try {
        call(state, unused, url)
      } catch (error) {
        counts.thrown++
        throw error
      }
      if (new URL(String(url ?? location.href), location.href).href !== location.href) {
        counts.ignored++
        lost.push(String(url))
      }
    }
  }
  return counts
}

async function until(holds: () => boolean, limit: number): Promise<number> {
  const start = performance.now()
  while (!holds() && performance.now() - start < limit) await sleep(5)
  return holds() ? performance.now() - start : Infinity
}

const page = {
  errors,
  calls,
  state: () => store.getState().box,
  search: () => location.search,
  change: (patch: object, urlState?: 'push') => void store.dispatch(changed(patch, urlState)),

  /** A thousand changes a second. */
  async flood(seconds: number) {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < seconds * 1000) {
      const due = Math.floor(performance.now() - start)
      while (count < due) store.dispatch(changed({ count: ++count }))
      await sleep(1)
    }
    store.dispatch(changed({ count: ++count }))
    const lag = await until(() => shown().get('count') === String(count), 5000)
    return { changes: count, lag, ...calls, errors, lost }
  },

  /** Whether the browser's limit is on: what it does with more calls than any of them allows. */
  exhaust() {
    for (let call = 0; call < 1500; call++) {
      try {
        window.history.replaceState(window.history.state, '', `?spent=${call}`)
      } catch {
        // Counted.
      }
    }
    return { thrown: calls.thrown, ignored: calls.ignored }
  },

  /** How long a change takes to arrive after somebody else has spent the allowance. */
  async afterExhaustion() {
    for (let call = 0; call < 1500; call++) {
      try {
        window.history.replaceState(window.history.state, '')
      } catch {
        // Counted.
      }
    }
    const { made } = calls
    store.dispatch(changed({ text: 'patient' }))
    const wait = await until(() => shown().get('text') === 'patient', 40_000)
    return { arrives: Number.isFinite(wait), tries: calls.made - made, errors }
  },

  /** What a blocked history costs, and whether the change arrives when it is let go. */
  async blocked() {
    let asked = 0
    const unblock = (history as ReturnType<typeof createBrowserHistory>).block(() => {
      asked++
      return false
    })
    store.dispatch(changed({ text: 'blocked' }))
    await sleep(2500)
    const during = shown().get('text')
    unblock()
    const wait = await until(() => shown().get('text') === 'blocked', 10_000)
    return { during, asked, arrives: Number.isFinite(wait), errors }
  },
}

export type Page = typeof page
;(window as unknown as { page: Page }).page = page
