import { afterAll, describe, expect, test, vi } from 'vitest'
import { keepToAllowance } from './allowance'
import { click, here, recordTransitions, rendered, scrollTo, shown } from './listApp'
import { goInPage, sleep } from './opened'
import { openApp } from './reactRouterApp'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const { '7': version7, '8': version8 } = versions

describe.each(Object.entries({ '7': version7, '8': version8 }))('React Router %s', (_, version) => {
  const open = (path: string, options?: Parameters<typeof openApp>[3]) => openApp(version, path, undo, options)

  test.each([
    ['inTransition', '/other'],
    ['inTransitionToLazy', '/lazy'],
    ['inTransitionToHeavy', '/heavy'],
  ])('the view transition %s is shown whole, the answer to its navigation included', async (link, url) => {
    const { router } = await open('/list')
    const outcomes = recordTransitions(undo)
    await scrollTo(1500)
    click(link)
    await shown(url)
    await vi.waitFor(() => expect(outcomes).toEqual(['ready', 'finished']))
    expect([scrollY, rendered()]).toEqual([0, url])
    expect(router.state.location.search).toBe('')
  })

  test('the view transition of Back is shown whole, and restores the scroll', async () => {
    const { change } = await open('/list')
    await scrollTo(1500)
    change({ q: 'cats' })
    click('inTransition')
    await shown('/other?q=cats')
    await sleep(400)
    const outcomes = recordTransitions(undo)
    await goInPage(-1)
    await shown('/list?q=cats')
    await vi.waitFor(() => expect(outcomes).toEqual(['ready', 'finished']))
    expect([scrollY, rendered()]).toEqual([1500, '/list?q=cats'])
  })

  test('a route that is loaded with its component opens at its top', async () => {
    await open('/list')
    await scrollTo(1500)
    click('toLazyRoute')
    await shown('/lazyRoute')
    expect(scrollY).toBe(0)
  })
})

describe.each(Object.entries(versions))('React Router %s, while a page is being shown', (name, version) => {
  const open = (path: string, options?: Parameters<typeof openApp>[3]) => openApp(version, path, undo, options)

  test('a page that is loaded anew stands where it does without the answer', async () => {
    const positions = 'react-router-scroll-positions'
    sessionStorage.setItem(positions, JSON.stringify({ default: 1500 }))
    undo.push(() => sessionStorage.removeItem(positions))
    const stands = async (url: string) => {
      window.scrollTo(0, 0)
      await open(url)
      await shown('/list')
      const top = scrollY
      undo.splice(1).forEach((dispose) => dispose())
      return top
    }
    const without = await stands('/list')
    // Version 7.18 does not restore the scroll of its first page.
    expect(without).toBe(name === '7' ? 0 : 1500)
    expect(await stands('/list?page=1')).toBe(without)
  })

  test('a field that takes the focus keeps it, in StrictMode, too', async () => {
    await open('/list', { strict: true })
    await scrollTo(1500)
    click('toForm')
    await shown('/form')
    expect([document.activeElement?.tagName, scrollY]).toEqual(['INPUT', 0])
  })

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

  test('a write after Back to where the page stood already does not scroll', async () => {
    const { change } = await open('/list')
    await scrollTo(1500)
    click('withoutScroll')
    await shown('/other')
    expect(scrollY).toBe(1500)
    await goInPage(-1)
    await shown('/list')
    change({ page: 2 })
    await shown('/list?page=2')
    expect(scrollY).toBe(1500)
  })
})
