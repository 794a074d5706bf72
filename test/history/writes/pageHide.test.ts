import { createMemoryHistory } from 'history'
import type { MemoryHistory } from 'history'
import { describe, expect, it } from 'vitest'
import type { UrlHistory } from 'redux-url-state'
import { createTestStore, noted, settle, textChanged } from '../../store/testStore'

/** A history whose owner has a word before it goes elsewhere. */
function createWordy(memory: MemoryHistory) {
  const words = new Set<() => void>()
  const history: UrlHistory = {
    get location() {
      return memory.location
    },
    push: (to, state) => memory.push(to, state),
    replace: (to, state) => memory.replace(to, state),
    listen: (listener) => memory.listen(listener),
    onBeforeLeave(listener) {
      words.add(listener)
      return () => words.delete(listener)
    },
  }
  return {
    history,
    words,
    go(to: string) {
      words.forEach((word) => word())
      memory.push(to)
    },
  }
}

async function open(path: string) {
  const memory = createMemoryHistory({ initialEntries: [path] })
  const wordy = createWordy(memory)
  const world = createTestStore(wordy.history)
  await settle()
  return { memory, ...wordy, ...world }
}

describe('a history with a word before a navigation leaves the entry', () => {
  it('law 12: has what is pending in the URL of the entry before it is left', async () => {
    const { memory, words, store, go } = await open('/list?x=1')
    const left: string[] = []
    store.dispatch(textChanged('jazz'))
    words.add(() => left.push(memory.location.search))
    go('/about')
    await settle()
    expect(left).toEqual(['?x=1&q=jazz'])
    expect(memory.location.pathname + memory.location.search).toBe('/about')
    expect(store.getState().search.text).toBe('')
  })

  it('law 12: does not wait for a text to rest, either', async () => {
    const { memory, store, go } = await open('/list')
    store.dispatch(noted('half a word'))
    go('/about')
    memory.back()
    expect(memory.location.search).toBe('?note=half+a+word')
  })

  it('owes the entry nothing, so a page that is loaded anew shows on Back what it was left with', async () => {
    const { history, memory, store, urlSync, go } = await open('/list')
    store.dispatch(textChanged('jazz'))
    go('/about')
    await settle()
    urlSync.dispose()
    const reloaded = createTestStore(history)
    memory.back()
    await settle()
    expect([memory.location.search, reloaded.store.getState().search.text]).toEqual(['?q=jazz', 'jazz'])
  })

  it('is not called back once the sync is disposed', async () => {
    const { urlSync, words } = await open('/list')
    expect(words.size).toBe(1)
    urlSync.dispose()
    expect(words.size).toBe(0)
  })
})
