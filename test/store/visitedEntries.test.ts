import { describe, expect, it } from 'vitest'
import { createVisitedEntries } from '../../src/store/url-to-store/visitedEntries'
import { createMemoryHistory } from 'history'
import { collectGarbage } from '../collectGarbage'
import { createStoreOn, paged } from './react-router/openApp'
import { settle } from './testStore'

const at = (key: string, search = '') => ({ pathname: '/', search, hash: '', key })

describe('the entries that were visited', () => {
  it('say what an entry should show when it is gone back to', () => {
    const entries = createVisitedEntries(at('a'))
    entries.leave('?q=1')
    expect(entries.enter(at('b'), 'push')).toBeUndefined()
    expect(entries.enter(at('a'), 'pop')).toBe('?q=1')
  })

  it('say what it should show now, though it showed something else when it was left before', () => {
    const entries = createVisitedEntries(at('a'))
    entries.leave('?q=1')
    entries.enter(at('b'), 'push')
    entries.leave('')
    entries.enter(at('a'), 'pop')
    entries.leave('?q=2')
    entries.enter(at('b'), 'pop')
    expect(entries.enter(at('a'), 'pop')).toBe('?q=2')
  })

  it('forget what a push has made unreachable', () => {
    const entries = createVisitedEntries(at('a'))
    entries.leave('?q=1')
    entries.enter(at('b'), 'push')
    entries.leave('?q=2')
    entries.enter(at('a'), 'pop')
    entries.enter(at('c'), 'push')
    expect(entries.enter(at('b'), 'pop')).toBeUndefined()
  })

  it('know an entry that was replaced by its new location only', () => {
    const entries = createVisitedEntries(at('a'))
    entries.enter(at('b', '?x'), 'replace')
    entries.leave('?q=1')
    entries.enter(at('c'), 'push')
    expect(entries.enter(at('a'), 'pop')).toBeUndefined()
    expect(entries.enter(at('b', '?x'), 'pop')).toBe('?q=1')
  })

  it('take the nearest of those that a history without keys cannot tell apart', () => {
    const entries = createVisitedEntries(at('', '?same'))
    const visit = (search: string, due: string) => {
      entries.leave(due)
      entries.enter(at('', search), 'push')
    }
    visit('?other', '?first')
    visit('?same', '?second')
    visit('?last', '?third')
    expect(entries.enter(at('', '?same'), 'pop')).toBe('?third')
  })

  it('are the hundred latest, since no browser keeps more', () => {
    const entries = createVisitedEntries(at('0'))
    for (let n = 1; n <= 150; n++) {
      entries.leave(`?n=${n - 1}`)
      entries.enter(at(String(n)), 'push')
    }
    expect(entries.enter(at('51'), 'pop')).toBe('?n=51')
    expect(entries.enter(at('20'), 'pop')).toBeUndefined()
  })
})

describe('a long session', () => {
  it('does not grow with each entry that is left unsaved', async () => {
    const history = createMemoryHistory()
    const { store, urlSync } = createStoreOn(history)
    await settle()
    const visit = async (count: number) => {
      for (let n = 0; n < count; n++) {
        store.dispatch(paged(n + 2))
        history.push('/b')
        history.back()
        if (n % 100 === 0) await settle()
      }
      await settle()
    }
    await visit(2000)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    await visit(8000)
    collectGarbage()
    const perVisit = (process.memoryUsage().heapUsed - before) / 8000
    urlSync.dispose()
    expect(perVisit).toBeLessThan(60)
  })
})
