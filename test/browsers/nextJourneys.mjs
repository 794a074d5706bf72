import assert from 'node:assert/strict'

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

  'a change that is flushed before a link of Next’s is followed belongs to the page that is left': async (page, url) => {
    await page.goto(`${url}/list`)
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'About' }).waitFor()
    await page.goBack()
    await shows(page, { at: '/list?q=done', text: 'done' })
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

/** Counts every call to the page's history, Next's own and ours, from before the first script. */
export async function countCalls(page) {
  await page.addInitScript(() => {
    window.calls = 0
    for (const kind of ['pushState', 'replaceState']) {
      const original = History.prototype[kind]
      History.prototype[kind] = function (...given) {
        window.calls++
        return original.apply(this, given)
      }
    }
  })
}

/** Waits for the page, the store and Next's own params to agree. */
async function shows(page, { at, text = '', count = 1 }) {
  const state = JSON.stringify({ text, page: count })
  const params = new URLSearchParams(at.slice(at.indexOf('?') + 1)).toString()
  const expected = [at, state, params].join('\n')
  const read = () =>
    [
      location.pathname + location.search,
      document.querySelector('#state')?.textContent,
      document.querySelector('#params')?.textContent,
    ].join('\n')
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && (await page.evaluate(read)) !== expected) await page.waitForTimeout(50)
  assert.equal(await page.evaluate(read), expected)
}

/** Waits until Next has fetched what it likes to have early. */
async function rest(page) {
  await page.waitForLoadState('networkidle')
}
