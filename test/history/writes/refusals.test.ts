import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UrlHistory } from 'redux-url-state'
import { createTestStore, textChanged } from '../../store/testStore'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Histories that refuse, each in its own way, until they are let go. */
const refusals: Readonly<Record<string, () => { history: UrlHistory; release: () => void; asked: () => number }>> = {
  'throws, as over the limit of WebKit and Firefox': () =>
    refuse(() => {
      throw new Error('SecurityError')
    }),
  'does nothing, as over the limit of Chromium': () => refuse(() => {}),
  'is blocked, version 5': () => {
    const history = createMemoryHistory()
    let asked = 0
    const release = history.block(() => void asked++)
    return { history, release, asked: () => asked }
  },
  'is blocked, version 4': () => {
    let asked = 0
    const history = createMemoryHistory4({
      getUserConfirmation: (_: string, answer: (ok: boolean) => void) => (asked++, answer(false)),
    })
    return { history, release: history.block('Leave?'), asked: () => asked }
  },
}

function refuse(answer: () => void) {
  const history = createMemoryHistory()
  const { replace } = history
  let asked = 0
  history.replace = () => {
    asked++
    answer()
  }
  return { history, release: () => void (history.replace = replace), asked: () => asked }
}

describe('law 11: a history that', () => {
  it.each(Object.entries(refusals))(
    '%s, is asked with patience, and has the last state in the end',
    async (_, create) => {
      const { history, release, asked } = create()
      const { store } = createTestStore(history)
      await vi.advanceTimersByTimeAsync(0)
      store.dispatch(textChanged('a'))
      await vi.advanceTimersByTimeAsync(3500)
      expect(history.location.search).toBe('')
      expect(asked()).toBe(3)
      release()
      await vi.advanceTimersByTimeAsync(8000)
      expect(history.location.search).toBe('?q=a')
      expect(store.getState().search.text).toBe('a')
      expect(vi.getTimerCount()).toBe(0)
    },
  )
})
