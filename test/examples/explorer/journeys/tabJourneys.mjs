import assert from 'node:assert/strict'
import { seen, until } from '../../../browsers/explorerPage.mjs'

const second = '.pager a[aria-label="Page 2"]'
const skip = '.pager > a:nth-last-child(2)'
const search = (tab) => tab.run('return location.search')

/** What is opened in another tab by the page itself: in every browser. */
export const targetJourneys = {
  'the explorer: a link with a target opens its view in another tab, and this one stays': async (tab, url) => {
    await tab.open(`${url}/?tab=table&q=alaska`)
    const here = await seen(tab)
    await tab.run(`document.querySelector('${second}').setAttribute('target', '_blank')`)
    const opened = await tab.opened(() => tab.click(second))
    await showsPage(opened, 2)
    assert.equal(await search(opened), '?tab=table&q=alaska&page=2')
    await opened.close()
    assert.deepEqual(await seen(tab), here)
  },
}

/** What a key or another button of the mouse opens in another tab: in browsers whose driver has them do so. */
export const tabJourneys = {
  'the explorer: a Ctrl-click, a middle click and a Shift-click open the view of the click elsewhere': async (
    tab,
    url,
  ) => {
    await tab.open(`${url}/?tab=table&q=alaska`)
    const here = await seen(tab)
    const views = []
    for (const how of [{ key: 'Control' }, { button: 'middle' }, { key: 'Shift' }]) {
      const opened = await tab.opened(() => tab.click(second, how))
      await showsPage(opened, 2)
      assert.equal(await search(opened), '?tab=table&q=alaska&page=2')
      views.push((await seen(opened)).results)
      await opened.close()
      assert.deepEqual(await seen(tab), here)
    }
    await tab.click(second)
    const { results } = await seen(tab)
    assert.deepEqual(views, [results, results, results])
  },

  'the explorer: a Ctrl-click on a link past the end opens the last page, to which the reducer clamps': async (
    tab,
    url,
  ) => {
    await tab.open(`${url}/?tab=table&size=50&page=30`)
    await seen(tab)
    const href = await tab.run(`return document.querySelector('${skip}').getAttribute('href')`)
    assert.equal(href, '/?tab=table&size=50&page=35')
    const opened = await tab.opened(() => tab.click(skip, { key: 'Control' }))
    await showsPage(opened, 35)
    await tab.click(skip)
    await showsPage(tab, 35)
    assert.equal(await search(tab), await search(opened))
    await opened.close()
  },
}

async function showsPage(tab, page) {
  await seen(tab)
  await until(tab, `document.querySelector('.pager').textContent.includes('Page ${page} of')`)
}
