import type { RouterFixture, RouterFixtureKind } from './fixtures'

export type Opened = ReturnType<typeof openGround>

/** Opens a page of an app at a path. */
export function openGround(kind: RouterFixtureKind, path: string) {
  if (!kind.isInMemory) history.pushState(null, '', kind.urlOf(path))
  return remake(kind, kind.urlOf(path))
}

/** The router of the page that is open, made anew. */
export function remake(kind: RouterFixtureKind, at: string) {
  const ground = kind.create(at)
  const { memory } = ground
  const url = () => (memory ? memory.url() : location.pathname + location.search + location.hash)
  const settled = () => settle(ground)
  return {
    ...ground,
    url,
    /** The URL as a path of the app. */
    address: () => kind.pathOf(url()),
    settled,
    /** Goes back or forward, as the browser's buttons do. */
    async travel(delta: number) {
      await (memory ? memory.go(delta) : goInPage(delta))
      await settled()
    },
  }
}

/** Goes back or forward in the page's own history, until the page has heard of it. */
export function goInPage(delta: number): Promise<unknown> {
  const told = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  history.go(delta)
  return told
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Until no navigation is on its way and nothing more is written, or somebody has to answer first. */
export async function settle(ground: RouterFixture): Promise<void> {
  const end = performance.now() + 5000
  const isNavigating = () => ground.history.isNavigating?.() && !ground.held?.() && performance.now() < end
  do {
    while (isNavigating()) await sleep(25)
    // What waited is written within 20 ms, and may be a navigation of its own.
    await sleep(25)
  } while (isNavigating())
}
