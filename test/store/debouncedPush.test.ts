import { createMemoryHistory, createPath } from 'history'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStoreOn, paged, typed } from './react-router/openApp'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function start(q: Parameters<typeof createStoreOn>[1] = { q: { history: 'push', debounce: 300 } }) {
  const history = createMemoryHistory()
  const app = createStoreOn(history, q)
  await vi.advanceTimersByTimeAsync(1000)
  const typeAll = async (...texts: string[]) => {
    for (const text of texts) {
      app.store.dispatch(typed(text))
      await vi.advanceTimersByTimeAsync(20)
    }
  }
  return { ...app, history, typeAll, at: () => createPath(history.location) }
}

describe('a param that pushes and waits for its value to rest', () => {
  it('makes one entry of a run of typing, left as it was before the first letter', async () => {
    const { history, typeAll, at, list } = await start()
    await typeAll('a', 'ab', 'abc')
    expect([history.index, at()]).toEqual([0, '/'])
    await vi.advanceTimersByTimeAsync(300)
    expect([history.index, at()]).toEqual([1, '/?q=abc'])
    history.back()
    expect(list().q).toBe('')
    history.forward()
    expect(list().q).toBe('abc')
  })

  it('makes an entry for each run of typing', async () => {
    const { history, typeAll, list } = await start()
    await typeAll('a', 'ab')
    await vi.advanceTimersByTimeAsync(300)
    await typeAll('abc', 'abcd')
    await vi.advanceTimersByTimeAsync(300)
    expect(history.index).toBe(2)
    history.back()
    expect(list().q).toBe('ab')
  })

  it('is written at once with a push that an action asks for', async () => {
    const { store, history, typeAll, at } = await start()
    await typeAll('a', 'ab')
    store.dispatch({ ...paged(2), meta: { urlState: 'push' } })
    await vi.advanceTimersByTimeAsync(0)
    expect([history.index, at()]).toEqual([1, '/?q=ab&page=2'])
  })

  it('does not wait where its own action asks for the push', async () => {
    const { store, history, at } = await start({ q: { debounce: 300 } })
    store.dispatch({ ...typed('ab'), meta: { urlState: 'push' } })
    await vi.advanceTimersByTimeAsync(0)
    expect([history.index, at()]).toEqual([1, '/?q=ab'])
  })

  it('belongs to the entry that a link leaves', async () => {
    const { history, typeAll, at, list } = await start()
    await typeAll('a', 'ab')
    history.push('/other')
    await vi.advanceTimersByTimeAsync(1000)
    expect([history.index, at(), list().q]).toEqual([1, '/other', ''])
    history.back()
    await vi.advanceTimersByTimeAsync(1000)
    expect([at(), list().q]).toEqual(['/?q=ab', 'ab'])
  })
})
