import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { seen } from './explorerPage.mjs'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What takes a download, a network that fails, a finger or axe, which only playwright gives. */
export const chromiumJourneys = {
  'the explorer: a link with a download is the browser’s': async ({ page, ...tab }, url) => {
    await tab.open(`${url}/?tab=table`)
    const here = await seen(tab)
    const link = page.getByRole('link', { name: 'Page 2' })
    await link.evaluate((anchor) => anchor.setAttribute('download', 'page.html'))
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    assert.equal(new URL(download.url()).search, '?tab=table&page=2')
    assert.deepEqual(await seen(tab), here)
  },

  'the explorer: data that does not come is an error with a way on': async ({ page }, url) => {
    await page.route('**/earthquakes*.json', (route) => route.abort())
    await page.goto(`${url}/?tab=table`)
    await page.getByRole('alert').getByText('could not be loaded').waitFor()
    await page.unroute('**/earthquakes*.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Page 1 of').waitFor()
  },

  'the explorer: a link is followed by the keyboard alone': async ({ page, ...tab }, url) => {
    await tab.open(`${url}/`)
    await seen(tab)
    await page.getByRole('link', { name: 'Map', exact: true }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(new URL(page.url()).search, '?tab=chart')
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Chart')
  },

  'the explorer: one finger scrolls the page past the map, and two enlarge it': async ({ page }, url) => {
    const phone = await page.context().browser().newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 640 },
    })
    const screen = await phone.newPage()
    await screen.goto(url)
    const { x, y, width, height } = await screen.getByRole('application').boundingBox()
    const [left, top] = [x + width / 2, y + height / 2]
    const session = await phone.newCDPSession(screen)
    const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    const fingers = (apart) => [-apart, apart].map((by, id) => ({ x: left + by, y: top, id }))
    await touch('touchStart', ...fingers(20))
    for (let apart = 25; apart <= 60; apart += 5) await touch('touchMove', ...fingers(apart))
    await touch('touchEnd')
    await screen.waitForFunction(() => /^\?at=[^&]*,[23](\.\d+)?$/.test(location.search))
    assert.equal(await screen.evaluate('scrollY'), 0)
    const before = screen.url()
    await touch('touchStart', { x: left, y: top })
    for (let by = 10; by <= 150; by += 10) await touch('touchMove', { x: left, y: top - by })
    await touch('touchEnd')
    await screen.waitForFunction(() => scrollY > 100)
    assert.equal(screen.url(), before)
    await phone.close()
  },

  'the explorer: nothing is covered by the inspector, at any width': async ({ page, ...tab }, url) => {
    for (const [width, height] of [
      [1440, 900],
      [768, 1024],
      [360, 760],
    ]) {
      await page.setViewportSize({ width, height })
      await tab.open(`${url}/?tab=table&page=x`)
      await seen(tab)
      await page.getByRole('button', { name: /Inspect/ }).click()
      await page.getByRole('link', { name: 'Next' }).click()
      await page.waitForFunction(() => location.search === '?tab=table&page=2')
      const inspector = page.getByRole('complementary', { name: 'Inspector' })
      await inspector.getByText('filters/pageChanged').waitFor()
      await inspector.getByRole('button', { name: /Close/ }).click()
      await inspector.waitFor({ state: 'detached' })
    }
  },

  'the explorer: axe finds nothing to complain of, in light and dark': async ({ page, ...tab }, url) => {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const view of ['', '?q=zzz', '?tab=chart&mag=2,5&quake=nope', '?tab=table&q=a&quake=ak18261217&page=x']) {
        await tab.open(`${url}/${view}`)
        await seen(tab)
        await page.keyboard.press('i')
        await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
        await page.addScriptTag({ path: axe })
        const { violations } = await page.evaluate('axe.run()')
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        assert.deepEqual(found, [], `${colorScheme} ${view}`)
      }
    }
  },
}
