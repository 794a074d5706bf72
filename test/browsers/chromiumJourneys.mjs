import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { build } from 'vite'
import { seen } from './explorerPage.mjs'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What takes a held key or mouse, another tab, or a script before the page's own, which only playwright gives. */
export const chromiumJourneys = {
  'the explorer: a Ctrl-click opens the page in another tab, and this one stays': async ({ page, ...tab }, url) => {
    await tab.open(`${url}/?tab=table&q=alaska`)
    const here = await seen(tab)
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Page 2' }).click({ modifiers: ['ControlOrMeta'] }),
    ])
    await opened.getByText('Page 2 of').waitFor()
    assert.equal(new URL(opened.url()).search, '?tab=table&q=alaska&page=2')
    assert.deepEqual(await seen(tab), here)
    const middle = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Page 2' }).click({ button: 'middle' })
    const another = await middle
    await another.getByText('Page 2 of').waitFor()
    await page.getByRole('link', { name: 'Page 2' }).click()
    assert.equal((await seen(tab)).results, await another.evaluate(`document.querySelector('.results').textContent`))
    await Promise.all([opened.close(), another.close()])
  },

  'the explorer: a Ctrl-click on a link past the end opens the last page, to which the reducer clamps': async (
    { page, ...tab },
    url,
  ) => {
    await tab.open(`${url}/?tab=table&size=50&page=30`)
    await seen(tab)
    const link = page.getByRole('link', { name: 'Skip 10 pages' })
    assert.equal(await link.getAttribute('href'), '/?tab=table&size=50&page=35')
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ])
    await opened.getByText('Page 35 of 35').waitFor()
    await link.click()
    await page.getByText('Page 35 of 35').waitFor()
    assert.equal(page.url(), opened.url())
    await opened.close()
  },

  'the explorer: a link with a target or a download, and a Shift-click, are the browser’s': async (
    { page, ...tab },
    url,
  ) => {
    await tab.open(`${url}/?tab=table`)
    const here = await seen(tab)
    const link = page.getByRole('link', { name: 'Page 2' })
    for (const how of ['shift', 'target']) {
      if (how === 'target') await link.evaluate((anchor) => anchor.setAttribute('target', '_blank'))
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        link.click(how === 'shift' ? { modifiers: ['Shift'] } : {}),
      ])
      await opened.getByText('Page 2 of').waitFor()
      await opened.close()
    }
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

  'the explorer: dragging the map for ten seconds makes no entry, and the last place is in the address': async (
    { page, ...tab },
    url,
  ) => {
    await tab.open(`${url}/?at=0,0,4`)
    await seen(tab)
    const before = await page.evaluate(countCalls)
    const box = await page.getByRole('application').boundingBox()
    const at = (turn) => [
      box.x + box.width / 2 + 120 * Math.cos(turn / 20),
      box.y + box.height / 2 + 90 * Math.sin(turn / 20),
    ]
    await page.mouse.move(...at(0))
    await page.mouse.down()
    const start = performance.now()
    for (let turn = 1; performance.now() - start < 10_000; turn++) await page.mouse.move(...at(turn))
    await page.mouse.up()
    await page.waitForTimeout(300)
    const { entries, calls, ignored } = await page.evaluate('({ ...counts, entries: history.length })')
    assert.deepEqual({ entries, ignored }, { entries: before, ignored: 0 })
    assert.ok(calls > 10 && calls <= 95, `${calls} calls`)
    const { map } = await seen(tab)
    await tab.reload()
    assert.equal((await seen(tab)).map, map)
    return `${calls} calls`
  },

  'the explorer: a double click enlarges the map as a step to go back from': async ({ page, ...tab }, url) => {
    await tab.open(`${url}/`)
    const { map } = await seen(tab)
    await page.getByRole('application').dblclick({ position: { x: 20, y: 20 } })
    assert.match(new URL(page.url()).search, /^\?at=/)
    await tab.back()
    assert.equal((await seen(tab)).map, map)
  },

  'the explorer: a range that is brushed is in the address, and a link takes it away': async (
    { page, ...tab },
    url,
  ) => {
    await tab.open(`${url}/?tab=chart`)
    await seen(tab)
    const box = await page.getByRole('img', { name: /Magnitude/ }).boundingBox()
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.8, box.y + 40, { steps: 10 })
    await page.mouse.up()
    await page.waitForFunction(() => /mag=3(\.\d)?,5(\.\d)?/.test(location.search))
    await page.getByRole('link', { name: /Remove magnitude/ }).click()
    await page.waitForFunction(() => location.search === '?tab=chart')
    assert.equal(await page.locator('.brush .selection:visible').count(), 0)
  },

  'the explorer: a jump of the DevTools moves the address, and makes no entry': async ({ page, ...tab }, url) => {
    await page.addInitScript({ content: await devTools() })
    await tab.open(`${url}/?tab=table`)
    await seen(tab)
    for (const _ of [1, 2]) await page.getByRole('link', { name: 'Next' }).click()
    const entries = await page.evaluate('history.length')
    const pages = (await page.evaluate('actionIds()')).filter(([, type]) => type === 'filters/pageChanged')
    await page.evaluate(`jumpTo(${pages[0][0]})`)
    await page.waitForFunction(() => location.search === '?tab=table&page=2')
    assert.match((await seen(tab)).results, /Page 2 of/)
    await page.evaluate(`jumpTo(${pages[1][0]})`)
    await page.waitForFunction(() => location.search === '?tab=table&page=3')
    assert.equal(await page.evaluate('history.length'), entries)
  },

  'the explorer: axe finds nothing to complain of, in light and dark': async ({ page, ...tab }, url) => {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const view of ['', '?tab=chart&mag=2,5', '?tab=table&q=a&quake=ak18261217&page=x']) {
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

/** Counts the calls of the page's history from now on; runs in the page, and gives back how many entries it has. */
function countCalls() {
  globalThis.counts = { calls: 0, ignored: 0 }
  const replace = history.replaceState.bind(history)
  history.replaceState = (state, unused, url) => {
    globalThis.counts.calls++
    replace(state, unused, url)
    if (new URL(url, location.href).href !== location.href) globalThis.counts.ignored++
  }
  return history.length
}

/** The instrument that the DevTools extension brings, put where the extension puts it. */
async function devTools() {
  const entry = `
    import { ActionCreators, instrument } from '@redux-devtools/instrument'
    import { compose } from 'redux'
    const lifted = (createStore) => (reducer, state) => {
      const store = instrument()(createStore)(reducer, state)
      globalThis.actionIds = () => Object.entries(store.liftedStore.getState().actionsById)
        .map(([id, { action }]) => [Number(id), action.type])
      globalThis.jumpTo = (id) => store.liftedStore.dispatch(ActionCreators.jumpToAction(id))
      return store
    }
    globalThis.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = () => (...enhancers) => compose(...enhancers, lifted)`
  const id = '\0devtools'
  const plugin = {
    name: 'devtools',
    resolveId: (asked) => (asked === id ? { id, moduleSideEffects: true } : null),
    load: (asked) => (asked === id ? entry : null),
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    plugins: [plugin],
    build: { write: false, rolldownOptions: { input: id, output: { format: 'iife' } } },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return [built].flat()[0].output[0].code
}
