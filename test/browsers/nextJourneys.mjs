import assert from 'node:assert/strict'
import { rest, shows } from './nextPage.mjs'

/** Next's app router, from the server of a built app: examples/next, with the packed library. */
export const nextJourneys = {
  'a deep link is rendered by the server and hydrated without a word': async (page, url) => {
    const path = '/list?x=%7e&q=caf%C3%A9&page=3'
    assert.match(await (await fetch(url + path)).text(), /&quot;café&quot;,&quot;page&quot;:3/)
    await page.goto(url + path)
    await shows(page, { at: path, text: 'café', count: 3 })
    assert.equal(await page.evaluate('window.calls'), 1, 'Next itself writes once, and nothing is corrected')
  },

  'typing replaces and paging pushes, Next follows, and no server component runs': async (page, url) => {
    await page.goto(`${url}/list?x=1`)
    await page.fill('input', 'a&b')
    await shows(page, { at: '/list?x=1&q=a%26b', text: 'a&b' })
    await rest(page)
    const requests = []
    page.on('request', (request) => requests.push(request.url()))
    const length = await page.evaluate('history.length')
    await page.fill('input', 'ab')
    await page.getByRole('link', { name: 'Next page' }).click()
    await shows(page, { at: '/list?x=1&q=ab&page=2', text: 'ab', count: 2 })
    assert.equal(await page.evaluate('history.length'), length + 1)
    await page.goBack()
    await shows(page, { at: '/list?x=1&q=ab', text: 'ab' })
    await page.goForward()
    await shows(page, { at: '/list?x=1&q=ab&page=2', text: 'ab', count: 2 })
    assert.deepEqual(requests, [])
  },

  'a link and a router.push of Next set the state, and Back takes it back': async (page, url) => {
    await page.goto(`${url}/list?q=old`)
    await page.getByRole('link', { name: 'Seventh page' }).click()
    await shows(page, { at: '/list?page=7', count: 7 })
    await page.getByRole('button', { name: 'New' }).click()
    await shows(page, { at: '/list?q=new', text: 'new' })
    await page.goBack()
    await shows(page, { at: '/list?page=7', count: 7 })
    await page.goBack()
    await shows(page, { at: '/list?q=old', text: 'old' })
  },

  'a link to another route leaves its URL alone, and Back shows what was left': async (page, url) => {
    await page.goto(`${url}/list?q=old`)
    await page.fill('input', 'late')
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('heading', { name: 'About' }).waitFor()
    assert.equal(await page.evaluate('location.pathname + location.search'), '/about')
    await page.goBack()
    await shows(page, { at: '/list?q=late', text: 'late' })
    await page.reload()
    await shows(page, { at: '/list?q=late', text: 'late' })
  },

  'a change that the click on a link of Next’s makes belongs to the page that is left': async (page, url) => {
    await page.goto(`${url}/list`)
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'About' }).waitFor()
    await page.goBack()
    await shows(page, { at: '/list?q=done', text: 'done' })
  },

  'law 4: a link to a default, which is corrected, scrolls as any other does': async (page, url) => {
    for (const name of ['Second page', 'First page']) {
      await page.goto(`${url}/quick?q=old`)
      await rest(page)
      await page.evaluate('scrollTo(0, 1500)')
      await page.getByRole('link', { name }).click()
      await page.waitForFunction(() => !location.search.includes('q=old'))
      await rest(page)
      assert.equal(await page.evaluate('scrollY'), 0, name)
      await shows(page, name === 'First page' ? { at: '/quick' } : { at: '/quick?page=2', count: 2 })
      await page.goBack()
      await shows(page, { at: '/quick?q=old', text: 'old' })
      assert.ok((await page.evaluate('scrollY')) >= 1500, `Back from ${name}`)
    }
  },

  'a broken link opens the default view and keeps x=1': async (page, url) => {
    await page.goto(`${url}/list?page=abc&q=100%&x=1`)
    await shows(page, { at: '/list?q=100%&x=1', text: '100%' })
  },

  'law 11: a change each few ms for ten seconds, Next’s own calls counted, is within every browser’s allowance': async (
    page,
    url,
  ) => {
    await page.goto(`${url}/list`)
    await rest(page)
    const last = await page.evaluate(async () => {
      window.calls = 0
      const input = document.querySelector('input')
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      const end = performance.now() + 10_000
      let n = 0
      while (performance.now() < end) {
        set.call(input, String(++n))
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
      return String(n)
    })
    const calls = await page.evaluate('window.calls')
    // WebKit's allowance; Chromium's is twice that.
    assert.ok(calls <= 100, `${calls} calls in ten seconds`)
    await shows(page, { at: `/list?q=${last}`, text: last })
    return `${last} changes, ${calls} calls`
  },
}
