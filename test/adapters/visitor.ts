import type { Ground, GroundKind } from './grounds'
import { createBox } from '../journeys/box'

export type Visitor = ReturnType<typeof createVisitor>

/** A visitor of the journeys within one page: a reload is a router and a store made anew from the page's URL. */
export function createVisitor(kind: GroundKind) {
  const { hash = false, basename = '' } = kind
  let ground: Ground | undefined
  let stores: Record<string, ReturnType<typeof createBox>> = {}
  const address = () => {
    const { pathname, search, hash: anchor } = window.location
    return hash ? anchor.slice(1) : (pathname.slice(basename.length) || '/') + search + anchor
  }
  const url = (path: string) => (hash ? `/#${path}` : basename + path)
  const current = () => ground as Ground // journeys open a page first

  const addStore = (prefix: string) => {
    stores[prefix] = createBox(current().history, prefix)
  }
  const dispose = () => {
    for (const box of Object.values(stores)) box.dispose()
    stores = {}
    ground?.dispose()
  }
  const reload = async () => {
    dispose()
    ground = kind.create()
    addStore('')
    await settled()
  }
  /** Until no navigation is on its way and nothing more is written. */
  const settled = async () => {
    do await sleep(25)
    while (current().history.busy?.())
  }
  const travel = async (delta: number) => {
    const told = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    window.history.go(delta)
    await told
    await settled()
  }
  return {
    addStore,
    dispose,
    settled,
    reload,
    async open(path: string) {
      dispose()
      ground = undefined
      window.history.pushState(null, '', url(path))
      await reload()
    },
    back: () => travel(-1),
    forward: () => travel(1),
    async navigate(to: string, how: 'push' | 'replace' = 'push') {
      current().navigate(to, how)
      await settled()
    },
    async change(patch: object, word?: 'push', store = '') {
      stores[store]?.change(patch, word)
      await settled()
    },
    /** Without waiting for anything. */
    hurry: (patch: object, word?: 'push') => stores['']?.change(patch, word),
    state: (store = '') => stores[store]?.state(),
    address,
    ground: current,
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
