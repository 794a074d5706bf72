import { createMemoryHistory } from 'history'
import { createMemoryHistory as createMemoryHistory4 } from 'history-4'
import { describe } from 'vitest'
import { property } from '../property'
import { lawChecks } from './lawChecks'
import { anyWalk } from './steps'
import { walk } from './walk'
import type { RouterFixture } from './walk'

const fixtures: Readonly<Record<string, () => RouterFixture>> = {
  'history 5': () => memoryGround(createMemoryHistory({ initialEntries: ['/?x=1&q=start'] })),
  'history 4': () => memoryGround(createMemoryHistory4({ initialEntries: ['/?x=1&q=start'] })),
}

function memoryGround(history: RouterFixture['history']): RouterFixture {
  return { history, go: (delta) => history.go(delta) }
}

for (const [name, createGround] of Object.entries(fixtures)) {
  describe(`on any walk over a memory history of ${name}`, () => {
    for (const [law, check] of Object.entries(lawChecks)) {
      property(law, [anyWalk], async (steps) => {
        for (const footprint of await walk(createGround(), steps)) check(footprint)
      })
    }
  })
}
