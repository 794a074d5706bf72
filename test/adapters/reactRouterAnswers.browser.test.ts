import { afterAll, describe, expect, test } from 'vitest'
import { keepToAllowance } from './allowance'
import { click, recordAddresses, scrollTo, shown } from './listApp'
import { goInPage } from './opened'
import { openApp } from './reactRouterApp'
import { versions } from './reactRouterVersions'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

describe.each(Object.entries(versions))('React Router %s, the answer to a navigation', (_, version) => {
  const open = (path: string, options?: Parameters<typeof openApp>[3]) => openApp(version, path, undo, options)

  describe.each([0, 100])('with a debounce of %i', (debounce) => {
    test.each([
      ['toOther', '/other'],
      ['toOtherPage', '/other?page=2'],
      ['byReplace', '/other'],
      ['toRedirect', '/other'],
      ['toSlow', '/slow'],
      ['toLazy', '/lazy'],
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

  test('comes when the page is seen, whose component was loading', async () => {
    await open('/list')
    const seen = recordAddresses(undo)
    click('toLazy')
    await shown('/lazy')
    expect(seen).toEqual(['/lazy?page=1 over list', '/lazy over lazy'])
  })
})
