import { configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import fc from 'fast-check'
import { createMemoryHistory } from 'history'
import type { MemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { describe, expect } from 'vitest'
import { createUrlSync, defineUrlState, integer, param, string } from 'redux-url-state'
import type { UrlHistory } from 'redux-url-state'
import { property } from '../property'
import { settle } from '../store/testStore'

const slice = createSlice({
  name: 'n',
  initialState: { value: 0, lang: 'en' },
  reducers: {
    set: (state, { payload }: PayloadAction<number>) => void (state.value = payload),
    spoken: (state, { payload }: PayloadAction<string>) => void (state.lang = payload),
  },
})

/** A store with one param of its own and one that the other has too, on a history that they share. */
function createStore(history: UrlHistory, key: string) {
  const reducer = { n: slice.reducer }
  const urlState = defineUrlState({ reducer, params: { n: { value: param(integer, { key }), lang: string } } })
  const urlSync = createUrlSync({ urlState, history })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer),
  })
  return { store, urlSync, value: () => store.getState().n.value, lang: () => store.getState().n.lang }
}
const anyDispatch = fc.record({
  of: fc.constantFrom(0, 1),
  value: fc.integer(),
  entry: fc.constantFrom('push', 'replace'),
})
const anyTicks = fc.array(fc.array(anyDispatch, { minLength: 1, maxLength: 3 }), { maxLength: 8 })

const histories: Readonly<Record<string, () => UrlHistory & Pick<MemoryHistory, 'go'>>> = {
  'history 5': () => createMemoryHistory({ initialEntries: ['/?x=1'] }),
  'history 4': () => createMemoryHistory4({ initialEntries: ['/?x=1'] }),
}

for (const [name, createHistory] of Object.entries(histories)) {
  describe(`law 14, alone: two stores on one history, ${name}`, () => {
    property('what one writes is no link to the other, also in one tick', [anyTicks], async (ticks) => {
      const history = createHistory()
      const stores = [createStore(history, 'a'), createStore(history, 'b')] as const
      await settle()
      const expected = [0, 0]
      for (const tick of ticks) {
        for (const { of, value, entry } of tick) {
          stores[of as 0 | 1].store.dispatch({ ...slice.actions.set(value), meta: { urlState: entry } })
          expected[of] = value
        }
        await settle()
        for (const { urlSync } of stores) urlSync.flush()
        const search = new URLSearchParams(history.location.search)
        expect(stores.map(({ value }) => value())).toEqual(expected)
        expect(['a', 'b'].map((key) => Number(search.get(key) ?? 0) + 0)).toEqual(expected.map((value) => value + 0))
        expect(search.get('x')).toBe('1')
      }
      for (const { urlSync } of stores) urlSync.dispose()
    })

    property(
      'in the param that both declare they follow each other, and keep what is pending of their own',
      [fc.array(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer(), fc.constantFrom('en', 'fr', 'de')), { minLength: 1, maxLength: 3 }))],
      async (ticks) => {
        const history = createHistory()
        const stores = [createStore(history, 'a'), createStore(history, 'b')] as const
        await settle()
        const expected = [0, 0]
        for (const tick of ticks) {
          // Both may speak in one tick; then the URL decides between them, and both follow it.
          for (const [of, value, lang] of tick) {
            stores[of as 0 | 1].store.dispatch(slice.actions.set(value))
            stores[of as 0 | 1].store.dispatch(slice.actions.spoken(lang))
            expected[of] = value
          }
          for (let turn = 0; turn < 3; turn++) {
            await settle()
            for (const { urlSync } of stores) urlSync.flush()
          }
          const search = new URLSearchParams(history.location.search)
          expect(stores.map(({ value }) => value())).toEqual(expected)
          const [first, second] = stores.map(({ lang }) => lang())
          expect([first, second]).toEqual([search.get('lang') ?? 'en', search.get('lang') ?? 'en'])
          if (tick.length === 1) expect(first).toBe(tick[0]?.[2])
        }
        for (const { urlSync } of stores) urlSync.dispose()
      },
    )

    property('Back restores both', [fc.integer({ min: 1 }), fc.integer({ min: 1 })], async (a, b) => {
      const history = createHistory()
      const [first, second] = [createStore(history, 'a'), createStore(history, 'b')]
      await settle()
      first.store.dispatch(slice.actions.set(a))
      second.store.dispatch(slice.actions.set(b))
      await settle()
      first.store.dispatch({ ...slice.actions.set(a + 1), meta: { urlState: 'push' } })
      second.store.dispatch(slice.actions.set(b + 1))
      await settle()
      history.go(-1)
      await settle()
      expect([first.value(), second.value()]).toEqual([a, b + 1])
      history.go(1)
      expect([first.value(), second.value()]).toEqual([a + 1, b + 1])
    })
  })
}
