import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { afterEach, describe, test } from 'vitest'
import type { UrlHistory } from 'redux-url-state'
import { createBox } from './journeyApp'
import { journeys } from './index.mjs'

interface MemoryHistory extends UrlHistory {
  readonly index: number
  go(delta: number): void
}

type Create = (entries: string[], index: number) => MemoryHistory

const fixtures: Readonly<Record<string, Create>> = {
  'memory history 5': (initialEntries, initialIndex) => {
    // Version 5 normalizes no search; its type only says less of its locations than it gives.
    return createMemoryHistory({ initialEntries, initialIndex }) as unknown as MemoryHistory
  },
  'memory history 4': (initialEntries, initialIndex) =>
    createMemoryHistory4({ initialEntries, initialIndex }) as unknown as MemoryHistory, // the same of version 4
}

const boxes: ReturnType<typeof createBox>[] = []
afterEach(() => boxes.splice(0).forEach((box) => box.dispose()))

for (const [name, create] of Object.entries(fixtures)) {
  describe(`on a ${name}`, () => {
    for (const [title, journey] of Object.entries(journeys)) test(title, () => journey(createVisitor(create)))
  })
}

function createVisitor(create: Create) {
  let history: MemoryHistory
  let stores: Record<string, ReturnType<typeof createBox>> = {}
  const address = () => history.location.pathname + history.location.search + history.location.hash
  const addStore = (prefix: string) => {
    const box = createBox(history, prefix)
    boxes.push(box)
    stores[prefix] = box
  }
  const arrive = async (entries: string[], index: number) => {
    boxes.splice(0).forEach((box) => box.dispose())
    stores = {}
    history = create(entries, index)
    addStore('')
    await Promise.resolve()
  }
  const travel = async (delta: number) => {
    history.go(delta)
    await Promise.resolve()
  }
  return {
    addStore,
    open: (path: string) => arrive([path], 0),
    reload: () => arrive([address()], 0),
    back: () => travel(-1),
    forward: () => travel(1),
    async change(patch: object, word?: 'push', store = '') {
      stores[store]?.change(patch, word)
      await Promise.resolve()
    },
    state: (store = '') => stores[store]?.state(),
    address,
  }
}
