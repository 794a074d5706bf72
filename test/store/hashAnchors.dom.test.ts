import { createHashHistory } from 'history'
import { createHashHistory as createHashHistory4 } from 'history-4'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestStore, noted } from './testStore'

afterEach(() => history.replaceState(null, '', '/'))

/** Follows a plain link, as a browser does: its event comes later. */
async function click(href: string): Promise<void> {
  const anchor = Object.assign(document.createElement('a'), { href })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

describe.each([
  ['history 5', createHashHistory],
  ['history 4', createHashHistory4],
])('a plain link in a page of hashes, over %s', (_, create) => {
  it('is followed, though entries that the history has not made have one key', async () => {
    history.pushState(null, '', '/#/')
    const { store, urlSync } = createTestStore(create())
    // Debounced, so that it is still to be written when the entry is left.
    store.dispatch(noted('typed'))
    await click('#/c?q=dogs')
    expect(location.hash).toBe('#/c?q=dogs')
    expect(store.getState().search.text).toBe('dogs')
    expect(store.getState().prefs.note).toBe('')
    urlSync.dispose()
  })
})
