import type { RouterFixtureKind } from './fixtures'
import { createBox } from '../journeys/journeyApp'
import { openGround, remake } from './opened'
import type { Opened } from './opened'

export type Visitor = ReturnType<typeof createVisitor>

/** A visitor of the journeys within one page: a reload is a router and a store made anew from the page's URL. */
export function createVisitor(kind: RouterFixtureKind) {
  let opened: Opened | undefined
  let stores: Record<string, ReturnType<typeof createBox>> = {}
  const current = () => opened as Opened // journeys open a page first

  const addStore = (prefix: string) => {
    stores[prefix] = createBox(current().history, prefix)
  }
  const dispose = () => {
    for (const box of Object.values(stores)) box.dispose()
    stores = {}
    opened?.dispose()
    opened = undefined
  }
  const begin = async (open: () => Opened) => {
    dispose()
    opened = open()
    addStore('')
    await opened.settled()
  }
  return {
    addStore,
    dispose,
    open: (path: string) => begin(() => openGround(kind, path)),
    reload() {
      const url = current().url()
      return begin(() => remake(kind, url))
    },
    settled: () => current().settled(),
    back: () => current().travel(-1),
    forward: () => current().travel(1),
    async navigate(to: string, how: 'push' | 'replace' = 'push') {
      current().navigate(to, how)
      await current().settled()
    },
    async change(patch: object, word?: 'push', store = '') {
      stores[store]?.change(patch, word)
      await current().settled()
    },
    /** Without waiting for anything. */
    hurry: (patch: object, word?: 'push') => stores['']?.change(patch, word),
    state: (store = '') => stores[store]?.state(),
    address: () => current().address(),
    ground: current,
  }
}
