import fc from 'fast-check'
import { createBrowserHistory, createHashHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4, createHashHistory as createHashHistory4 } from 'history-4'
import { afterAll, describe, expect, test } from 'vitest'
import type { UrlHistory } from 'redux-url-state'
import { property } from '../property'
import { lawChecks } from './lawChecks'
import { anyStep } from './steps'
import { walk } from './walk'
import type { RouterFixture, Step } from './walk'

type DomHistory = UrlHistory & { go(delta: number): void }

const fixtures: Readonly<Record<string, { create: () => DomHistory; start: string }>> = {
  'browser history 5': { create: createBrowserHistory, start: '/?x=1&q=start' },
  'hash history 5': { create: createHashHistory, start: '#/?x=1&q=start' },
  'browser history 4': { create: () => createBrowserHistory4(), start: '/?x=1&q=start' },
  'hash history 4': { create: () => createHashHistory4(), start: '#/?x=1&q=start' },
}

// Chromium keeps 50 entries of a tab, and allows a page 200 calls in 10 seconds, whoever makes them. Each walk has a
// pace of its own, so the walks are short, few, and far enough apart.
const shortWalk = fc.array(anyStep, { minLength: 1, maxLength: 6 })
const restForCall = 60

const home = location.href
afterAll(() => history.replaceState(null, '', home))

for (const [name, { create, start }] of Object.entries(fixtures)) {
  describe(`on any walk in Chromium over a ${name}`, () => {
    property(
      'laws 2 to 10 hold',
      [shortWalk],
      async (steps) => {
        const footprints = await walk(startAt(create, start), steps)
        for (const check of Object.values(lawChecks)) footprints.forEach(check)
        const calls = footprints.reduce((sum, footprint) => sum + footprint.calls.length + 1, 2)
        await new Promise((resolve) => setTimeout(resolve, calls * restForCall))
      },
      { share: 0.06, msForRun: 2000 },
    )
  })
}

test('a hash history 4 that hears of its own write later, as the browser has escaped it, is not a Back', async () => {
  const steps: Step[] = [
    { actions: [], then: { link: 'push', to: '/' } },
    { actions: [{ type: 'search/textChanged', payload: '漢' }], then: { go: 0 } },
    { actions: [{ type: 'prefs/noted', payload: 'kept' }], then: { go: -1 } },
  ]
  const footprints = await walk(
    startAt(() => createHashHistory4(), '#/?q=start'),
    steps,
  )
  expect(footprints.map(({ navigations }) => navigations)).toEqual([['push'], [], ['pop']])
})

/** A fresh entry of the tab: walks know only the entries that they have made themselves. */
function startAt(create: () => DomHistory, start: string): RouterFixture {
  history.pushState(null, '', start)
  const history5or4 = create()
  return {
    history: history5or4,
    goesLater: true,
    async go(delta) {
      const told = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
      history5or4.go(delta)
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 500))])
      // A hash history of version 4 hears of it in the hashchange, which comes after.
      await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}
