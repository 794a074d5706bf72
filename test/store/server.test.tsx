import { createMemoryHistory } from 'history'
import { renderToString } from 'react-dom/server'
import { Provider } from 'react-redux'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { UrlLink, useUrlHref } from 'redux-url-state/react'
import { createTestStore, noted, pageChanged, settle, textChanged } from './testStore'

afterEach(() => void vi.useRealTimers())

function View() {
  const href = useUrlHref()
  return <UrlLink action={pageChanged(9)}>{href}</UrlLink>
}

const tick = () => new Promise((resolve) => setImmediate(resolve))

/** A request that stops now and then for something else, as one that fetches does. */
async function request(n: number): Promise<string> {
  const { store, urlSync } = createTestStore(
    createMemoryHistory({ initialEntries: [`/list?q=text-${n}&page=${n}&x=${n}`] }),
  )
  await tick()
  store.dispatch(textChanged(`changed-${n}`))
  await tick()
  store.dispatch(pageChanged(n + 1))
  await tick()
  const markup = renderToString(
    <Provider store={store}>
      <View />
    </Provider>,
  )
  urlSync.dispose()
  return markup
}

describe('law 14, alone', () => {
  it('a thousand requests that interleave never meet', async () => {
    const numbers = Array.from({ length: 1000 }, (_, n) => n + 10)
    const markups = await Promise.all(numbers.map(request))
    const expected = numbers.map(
      (n) =>
        `<a href="/list?q=changed-${n}&amp;x=${n}&amp;page=9">/list?q=changed-${n}&amp;x=${n}&amp;page=${n + 1}</a>`,
    )
    expect(markups).toEqual(expected)
  })

  it('leaves no timer when it is disposed of, whatever was pending', async () => {
    vi.useFakeTimers()
    const { store, urlSync } = createTestStore(createMemoryHistory())
    store.dispatch(noted('debounced'))
    for (let page = 1; page < 20; page++) {
      store.dispatch(pageChanged(page))
      urlSync.flush()
    }
    store.dispatch(noted('again'))
    await settle()
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    urlSync.dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('first load', () => {
  const preloaded = { search: { text: 'persisted', page: 4, sort: 'relevance' as const, tags: [] } }
  const stateOf = (path: string) =>
    createTestStore(createMemoryHistory({ initialEntries: [path] }), preloaded).store.getState().search

  it('a URL without a declared param leaves the preloaded state as it is', () => {
    expect(stateOf('/?utm=mail')).toEqual(preloaded.search)
  })

  it('a URL with one describes the whole view, and what it lacks is default', () => {
    expect(stateOf('/?page=2')).toEqual({ text: '', page: 2, sort: 'relevance', tags: [] })
  })
})
