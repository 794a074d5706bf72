import { createBrowserHistory } from 'history'
import { afterAll, describe, expect, test } from 'vitest'
import { browserHistory } from 'redux-url-state/browser'
import type { UrlHistory } from 'redux-url-state'
import { createBox } from '../journeys/journeyApp'
import { keepToAllowance } from './allowance'
import { sleep } from './opened'
import { undoAfterEach } from './undoAfterEach'

const home = location.href
const undo = undoAfterEach(keepToAllowance)
afterAll(() => history.replaceState(null, '', home))

const here = () => location.pathname + location.search + location.hash

/** A page with a store, whose other code then goes from its first tab to its second, by itself. */
async function open(createHistory: () => UrlHistory) {
  history.pushState(null, '', '/tab1')
  const box = createBox(createHistory())
  undo.push(box.dispose)
  await sleep(20)
  history.pushState({ tab: 2 }, '', '/tab2?theirs=1#there')
  await sleep(20)
  return box
}

describe('a page that is shared with code which calls window.history itself', () => {
  test('keeps what that code wrote, with browserHistory()', async () => {
    const box = await open(browserHistory)
    box.change({ text: 'a' })
    await sleep(50)
    expect([here(), history.state, box.state().text]).toEqual(['/tab2?theirs=1&text=a#there', { tab: 2 }, 'a'])
    history.back()
    await sleep(50)
    expect([here(), box.state().text]).toEqual(['/tab1', ''])
  })

  test('loses it with a history 5 object, which writes its own location over it', async () => {
    const box = await open(createBrowserHistory)
    box.change({ text: 'a' })
    await sleep(50)
    expect(here()).toBe('/tab1?text=a')
  })
})
