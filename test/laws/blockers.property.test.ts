import fc from 'fast-check'
import { createMemoryHistory } from 'history'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { property } from '../property'
import { createTestStore, textChanged, ticked } from '../store/testStore'
import { lawChecks } from './lawChecks'
import { anyAction } from './steps'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('law 11, browser limits are ours to mind', () => {
  property(
    'a blocker is asked at most once for each change, and the last state arrives with the first change that it allows',
    [fc.array(fc.tuple(anyAction, fc.boolean(), fc.nat(5000)), { maxLength: 12 })],
    async (steps) => {
      const history = createMemoryHistory()
      const { store, urlSync } = createTestStore(history)
      await vi.advanceTimersByTimeAsync(10_000)
      let asked = 0
      for (const [action, isBlocked, rest] of steps) {
        const release = isBlocked ? history.block(() => void asked++) : () => {}
        const before = asked
        store.dispatch(action)
        store.dispatch(ticked())
        await vi.advanceTimersByTimeAsync(rest)
        expect(asked - before).toBeLessThanOrEqual(1)
        release()
      }
      store.dispatch(textChanged('last'))
      await vi.advanceTimersByTimeAsync(1000)
      const state = store.getState()
      const landed = { state, shown: state, location: history.location, index: 0 }
      lawChecks['law 2, settled: the URL shows the declared state']({ after: landed } as never)
      expect(vi.getTimerCount()).toBe(0)
      urlSync.dispose()
    },
  )
})
