import { afterAll, afterEach, describe, test } from 'vitest'
import { historyContract } from 'redux-url-state/testing'
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

for (const [name, kind] of Object.entries(grounds).filter(([, { stateless }]) => !stateless)) {
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
