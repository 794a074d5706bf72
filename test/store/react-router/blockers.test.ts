import { describe, expect, it } from 'vitest'
import { openApp, sleep, typed } from './openApp'

// Version 6.4 has no blockers.
describe.each(['7', '8'] as const)('a blocker of React Router %s', (version) => {
  const open = async () => {
    const app = openApp(version)
    await app.urlSync.settled()
    let asked = 0
    app.router.getBlocker?.('test', () => {
      asked++
      return true
    })
    const blocker = () => (app.router.state.blockers as ReadonlyMap<string, Blocker>).get('test')
    return { ...app, blocker, asked: () => asked }
  }
  interface Blocker {
    readonly state: string
    reset?(): void
    proceed?(): void
  }

  it('that stays is asked once for each change', async () => {
    const { store, urlSync, at, blocker, asked } = await open()
    store.dispatch(typed('a'))
    await sleep(50)
    expect(blocker()?.state).toBe('blocked')
    blocker()?.reset?.()
    await urlSync.settled()
    await sleep(1200)
    expect([asked(), at()]).toEqual([1, '/'])
    store.dispatch(typed('ab'))
    await sleep(50)
    expect(asked()).toBe(2)
  })

  it('that lets the write through has the URL show it', async () => {
    const { store, urlSync, at, blocker } = await open()
    store.dispatch(typed('a'))
    await sleep(50)
    blocker()?.proceed?.()
    await urlSync.settled()
    expect(at()).toBe('/?q=a')
  })
})
