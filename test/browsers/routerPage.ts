import { fixtures } from '../adapters/fixtures'
import { settle } from '../adapters/opened'
import { createBox } from '../journeys/journeyApp'

// The server says which router the page is to go by.
const { groundName } = window as unknown as { groundName: string }
const kind = fixtures[groundName as keyof typeof fixtures]
if (!kind) throw new Error(`There is no router called ${groundName}.`)
const ground = kind.create(location.href)
const stores: Record<string, ReturnType<typeof createBox>> = { '': createBox(ground.history) }
const own = (prefix = '') => stores[prefix] as ReturnType<typeof createBox> // a journey adds a store before it asks

/** The same small store as in page.ts, over a router. */
const page = {
  async change(patch: object, word?: 'push', prefix?: string) {
    own(prefix).change(patch, word)
    await settle(ground)
  },
  async state(prefix?: string) {
    await settle(ground)
    return own(prefix).state()
  },
  address: () => kind.pathOf(location.pathname + location.search + location.hash),
  urlOf: (path: string) => kind.urlOf(path),
  addStore: (prefix: string) => void (stores[prefix] = createBox(ground.history, prefix)),
}
;(window as unknown as { page: typeof page }).page = page
