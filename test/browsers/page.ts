import { createBrowserHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4 } from 'history-4'
import { createBox } from '../journeys/journeyApp'

const errors: string[] = []
const lost: string[] = []
addEventListener('error', ({ message }) => errors.push(message))
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))

const calls = countCalls()
// The page is served at every path, so that the path can say which history it is to have.
const history = location.pathname.startsWith('/v4') ? createBrowserHistory4() : createBrowserHistory()
const stores: Record<string, ReturnType<typeof createBox>> = { '': createBox(history) }
const own = (prefix = '') => stores[prefix] as ReturnType<typeof createBox> // a journey adds a store before it asks
const change = (patch: object, word?: 'push', prefix?: string) => own(prefix).change(patch, word)
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

/** A page with a small store, and what a driver of a browser may ask of it: `await page.flood(10)`. */
const page = {
  errors,
  calls,
  change,
  state: (prefix?: string) => own(prefix).state(),
  address: () => location.pathname + location.search + location.hash,
  addStore(prefix: string) {
    stores[prefix] = createBox(history, prefix)
  },

  /** A thousand changes a second. */
  async flood(seconds: number) {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < seconds * 1000) {
      const due = Math.floor(performance.now() - start)
      while (count < due) change({ count: ++count })
      await sleep(1)
    }
    change({ count: ++count })
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
    change({ text: 'patient' })
    const wait = await until(() => shown().get('text') === 'patient', 40_000)
    return { arrives: Number.isFinite(wait), tries: calls.made - made, errors }
  },

  /** How often a blocker is asked for one change, and whether the next arrives when the history is let go. */
  async blocked() {
    let asked = 0
    const unblock = (history as ReturnType<typeof createBrowserHistory>).block(() => {
      asked++
      return false
    })
    change({ text: 'blocked' })
    await sleep(2500)
    const during = shown().get('text')
    unblock()
    change({ text: 'let go' })
    const wait = await until(() => shown().get('text') === 'let go', 10_000)
    return { during, asked, arrives: Number.isFinite(wait), errors }
  },
}

export type Page = typeof page
;(window as unknown as { page: Page }).page = page
