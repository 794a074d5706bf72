import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HistoryUpdate, UrlHistory } from 'redux-url-state'
import { createTestStore, textChanged, ticked } from '../../store/testStore'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface RefusingHistory {
  readonly history: UrlHistory
  release(): void
  /** How often it was asked for a write. */
  asked(): number
}

/** What a browser does over its limit, as the histories over it pass it on. */
const refusals: Readonly<Record<string, () => RefusingHistory>> = {
  'throws, as WebKit and Firefox do': () =>
    refuse(() => {
      throw new Error('SecurityError')
    }),
  'rejects its promise, as a router over WebKit and Firefox does': () =>
    refuse(() => Promise.reject(new Error('SecurityError'))),
  'changes nothing and tells of it, as version 5 of history does over Chromium': () =>
    refuse((history, tell) => tell({ location: history.location, action: 'REPLACE' })),
}

/** Blockers of the app that say no. */
const blocked: Readonly<Record<string, () => RefusingHistory>> = {
  'version 5 of history': () => {
    const history = createMemoryHistory()
    let asked = 0
    const release = history.block(() => void asked++)
    return { history, release, asked: () => asked }
  },
  'version 4 of history': () => {
    let asked = 0
    const history = createMemoryHistory4({
      getUserConfirmation: (_: string, answer: (ok: boolean) => void) => (asked++, answer(false)),
    })
    return { history, release: history.block('Leave?'), asked: () => asked }
  },
}

function refuse(answer: (history: UrlHistory, tell: (update: HistoryUpdate) => void) => unknown): RefusingHistory {
  const history: UrlHistory = createMemoryHistory()
  const { replace, listen } = history
  const listeners: ((update: HistoryUpdate) => void)[] = []
  let asked = 0
  history.listen = (listener) => {
    listeners.push(listener)
    return listen(listener)
  }
  history.replace = () => {
    asked++
    return answer(history, (update) => listeners.forEach((listener) => listener(update)))
  }
  return { history, release: () => void (history.replace = replace), asked: () => asked }
}

describe('law 11: a history that', () => {
  it.each(Object.entries(refusals))('%s is asked with patience, and has the last state in the end', async (_, create) => {
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
  })

  it('never stops refusing is asked again after 64 seconds at most', async () => {
    const { history, asked } = refuse(() => {
      throw new Error('SecurityError')
    })
    const { store } = createTestStore(history)
    store.dispatch(textChanged('a'))
    await vi.advanceTimersByTimeAsync(127_000)
    expect(asked()).toBe(8)
    await vi.advanceTimersByTimeAsync(640_000)
    expect(asked()).toBe(18)
  })
})

describe('law 11: a blocker of', () => {
  it.each(Object.entries(blocked))('%s that says no is asked once for each change', async (_, create) => {
    const { history, release, asked } = create()
    const { store, urlSync } = createTestStore(history)
    await vi.advanceTimersByTimeAsync(0)
    store.dispatch(textChanged('a'))
    await vi.advanceTimersByTimeAsync(100_000)
    expect([asked(), history.location.search]).toEqual([1, ''])
    store.dispatch(ticked())
    urlSync.flush()
    await vi.advanceTimersByTimeAsync(100_000)
    expect(asked()).toBe(1)
    store.dispatch(textChanged('ab'))
    await vi.advanceTimersByTimeAsync(100_000)
    expect(asked()).toBe(2)
    release()
    store.dispatch(textChanged('abc'))
    await vi.advanceTimersByTimeAsync(0)
    expect(history.location.search).toBe('?q=abc')
  })
})
