import assert from 'node:assert/strict'
import { seen, until } from './explorerPage.mjs'

const next = '.pager > a:last-child'
const search = 'input[type="search"]'
const query = (tab) => tab.run('return location.search')

/** What a person does with the explorer, in every browser; each is given a tab, where it is served, and another tab. */
export const explorerJourneys = {
  'the explorer: a deep link opens its view, filters, page and quake': async (tab, url) => {
    await tab.open(`${url}/?tab=table&q=alaska&mag=3,7&page=2&quake=ak18261217&x=1`)
    const { form, results, links } = await seen(tab)
    assert.deepEqual(form.slice(0, 3), ['alaska', '3', '7'])
    assert.match(results, /Page 2 of.*250km SE of Kodiak, Alaska/s)
    assert.deepEqual(links.at(-1), '/?tab=table&q=alaska&mag=3,7&page=2&x=1')
    assert.equal(await query(tab), '?tab=table&q=alaska&mag=3,7&page=2&quake=ak18261217&x=1')
  },

  'the explorer: filter, page, select, then Back and Forward any number of times, and reload': async (tab, url) => {
    await tab.open(`${url}/?x=1&tab=table`)
    await seen(tab)
    await tab.type(search, 'alaska')
    await until(tab, `location.search === '?x=1&tab=table&q=alaska'`)
    const views = [await seen(tab)]
    for (const place of [next, next, 'tbody tr:nth-child(4) a']) {
      await tab.click(place)
      views.push(await seen(tab))
    }
    assert.match(await query(tab), /^\?x=1&tab=table&q=alaska&page=3&quake=\w+$/)
    for (let round = 0; round < 2; round++) {
      for (const view of [2, 1, 0]) {
        await tab.back()
        assert.deepEqual(await seen(tab), views[view])
      }
      for (const view of [1, 2, 3]) {
        await tab.forward()
        assert.deepEqual(await seen(tab), views[view])
      }
    }
    await tab.reload()
    assert.deepEqual(await seen(tab), views[3])
    await tab.back()
    assert.deepEqual(await seen(tab), views[2])
  },

  'the explorer: a link that is shared opens the same view in another window': async (tab, url, other) => {
    await tab.open(`${url}/?tab=chart`)
    await seen(tab)
    await tab.run('navigator.clipboard.writeText = async (text) => { window.copied = text }')
    await tab.type(search, 'japan & 日本')
    // Shared before the text has rested, so before it is in the address.
    await tab.click('.share button')
    const link = await tab.run('return window.copied')
    await until(tab, `location.search.startsWith('?tab=chart&q=japan')`)
    const view = await seen(tab)
    await other.open(link)
    assert.deepEqual(await seen(other), view)
  },

  'the explorer: typing fast and then following a link is two steps, and Back shows the whole text': async (
    tab,
    url,
  ) => {
    await tab.open(`${url}/?tab=table`)
    await seen(tab)
    await tab.type(search, 'near the coast')
    await tab.click('.tabs a:nth-child(2)')
    await until(tab, `location.search === '?tab=chart&q=near+the+coast'`)
    await tab.back()
    const { form } = await seen(tab)
    assert.equal(form[0], 'near the coast')
    assert.equal(await query(tab), '?tab=table&q=near+the+coast')
  },

  'the explorer: a reload in the middle of typing shows what the address says': async (tab, url) => {
    await tab.open(`${url}/?tab=table`)
    await seen(tab)
    await tab.type(search, 'chi')
    await until(tab, `location.search === '?tab=table&q=chi'`)
    await tab.type(search, 'le')
    await tab.reload()
    const { form } = await seen(tab)
    const text = await tab.run(`return new URLSearchParams(location.search).get('q')`)
    assert.equal(form[0], text)
    assert.ok(text === 'chi' || text === 'chile', text)
  },

  'the explorer: a broken link opens the default view, keeps x=1, and tells of two problems': async (tab, url) => {
    await tab.open(`${url}/`)
    const plain = await seen(tab)
    await tab.open(`${url}/?page=abc&mag=%&x=1`)
    const broken = await seen(tab)
    assert.deepEqual([broken.form, broken.map], [plain.form, plain.map])
    assert.equal(await query(tab), '?x=1')
    assert.equal(await tab.run(`return document.querySelectorAll('.issues li').length`), 2)
  },

  'the explorer: Back out of the app and Forward into it again': async (tab, url) => {
    await tab.open('about:blank')
    await tab.open(`${url}/?tab=table&x=1`)
    await seen(tab)
    await tab.click(next)
    const view = await seen(tab)
    await tab.back()
    await seen(tab)
    await tab.back()
    await tab.forward()
    await seen(tab)
    await tab.forward()
    assert.deepEqual(await seen(tab), view)
  },

  'the explorer: a page that was left and is gone back to goes on where it was': async (tab, url) => {
    await tab.open(`${url}/?tab=table`)
    await seen(tab)
    await tab.run(`addEventListener('pageshow', ({ persisted }) => { window.restored = persisted })`)
    await tab.type(search, 'nevada')
    await tab.open(`${url.replace('localhost', '127.0.0.1')}/?tab=chart`)
    await seen(tab)
    await tab.back()
    assert.equal((await seen(tab)).form[0], 'nevada')
    await tab.click(next)
    await until(tab, `location.search === '?tab=table&q=nevada&page=2'`)
    await tab.back()
    assert.match((await seen(tab)).results, /Page 1 of/)
    return (await tab.run('return window.restored === true')) ? 'kept by the browser' : 'loaded again'
  },

  'the explorer: two tabs do not meet': async (tab, url, other) => {
    await tab.open(`${url}/?tab=table`)
    await other.open(`${url}/?tab=table`)
    const untouched = await seen(other)
    await tab.click(next)
    await seen(tab)
    assert.deepEqual(await seen(other), untouched)
    assert.equal(await query(other), '?tab=table')
  },
}
