import assert from 'node:assert/strict'
import { rest, shows } from './nextPage.mjs'

/** Next's app router under a path of a site: examples/next-base-path laid over examples/next. */
export const nextBasePathJourneys = {
  'the server has the routes and the links that the browser has': async (page, url) => {
    const path = '/app/list/?x=1&q=caf%C3%A9&page=3'
    const markup = await (await fetch(url + path)).text()
    assert.match(markup, /&quot;café&quot;,&quot;page&quot;:3/)
    assert.match(markup, /<a href="\/app\/list\/\?x=1&amp;q=caf%C3%A9&amp;page=4">Next page<\/a>/)
    await page.goto(url + path)
    await shows(page, { at: path, text: 'café', count: 3 })
    assert.equal(await page.evaluate('window.calls'), 1, 'Next itself writes once, and nothing is corrected')
    assert.equal(await hrefOf(page, 'Next page'), '/app/list/?x=1&q=caf%C3%A9&page=4')
  },

  'law 10: a link in a new tab opens what a click on it shows': async (page, url) => {
    await page.goto(`${url}/app/list/?q=jazz`)
    await rest(page)
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Next page' }).click({ modifiers: ['Control'] }),
    ])
    await shows(tab, { at: '/app/list/?q=jazz&page=2', text: 'jazz', count: 2 })
    await tab.close()
    await page.getByRole('link', { name: 'Next page' }).click()
    await shows(page, { at: '/app/list/?q=jazz&page=2', text: 'jazz', count: 2 })
  },

  'typing and paging stay under the path, Next follows, and Back goes back': async (page, url) => {
    await page.goto(`${url}/app/list/`)
    await rest(page)
    const requests = []
    page.on('request', (request) => requests.push(request.url()))
    await page.fill('input', 'ab')
    await shows(page, { at: '/app/list/?q=ab', text: 'ab' })
    await page.getByRole('link', { name: 'Next page' }).click()
    await shows(page, { at: '/app/list/?q=ab&page=2', text: 'ab', count: 2 })
    await page.goBack()
    await shows(page, { at: '/app/list/?q=ab', text: 'ab' })
    assert.deepEqual(requests, [])
  },

  'links of Next, which leave the path out, set the state': async (page, url) => {
    await page.goto(`${url}/app/list/?q=old`)
    await page.getByRole('link', { name: 'Seventh page' }).click()
    await shows(page, { at: '/app/list/?page=7', count: 7 })
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('heading', { name: 'About' }).waitFor()
    await page.getByRole('link', { name: 'List' }).click()
    await shows(page, { at: '/app/list/?q=back', text: 'back' })
  },

  'an address without its last slash is redirected, and keeps what it says': async (page, url) => {
    await page.goto(`${url}/app/list?q=jazz&page=2`)
    await shows(page, { at: '/app/list/?q=jazz&page=2', text: 'jazz', count: 2 })
  },

  'a path that is rewritten to another has its own routes and links': async (page, url) => {
    const path = '/app/shop/?q=jazz&page=2'
    const markup = await (await fetch(url + path)).text()
    assert.match(markup, /&quot;jazz&quot;,&quot;page&quot;:2/)
    assert.match(markup, /<a href="\/app\/shop\/\?q=jazz&amp;page=3">Next page<\/a>/)
    await page.goto(url + path)
    await shows(page, { at: path, text: 'jazz', count: 2 })
    await page.getByRole('link', { name: 'Next page' }).click()
    await shows(page, { at: '/app/shop/?q=jazz&page=3', text: 'jazz', count: 3 })
    await page.reload()
    await shows(page, { at: '/app/shop/?q=jazz&page=3', text: 'jazz', count: 3 })
  },
}

async function hrefOf(page, name) {
  return page.getByRole('link', { name }).getAttribute('href')
}
