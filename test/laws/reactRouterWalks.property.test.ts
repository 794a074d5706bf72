import fc from 'fast-check'
import { describe } from 'vitest'
import { reactRouterHistory } from 'redux-url-state/react-router'
import type { DataRouter } from 'redux-url-state/react-router'
import { versions } from '../adapters/reactRouterVersions'
import { property } from '../property'
import { lawChecks } from './lawChecks'
import { anyStep } from './steps'
import { walk } from './walk'
import type { RouterFixture } from './walk'

interface Navigates {
  navigate(to: string | number, options?: { replace: boolean }): Promise<void>
}

const shortWalk = fc.array(anyStep, { minLength: 1, maxLength: 6 })
const moment = () => new Promise<null>((resolve) => setTimeout(resolve, 1, null))

/** The data router of a version in memory, whose pages load their data. */
function openRouter(version: keyof typeof versions, revalidate: boolean): RouterFixture {
  const routes = [{ path: '*', loader: moment }]
  const initialEntries = ['/?x=1&q=start']
  // Each version has types of its own; what is used here is the same.
  const router = versions[version].createMemoryRouter(routes, { initialEntries }) as unknown as DataRouter & Navigates
  const adapter = reactRouterHistory(router, { revalidate })
  const history = Object.defineProperties({ go: (delta: number) => void router.navigate(delta) }, {
    ...Object.getOwnPropertyDescriptors(adapter),
  }) as RouterFixture['history']
  return {
    history,
    takesTime: true,
    follow: (how, to) => router.navigate(to, { replace: how === 'replace' }),
    async go(delta) {
      await router.navigate(delta)
      while (history.isNavigating?.()) await moment()
    },
  }
}

for (const version of ['6.4', '7', '8'] as const) {
  describe.each([false, true])(`on any walk over React Router ${version} in memory, its loaders running for writes: %s`, (revalidate) => {
    property(
      'laws 2 to 10 hold',
      [shortWalk],
      async (steps) => {
        const records = await walk(openRouter(version, revalidate), steps)
        for (const check of Object.values(lawChecks)) records.forEach(check)
      },
      { share: 0.15 },
    )
  })
}
