import assert from 'node:assert/strict'
import { devToolsPath, seen, until } from '../../../browsers/explorerPage.mjs'

const map = '.map > svg'
const query = (tab) => tab.run('return location.search')
const entries = (tab) => tab.run('return history.length')

/** What takes a mouse that is held, two clicks, or the DevTools: in every browser. */
export const handJourneys = {
  'the explorer: dragging the map for ten seconds makes no entry, and the last place is in the address': async (
    tab,
    url,
  ) => {
    await tab.open(`${url}/?at=0,0,4`)
    await seen(tab)
    const before = await tab.run(countCalls)
    const [x, y] = await middle(tab, map)
    const at = (turn) => [Math.round(x + 120 * Math.cos(turn / 20)), Math.round(y + 90 * Math.sin(turn / 20))]
    await tab.mouse.move(...at(0))
    await tab.mouse.down()
    const start = performance.now()
    let moves = 0
    while (performance.now() - start < 10_000) await tab.mouse.move(...at(++moves))
    await tab.mouse.up()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { calls, ignored, length } = await tab.run('return { ...counts, length: history.length }')
    assert.deepEqual({ length, ignored }, { length: before, ignored: 0 })
    assert.ok(calls > 10 && calls <= 95, `${calls} calls`)
    const { map: place } = await seen(tab)
    await tab.reload()
    assert.equal((await seen(tab)).map, place)
    return `${moves} moves, ${calls} calls`
  },

  'the explorer: a double click enlarges the map as a step to go back from': async (tab, url) => {
    await tab.open(`${url}/`)
    const { map: place } = await seen(tab)
    await tab.doubleClick(map)
    await until(tab, `/^\\?at=[^&]*,2$/.test(location.search)`)
    await tab.back()
    assert.equal((await seen(tab)).map, place)
  },

  'the explorer: a double click on a circle selects it and enlarges the map, each a step of its own': async (
    tab,
    url,
  ) => {
    await tab.open(`${url}/?mag=6,7`)
    const first = await seen(tab)
    await tab.doubleClick('.quakes circle:last-child')
    await until(tab, `/^\\?mag=6,7&quake=\\w+&at=[^&]*,2$/.test(location.search)`)
    await tab.back()
    assert.match(await query(tab), /^\?mag=6,7&quake=\w+$/)
    await tab.back()
    assert.deepEqual(await seen(tab), first)
  },

  'the explorer: a range that is brushed is in the address, and a link takes it away': async (tab, url) => {
    await tab.open(`${url}/?tab=chart`)
    await seen(tab)
    await drag(tab, '.chart:nth-child(1) svg', 0.5, 0.75)
    await until(tab, `location.search === '?tab=chart&mag=3,5'`)
    await tab.click('.chip')
    await until(tab, `location.search === '?tab=chart'`)
    assert.deepEqual((await seen(tab)).brushes, [null, null])
  },

  'the explorer: a brush over days settles on whole ones, and their link shows the same brush': async (
    tab,
    url,
    other,
  ) => {
    await tab.open(`${url}/?tab=chart`)
    await seen(tab)
    await drag(tab, '.chart:nth-child(2) svg', 0.3, 0.57)
    await until(tab, `location.search === '?tab=chart&from=2018-02-02&to=2018-02-04'`)
    const view = await seen(tab)
    assert.deepEqual(view.brushes, [null, '165'])
    await other.open(await tab.run('return location.href'))
    assert.deepEqual(await seen(other), view)
  },

  'the explorer: a jump of the DevTools moves the address, and makes no entry': async (tab, url) => {
    await tab.open(`${url}${devToolsPath}?tab=table`)
    await seen(tab)
    for (const page of [2, 3]) {
      await tab.click('.pager > a:last-child')
      await until(tab, `location.search === '?tab=table&page=${page}'`)
    }
    const before = await entries(tab)
    const ids = await tab.run(`return actionIds().filter(([, type]) => type === 'filters/pageChanged')`)
    for (const [at, page] of [2, 3].entries()) {
      await tab.run(`jumpTo(${ids[at][0]})`)
      await until(tab, `location.search === '?tab=table&page=${page}'`)
      assert.ok((await seen(tab)).results.includes(`Page ${page} of`))
    }
    assert.equal(await entries(tab), before)
  },
}

/** Drags along a chart, between two parts of its width. */
async function drag(tab, css, from, to) {
  const { left, top, width } = await boxOf(tab, css)
  const at = (part) => [Math.round(left + width * part), Math.round(top + 40)]
  await tab.mouse.move(...at(from))
  await tab.mouse.down()
  for (const part of [(from + to) / 2, to]) await tab.mouse.move(...at(part))
  await tab.mouse.up()
}

async function middle(tab, css) {
  const { left, top, width, height } = await boxOf(tab, css)
  return [left + width / 2, top + height / 2]
}

function boxOf(tab, css) {
  return tab.run(`
    const element = document.querySelector(${JSON.stringify(css)})
    element.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }`)
}

/** Counts the calls of the page's history from now on, and gives back how many entries it has. */
const countCalls = `
  globalThis.counts = { calls: 0, ignored: 0 }
  const replace = history.replaceState.bind(history)
  history.replaceState = (state, unused, url) => {
    counts.calls++
    replace(state, unused, url)
    if (new URL(url, location.href).href !== location.href) counts.ignored++
  }
  return history.length`
