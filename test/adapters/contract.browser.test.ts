import { afterAll, describe, test } from 'vitest'
import { historyContract } from 'redux-url-state/testing'
import { keepToAllowance } from './allowance'
import { fixtures } from './fixtures'
import type { RouterFixtureKind } from './fixtures'
import { openGround } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

for (const [name, kind] of Object.entries(fixtures)) {
  describe(`the history contract over ${name}`, () => {
    const kept = historyContract.filter((clause) => !kind.lacks?.some((lack) => lack.test(clause.name)))
    for (const { name: title, check } of kept) test(title, () => check((path) => open(kind, path)))
  })
}

function open(kind: RouterFixtureKind, path: string) {
  const opened = openGround(kind, path)
  undo.push(() => opened.dispose())
  let arrived: Promise<unknown> = Promise.resolve()
  return {
    ...opened,
    go(delta: number) {
      arrived = opened.travel(delta)
    },
    async settled() {
      await arrived
      await opened.settled()
    },
  }
}
