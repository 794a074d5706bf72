import { configureStore } from '@reduxjs/toolkit'
import { ActionCreators, instrument } from '@redux-devtools/instrument'
import { createMemoryHistory } from 'history'
import type { StoreEnhancer } from 'redux'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUrlSync } from 'redux-url-state'
import { property } from '../property'
import { declare, pageChanged, rootReducer, settle, textChanged } from '../store/testStore'
import { lawChecks } from './lawChecks'
import { anyStep } from './steps'

/** A store with the real instrument of Redux DevTools where the browser extension puts it: innermost. */
async function createTravel() {
  const history = createMemoryHistory({ initialEntries: ['/?q=start&x=1'] })
  const calls: string[] = []
  history.listen(({ action, location }) => calls.push(`${action} ${location.search}`))
  const urlSync = createUrlSync({ urlState: declare(), history, pushOn: pageChanged.match })
  const store = configureStore({
    reducer: rootReducer,
    devTools: false,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault().concat(urlSync.enhancer, instrument() as unknown as StoreEnhancer),
  })
  // The instrument's own way in; the extension's monitors use it.
  const { liftedStore } = store as unknown as { liftedStore: { dispatch(action: unknown): void; getState(): unknown } }
  await settle()
  store.dispatch(pageChanged(2))
  await settle()
  store.dispatch(textChanged('cats'))
  store.dispatch(pageChanged(3))
  await settle()
  calls.length = 0
  return { history, store, liftedStore, calls, urlSync }
}

/** What the buttons of the DevTools do, given the actions that are on show; the first is none that can be toggled. */
const travels = fc.oneof(
  fc.nat(8).map((n) => ({ travel: (ids: readonly number[]) => ActionCreators.jumpToState(n % ids.length) })),
  fc.nat(8).map((n) => ({
    travel: ([, ...ids]: readonly number[]) =>
      ids.length > 0 ? ActionCreators.toggleAction(ids[n % ids.length] as number) : ActionCreators.sweep(),
  })),
  fc.constantFrom(
    { travel: () => ActionCreators.reset() },
    { travel: () => ActionCreators.rollback() },
    { travel: () => ActionCreators.commit() },
    { travel: () => ActionCreators.sweep() },
  ),
)

describe('law 13, time travel', () => {
  property(
    'on any walk, each step of the DevTools makes one replace at the most, after which the URL shows the state',
    [fc.array(fc.oneof(travels, anyStep), { minLength: 1, maxLength: 12 })],
    async (steps) => {
      const { history, store, liftedStore, calls, urlSync } = await createTravel()
      const stagedIds = () => (liftedStore.getState() as { stagedActionIds: number[] }).stagedActionIds
      for (const step of steps) {
        calls.length = 0
        if ('travel' in step) liftedStore.dispatch(step.travel(stagedIds()))
        else {
          step.actions.forEach((action) => store.dispatch(action))
          if (step.then && 'link' in step.then) history[step.then.link](step.then.to)
          else if (step.then) history.go(step.then.go)
        }
        await settle()
        urlSync.flush()
        if (!('travel' in step)) continue
        expect(calls.map((call) => call.replace(/ .*/, ''))).toEqual(calls.length === 0 ? [] : ['REPLACE'])
        const state = store.getState()
        const after = { state, shown: state, location: history.location, index: 0 }
        lawChecks['law 2, settled: the URL shows the declared state']({ after } as never)
      }
      urlSync.dispose()
    },
  )

  it('a jump moves the URL by replace', async () => {
    const { store, liftedStore, calls } = await createTravel()
    liftedStore.dispatch(ActionCreators.jumpToState(2))
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'start', page: 2 })
    expect(calls).toEqual(['REPLACE ?q=start&x=1&page=2'])
  })

  it('a reset moves the URL by replace, to what it was at the start', async () => {
    const { store, liftedStore, calls } = await createTravel()
    liftedStore.dispatch(ActionCreators.reset())
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'start', page: 1 })
    expect(calls).toEqual(['REPLACE ?q=start&x=1'])
  })

  it('a toggled action moves the URL by replace', async () => {
    const { store, liftedStore, calls } = await createTravel()
    liftedStore.dispatch(ActionCreators.toggleAction(4))
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'cats', page: 1 })
    expect(calls).toEqual(['REPLACE ?q=cats&x=1'])
  })

  it('an import moves the URL by replace', async () => {
    const { liftedStore } = await createTravel()
    const { store, calls, liftedStore: other } = await createTravel()
    liftedStore.dispatch(ActionCreators.jumpToState(2))
    other.dispatch(ActionCreators.importState(liftedStore.getState() as never))
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'start', page: 2 })
    expect(calls).toEqual(['REPLACE ?q=start&x=1&page=2'])
  })

  it('while a jump holds the state, Back leads to an entry that shows it, and no entry is made', async () => {
    const { history, store, liftedStore, calls } = await createTravel()
    liftedStore.dispatch(ActionCreators.jumpToState(2))
    await settle()
    calls.length = 0
    history.go(-2)
    await settle()
    expect(store.getState().search).toMatchObject({ text: 'start', page: 2 })
    expect(calls).toEqual(['POP ?q=start&x=1', 'REPLACE ?q=start&x=1&page=2'])
  })

  it('a replaced reducer, as hot reload brings, moves the URL by replace', async () => {
    const { history, store, calls } = await createTravel()
    store.replaceReducer((state, action) => {
      const next = rootReducer(state, action)
      return next.search.page === 3 ? { ...next, search: { ...next.search, page: 30 } } : next
    })
    await settle()
    expect(calls).toEqual(['REPLACE ?q=cats&x=1&page=30'])
    expect(history.location.search).toBe('?q=cats&x=1&page=30')
  })
})
