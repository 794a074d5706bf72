import { afterAll, describe, expect, test, vi } from 'vitest'
import { keepToAllowance } from './allowance'
import { click, here, recordAddresses, recordTransitions, rendered, scrollTo, shown } from './listApp'
import { goInPage, sleep } from './opened'
import { openApp } from './tanstackRouterApp'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const open = (path: string, options?: Parameters<typeof openApp>[2]) => openApp(path, undo, options)

describe.each([0, 100])('TanStack Router, the answer to a navigation with a debounce of %i', (debounce) => {
  test.each([
    ['toOther', '/other'],
    ['toOtherPage', '/other?page=2'],
    ['byReplace', '/other'],
    ['toRedirect', '/other'],
    ['toSlow', '/slow'],
    ['toPending', '/pending'],
    ['toLazy', '/lazy'],
    ['toLazyRoute', '/lazyRoute'],
    ['toLazyComponent', '/lazyComponent'],
    ['toSuspended', '/suspended'],
    ['toHeavy', '/heavy'],
  ])('%s opens %s at its top', async (link, url) => {
    await open('/list', { debounce })
    await scrollTo(1500)
    click(link)
    await shown(url)
    expect(scrollY).toBe(0)
  })

  test('to a link that lacks a retained param opens it at its top', async () => {
    const { state } = await open('/list?q=cats', { debounce })
    await scrollTo(1500)
    click('toPlain')
    await shown('/other?q=cats')
    expect([scrollY, state().q]).toEqual([0, 'cats'])
  })

  test('to Back to an entry that was left before its write restores its scroll', async () => {
    const { change, state } = await open('/list', { debounce })
    await scrollTo(1500)
    change({ q: 'cats' })
    click('toOther')
    await shown('/other?q=cats')
    await scrollTo(300)
    await goInPage(-1)
    await shown('/list?q=cats')
    expect([scrollY, state().q]).toEqual([1500, 'cats'])
  })
})

describe('TanStack Router, the answer to a navigation', () => {
  test.each(['slow', 'pending', 'lazyRoute', 'lazyComponent', 'heavy'])('comes when the page %s is seen', async (id) => {
    await open('/list')
    const seen = recordAddresses(undo)
    click(`to${id[0]?.toUpperCase()}${id.slice(1)}`)
    await shown(`/${id}`)
    expect(seen).toEqual([`/${id}?page=1 over list`, `/${id} over ${id}`])
  })

  test.each([
    ['inTransition', '/other'],
    ['inTransitionToLazy', '/lazy'],
    ['inTransitionToHeavy', '/heavy'],
  ])('lets the view transition %s be shown whole', async (link, url) => {
    await open('/list')
    const outcomes = recordTransitions(undo)
    await scrollTo(1500)
    click(link)
    await shown(url)
    await vi.waitFor(() => expect(outcomes).toEqual(['ready', 'finished']))
    expect([scrollY, rendered()]).toEqual([0, url])
  })

  test('makes no view transition of its own, and neither does a write, where each link makes one', async () => {
    const { change } = await open('/list', { defaultViewTransition: true })
    const outcomes = recordTransitions(undo)
    click('toOther')
    await shown('/other')
    await vi.waitFor(() => expect(outcomes).toEqual(['ready', 'finished']))
    change({ page: 3 })
    await shown('/other?page=3')
    expect(outcomes).toEqual(['ready', 'finished'])
  })

  test('leaves a page that is loaded anew where it was left', async () => {
    await open('/list')
    await scrollTo(1500)
    const entry: unknown = history.state
    dispatchEvent(new PageTransitionEvent('pagehide'))
    for (const url of ['/list', '/list?page=1']) {
      undo.splice(0).forEach((dispose) => dispose())
      window.scrollTo(0, 0)
      await open(url, { entry })
      await shown('/list')
      expect([url, scrollY]).toEqual([url, 1500])
    }
  })

  test('leaves the focus to a field that takes it, in StrictMode, too', async () => {
    await open('/list', { strict: true })
    await scrollTo(1500)
    click('toForm')
    await shown('/form')
    expect([document.activeElement?.tagName, scrollY]).toEqual(['INPUT', 0])
  })
})

describe('TanStack Router, whose links keep the texts of the params as they are', () => {
  test.each([
    ['keeping', '/other?x=1.0', 0],
    ['keepingToAnchor', '/anchors?x=1.0#there', 3000],
  ])('%s scrolls as any link', async (link, url, top) => {
    await open('/list?x=1.0')
    await scrollTo(1500)
    click(link)
    await shown(url)
    expect(Math.round(scrollY / 100) * 100).toBe(top)
  })

  test('a view transition is one of theirs', async () => {
    await open('/list?x=1.0')
    const outcomes = recordTransitions(undo)
    click('keepingInTransition')
    await shown('/other?x=1.0')
    await vi.waitFor(() => expect(outcomes).toEqual(['ready', 'finished']))
  })
})

describe('TanStack Router, while a page is being shown', () => {
  test('a second click is followed, and the first page has its answer on Back', async () => {
    await open('/list')
    await scrollTo(1500)
    click('toOther')
    await vi.waitFor(() => expect(here()).toBe('/other?page=1'), { interval: 1 })
    click('toThird')
    await shown('/third')
    expect(scrollY).toBe(0)
    await goInPage(-1)
    await shown('/other')
    await goInPage(-1)
    await shown('/list')
    expect(scrollY).toBe(1500)
  })

  test('a change is written into the page that is shown, together with the answer', async () => {
    const { change, state } = await open('/list')
    await scrollTo(1500)
    click('toSlow')
    await vi.waitFor(() => expect(here()).toBe('/slow?page=1'), { interval: 1 })
    change({ page: 3 })
    await shown('/slow?page=3')
    expect([state().page, scrollY]).toEqual([3, 0])
  })

  test('a write of its own makes the next one not wait', async () => {
    const { change, urlSync } = await open('/list')
    for (const page of [2, 3, 4]) {
      change({ page })
      urlSync.flush()
      await Promise.resolve()
      expect(here()).toBe(`/list?page=${page}`)
    }
  })

  test('a page that is hidden waits for no frames', async () => {
    await open('/list')
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    undo.push(() => frames.mockRestore(), () => hidden.mockRestore())
    click('toOther')
    await vi.waitFor(() => expect(here()).toBe('/other'), 300)
  })

  test('a page that is hidden meanwhile waits for them no longer', async () => {
    await open('/list')
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    click('toOther')
    await sleep(100)
    expect(here()).toBe('/other?page=1')
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    undo.push(() => frames.mockRestore(), () => hidden.mockRestore())
    await vi.waitFor(() => expect(here()).toBe('/other'), 300)
  })
})
