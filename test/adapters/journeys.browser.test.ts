import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { otherRouters, plainRouters } from '../browsers/routerNames.mjs'
import { journeys } from '../journeys/index.mjs'
import { keepToAllowance } from './allowance'
import { fixtures } from './fixtures'
import { sleep } from './opened'
import { createVisitor } from './visitor'
import type { Visitor } from './visitor'

const home = location.href
afterAll(() => history.replaceState(null, '', home))
afterEach(keepToAllowance)

test('every router that has a page has one that is loaded and reloaded, by scripts/browsers.mjs', () => {
  const names = Object.entries(fixtures).flatMap(([name, { isInMemory }]) => (isInMemory ? [] : [name]))
  expect([...plainRouters, ...otherRouters].sort()).toEqual(names.sort())
})

for (const [name, kind] of Object.entries(fixtures)) {
  describe(`over ${name}`, () => {
    const visit = (title: string, journey: (visitor: Visitor) => Promise<void>) =>
      test(title, async () => {
        const visitor = createVisitor(kind)
        try {
          await journey(visitor)
        } finally {
          visitor.dispose()
        }
      })

    for (const [title, journey] of Object.entries(journeys)) {
      visit(title === 'reload' ? 'a router and a store made anew in the page, as a reload would' : title, journey)
    }

    visit('a link to another page and Back', async (visitor) => {
      await visitor.open('/list?x=1&text=a')
      await visitor.change({ count: 2 }, 'push')
      await visitor.navigate('/about?text=b')
      expect(visitor.state()).toEqual({ text: 'b', count: 0, note: '' })
      expect(visitor.address()).toBe('/about?text=b')
      await visitor.back()
      expect(visitor.state()).toEqual({ text: 'a', count: 2, note: '' })
      expect(visitor.address()).toBe('/list?x=1&text=a&count=2')
    })

    visit('law 12: a change and a link in one tick, then Back', async (visitor) => {
      await visitor.open('/list?text=a')
      visitor.hurry({ text: 'changed' })
      await visitor.navigate('/about')
      expect(visitor.address()).toBe('/about')
      expect(visitor.state()).toEqual({ text: '', count: 0, note: '' })
      await visitor.back()
      expect(visitor.state()).toEqual({ text: 'changed', count: 0, note: '' })
      expect(visitor.address()).toBe('/list?text=changed')
    })

    visit('a change while a link loads its data is not lost, and does not call the link off', async (visitor) => {
      await visitor.open('/list?text=a')
      visitor.ground().navigateSlowly('/slow?count=3')
      await sleep(50)
      visitor.hurry({ text: 'meanwhile' })
      await vi.waitFor(() => expect(visitor.address()).toMatch(/^\/slow/), 5000)
      await visitor.settled()
      const { text = '' } = visitor.state() ?? {}
      expect(visitor.state()).toEqual({ text, count: 3, note: '' })
      expect(visitor.address()).toBe(text ? '/slow?count=3&text=meanwhile' : '/slow?count=3')
      // A router that shows its link at once has the change there, another where it was made.
      if (!text) await visitor.back()
      expect(visitor.state()?.text).toBe('meanwhile')
    })

    if (!kind.blocksNothing)
      visit('a navigation that is blocked changes nothing, and the next change arrives when it is let go', async (visitor) => {
        await visitor.open('/list?text=a')
        const unblock = visitor.ground().block?.()
        visitor.ground().navigate('/about?text=b', 'push')
        await visitor.settled()
        expect([visitor.address(), visitor.state()?.text]).toEqual(['/list?text=a', 'a'])
        visitor.hurry({ text: 'c' })
        await visitor.settled()
        expect(visitor.state()?.text).toBe('c')
        unblock?.()
        // Nobody is asked twice for one change, so a write that was refused goes out with the next.
        visitor.hurry({ text: 'cd' })
        await vi.waitFor(() => expect(visitor.address()).toBe('/list?text=cd'), 5000)
        await visitor.navigate('/about?text=b')
        expect([visitor.address(), visitor.state()?.text]).toEqual(['/about?text=b', 'b'])
        await visitor.back()
        expect([visitor.address(), visitor.state()?.text]).toEqual(['/list?text=cd', 'cd'])
      })

    visit('a write keeps the hash, the state of the entry and what is not declared', async (visitor) => {
      await visitor.open('/list?b=%7e&a=1#there')
      const { history } = visitor.ground()
      const state = kind.stateless ? undefined : { own: 'state' }
      const { hash } = history.location
      history.replace({ search: '?b=%7e&a=1', hash }, state)
      await visitor.settled()
      await visitor.change({ text: 'new' })
      expect(visitor.address()).toBe('/list?b=%7e&a=1&text=new#there')
      // Routers put their own keys beside it.
      expect({ ...(history.location.state as object) }).toMatchObject({ ...state })
    })
  })
}
