import { createMemoryHistory, createPath } from 'history'
import { describe, expect, it } from 'vitest'
import { createStoreOn, typed } from './react-router/openApp'
import { settle } from './testStore'

describe('dispose', () => {
  it('writes what waits for its value to rest, so that the next store on the history has it', async () => {
    const history = createMemoryHistory()
    const first = createStoreOn(history, { q: { debounce: 300 } })
    await settle()
    first.store.dispatch(typed('cats'))
    first.urlSync.dispose()
    expect(createPath(history.location)).toBe('/?q=cats')
    const second = createStoreOn(history, { q: { debounce: 300 } })
    expect(second.list().q).toBe('cats')
    first.store.dispatch(typed('dogs'))
    await settle()
    expect(createPath(history.location)).toBe('/?q=cats')
  })

  it('resolves those who wait for the sync to settle', async () => {
    const { store, urlSync } = createStoreOn(createMemoryHistory(), { q: { debounce: 300 } })
    await settle()
    store.dispatch(typed('cats'))
    const settled = urlSync.settled()
    urlSync.dispose()
    await settled
  })
})
