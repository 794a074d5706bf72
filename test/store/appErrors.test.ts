import { configureStore } from '@reduxjs/toolkit'
import type { Reducer } from '@reduxjs/toolkit'
import { createMemoryHistory, createPath } from 'history'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createUrlSync, defineUrlState, integer, navigated, string } from 'redux-url-state'
import { createTestStore, settle } from './testStore'

// What the app throws reaches it as an uncaught error, which would fail the run.
const heard: unknown[] = []
const hear = (error: unknown) => void heard.push((error as Error).message)
let others: NodeJS.UncaughtExceptionListener[] = []

beforeEach(() => {
  heard.length = 0
  others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', hear)
})
afterEach(() => {
  process.removeAllListeners('uncaughtException')
  for (const listener of others) process.on('uncaughtException', listener)
})

const task = () => new Promise((resolve) => setTimeout(resolve))

interface State {
  page: number
  q: string
  note: number
}

/** An app whose reducer throws at the given navigations, counted from the first link. */
async function openFailingApp(throwsAt: readonly number[]) {
  let count = 0
  const reducer: Reducer<State> = (state = { page: 1, q: '', note: 0 }, action) => {
    if (navigated.match(action) && action.payload.navigation !== 'load' && throwsAt.includes(++count)) {
      throw new Error(`reducer ${count}`)
    }
    if (action.type === 'note') return { ...state, note: state.note + 1 }
    return action.type === 'page' ? { ...state, page: state.page + 1 } : state
  }
  const history = createMemoryHistory()
  const urlState = defineUrlState({ reducer, params: { page: integer, q: string } })
  const urlSync = createUrlSync({ urlState, history })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  await settle()
  return { store, history, at: () => createPath(history.location) }
}

describe('law 9: a reducer that throws on a navigation', () => {
  it('is heard of by the app, and the link is applied with the next action, whichever that is', async () => {
    const { store, history, at } = await openFailingApp([1])
    history.push('/?page=3')
    await task()
    expect([heard, store.getState().page, at()]).toEqual([['reducer 1'], 1, '/?page=3'])
    store.dispatch({ type: 'note' })
    await settle()
    expect([store.getState(), at()]).toEqual([{ page: 3, q: '', note: 1 }, '/?page=3'])
  })

  it('is overtaken by the next navigation', async () => {
    const { store, history, at } = await openFailingApp([1])
    history.push('/?page=3')
    history.push('/?q=x')
    await task()
    expect([store.getState(), at()]).toEqual([{ page: 1, q: 'x', note: 0 }, '/?q=x'])
  })

  it('again and again has the URL follow the store in the end', async () => {
    const { store, history, at } = await openFailingApp([1, 2])
    history.push('/?page=3')
    store.dispatch({ type: 'page' })
    await task()
    expect(heard).toEqual(['reducer 1', 'reducer 2'])
    expect([store.getState().page, at()]).toEqual([2, '/?page=2'])
    history.push('/?page=5')
    expect(store.getState().page).toBe(5)
  })
})

describe('law 9: a subscriber that throws on a navigation', () => {
  it('keeps neither its own store nor another on the history from following', async () => {
    const history = createMemoryHistory()
    const [a, b] = [createTestStore(history), createTestStore(history)]
    await settle()
    a.store.subscribe(() => {
      throw new Error('subscriber')
    })
    history.push('/?q=cats&page=x')
    await task()
    expect([a, b].map(({ store }) => store.getState().search.text)).toEqual(['cats', 'cats'])
    expect(createPath(history.location)).toBe('/?q=cats')
    expect(heard).toContain('subscriber')
  })

  it('does not keep a listener that the app has added to the history from being called', async () => {
    const history = createMemoryHistory()
    const { store } = createTestStore(history)
    let calls = 0
    history.listen(() => calls++)
    await settle()
    store.subscribe(() => {
      throw new Error('subscriber')
    })
    history.push('/?q=cats')
    await task()
    expect(calls).toBe(1)
  })
})

describe('law 9: an onIssue that throws', () => {
  it('does not keep the store from following', async () => {
    const history = createMemoryHistory()
    const urlState = defineUrlState({ initialState: { page: 1, q: '' }, params: { page: integer, q: string } })
    const urlSync = createUrlSync({
      urlState,
      history,
      onIssue() {
        throw new Error('issue')
      },
    })
    const store = configureStore({
      reducer: (state = { page: 1, q: '' }) => state,
      middleware: (getDefault) => getDefault().concat(urlSync.middleware),
      enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
    })
    await settle()
    history.push('/?page=x&q=cats')
    await task()
    expect([store.getState().q, heard]).toEqual(['cats', ['issue']])
  })
})
