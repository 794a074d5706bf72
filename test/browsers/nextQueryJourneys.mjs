import assert from 'node:assert/strict'
import { rest, shows } from './nextPage.mjs'

/** What Next's server makes of a query string, which it decodes and encodes again before it hands it over. */
export const nextQueryJourneys = {
  'whatever the escapes of a link, the server and the browser have one state': async (page, url) => {
    const path = '/list?x=a,b&y=%7e&q=a%20b+c,%C3%A9;%22&page=2'
    const markup = await (await fetch(url + path)).text()
    assert.match(markup, /&quot;a b c,é;\\&quot;&quot;,&quot;page&quot;:2/)
    await page.goto(url + path)
    await rest(page)
    await shows(page, { at: path, text: 'a b c,é;"', count: 2 })
  },

  'once it is the browser’s, a link has the characters of the page’s own URL': async (page, url) => {
    await page.goto(`${url}/list?x=a,b&y=%7e`)
    await rest(page)
    await page.getByRole('link', { name: 'Next page' }).click()
    await shows(page, { at: '/list?x=a,b&y=%7e&page=2', count: 2 })
  },

  'bytes that are no UTF-8 cost a second rendering, after which all is as the browser reads it': async (page, url, said) => {
    await page.goto(`${url}/list?q=caf%E9`)
    await rest(page)
    await shows(page, { at: '/list?q=caf%E9', text: 'caf%E9' })
    await page.fill('input', 'café')
    await shows(page, { at: '/list?q=caf%C3%A9', text: 'café' })
    // What React says in production when it has found another text than the server's.
    for (const error of said.splice(0)) assert.match(error, /Minified React error #4(18|22|23|25);/)
  },
}
