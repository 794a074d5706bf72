import { createBrowserHistory, createHashHistory } from 'history'
import { createBrowserHistory as createBrowserHistory4 } from 'history-4'
import { afterAll, afterEach, describe, test } from 'vitest'
import { historyContract } from 'redux-url-state/testing'
import type { UrlHistory } from 'redux-url-state'
import { grounds } from './grounds'
import type { GroundKind } from './grounds'

const home = location.href
const undo: (() => void)[] = []
afterAll(() => history.replaceState(null, '', home))
afterEach(async () => {
  undo.splice(0).forEach((dispose) => dispose())
  // Chromium allows a page 200 calls in ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 300))
})

const own = (create: () => UrlHistory, hash = false): GroundKind => ({
  hash,
  create() {
    const made = create()
    // Both versions take a text, which the port does not ask for.
    return { history: made, navigate: (to, how) => made[how](to as never), dispose() {} }
  },
})

const all = {
  ...grounds,
  'history 5': own(createBrowserHistory),
  'history 5 behind the hash': own(createHashHistory, true),
  'history 4': own(() => createBrowserHistory4()),
}

for (const [name, kind] of Object.entries(all)) {
  describe(`the history contract over ${name}`, () => {
    for (const { name: title, check } of historyContract) test(title, () => check((path) => open(kind, path)))
  })
}

function open({ create, hash = false, basename = '' }: GroundKind, path: string) {
  history.pushState(null, '', hash ? `/#${path}` : basename + path)
  const ground = create()
  let arrived: Promise<unknown> = Promise.resolve()
  undo.push(() => ground.dispose())
  return {
    ...ground,
    go(delta: number) {
      arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
      history.go(delta)
    },
    async settled() {
      await arrived
      do await new Promise((resolve) => setTimeout(resolve, 40))
      while (ground.history.busy?.())
    },
  }
}
