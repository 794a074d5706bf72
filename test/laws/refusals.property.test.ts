import fc from 'fast-check'
import { createMemoryHistory } from 'history'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import type { HistoryUpdate } from 'redux-url-state'
import { property } from '../property'
import { createTestStore } from '../store/testStore'
import { lawChecks } from './lawChecks'
import { anyStep } from './steps'
import type { Step } from './walk'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Answer = 'obeys' | 'throws' | 'rejects' | 'ignores'
const answers = fc.constantFrom<Answer>('obeys', 'obeys', 'throws', 'rejects', 'ignores')

/** A history that refuses some of the calls that a sync makes; a link, which is a text, always arrives. */
function createRefusingHistory(next: () => Answer) {
  const history = createMemoryHistory({ initialEntries: ['/?x=1&q=start'] })
  const { listen } = history
  const listeners = new Set<(update: HistoryUpdate) => void>()
  // Its own type knows its actions; those that are told here are of the same names.
  history.listen = (listener) => {
    listeners.add(listener as (update: HistoryUpdate) => void)
    return listen(listener)
  }
  const calls: number[] = []
  for (const kind of ['push', 'replace'] as const) {
    const call = history[kind]
    history[kind] = (to, state) => {
      if (typeof to === 'string') return call(to)
      calls.push(performance.now())
      const answer = next()
      if (answer === 'throws') throw new Error('SecurityError')
      if (answer === 'rejects') return Promise.reject(new Error('SecurityError'))
      // Version 5 tells of a call that Chromium has ignored.
      const update = { location: history.location, action: kind.toUpperCase() }
      if (answer === 'ignores') return listeners.forEach((listener) => listener(update))
      return call(to, state)
    }
  }
  return { history, calls }
}

describe('law 11, browser limits are ours to mind', () => {
  property(
    'on any walk over a history that throws or ignores, nothing is thrown, the pace is kept and the last state arrives',
    [fc.array(anyStep, { minLength: 1, maxLength: 12 }), fc.infiniteStream(answers), fc.infiniteStream(fc.nat(400))],
    async (steps, stream, rests) => {
      let isLetGo = false
      const { history, calls } = createRefusingHistory(() => (isLetGo ? 'obeys' : (stream.next().value as Answer)))
      const { store, urlSync } = createTestStore(history)
      for (const step of steps) {
        take(step)
        await vi.advanceTimersByTimeAsync(rests.next().value as number)
      }
      isLetGo = true
      await vi.advanceTimersByTimeAsync(70_000)
      calls.forEach((time, at) => expect((calls[at + 90] ?? Infinity) - time).toBeGreaterThanOrEqual(10_000))
      const state = store.getState()
      const landed = { state, shown: state, location: history.location, index: 0 }
      lawChecks['law 2, settled: the URL shows the declared state']({ after: landed } as never)
      urlSync.dispose()
      expect(vi.getTimerCount()).toBe(0)

      function take({ actions, then }: Step): void {
        for (const action of actions) {
          // What leaves the URL alone would be in the way of asking what it shows in the end.
          if ((action['meta'] as { urlState?: string } | undefined)?.urlState !== 'skip') store.dispatch(action)
        }
        if (then && 'link' in then) history[then.link](then.to)
        else if (then) history.go(then.go)
      }
    },
  )
})
