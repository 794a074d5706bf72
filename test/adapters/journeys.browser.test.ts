import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { journeys } from '../journeys/index.mjs'
import { grounds } from './grounds'
import { createVisitor } from './visitor'
import type { Visitor } from './visitor'

const home = location.href
afterAll(() => history.replaceState(null, '', home))
// Chromium allows a page 200 calls in ten seconds, and every journey's store begins with a pace of its own.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 700)))

for (const [name, kind] of Object.entries(grounds)) {
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

    for (const [title, journey] of Object.entries(journeys)) visit(title, journey)

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

    visit('a write keeps the hash, the state of the entry and what is not declared', async (visitor) => {
      await visitor.open('/list?b=%7e&a=1#there')
      const { history } = visitor.ground()
      history.replace({ search: '?b=%7e&a=1', hash: '#there' }, { own: 'state' })
      await visitor.settled()
      await visitor.change({ text: 'new' })
      expect(visitor.address()).toBe('/list?b=%7e&a=1&text=new#there')
      // Routers put their own keys beside it.
      expect(history.location.state).toMatchObject({ own: 'state' })
    })
  })
}
