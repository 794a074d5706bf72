import assert from 'node:assert/strict'

const none = '/'
const pages = [1, 2, 9]

/** Pages that a server has rendered, in each version and build of React, read by the browser's own HTML parser. */
export function hydrationJourneys(react) {
  const titled = (title) => `${react}: ${title}`
  return {
    [titled('links have the hash of the page once it is hydrated')]: async ({ page }, url) => {
      const shown = await open(page, url, {}, '/?page=2&x=1#sec')
      assert.equal(shown.first, shown.served)
      assert.deepEqual(shown.errors, [])
      assert.deepEqual(shown.hrefs, ['?x=1#sec', '?page=2&x=1#sec', '?page=9&x=1#sec'])
      assert.deepEqual(shown.current, ['page 2', 'part 2'])
      assert.equal(shown.share, '?page=2&x=1#sec')
    },

    [titled('a page that was built ahead is hydrated as it was built, and its links follow the URL')]: async (
      { page },
      url,
    ) => {
      const scenario = { renderedAt: none, hasServerState: true, dispatched: 9 }
      const shown = await open(page, url, scenario, '/?q=a&page=2')
      assert.equal(shown.first, shown.served)
      assert.match(shown.served, /<a aria-current="page" href="[^"]*\?page=9">page 9/)
      assert.deepEqual(shown.errors, [])
      assert.deepEqual(shown.hrefs, ['?q=a', '?q=a&page=2', '?q=a&page=9'])
      assert.deepEqual(shown.current, ['page 2', 'part 2'])
    },

    ...Object.fromEntries(
      [true, false].map((isLinksOnly) => [
        titled(`links are right where the server had another query${isLinksOnly ? '' : ', with the URL as a text'}`),
        async ({ page }, url) => {
          // A cache may have the page of `/?page=2` for one that a mail links to, which no client can know of.
          const scenario = { renderedAt: '/?page=2', isLinksOnly }
          const shown = await open(page, url, scenario, '/?page=2&utm=mail#sec', { isAnyError: true })
          assert.deepEqual(shown.hrefs, ['?utm=mail#sec', '?page=2&utm=mail#sec', '?page=9&utm=mail#sec'])
          assert.deepEqual(shown.current, ['page 2', 'part 2'])
          if (isLinksOnly) assert.deepEqual(shown.errors, [])
        },
      ]),
    ),

    ...Object.fromEntries(
      [{}, { rendersLate: true }, { hydratesLate: true }, { rendersLate: true, hydratesLate: true }].map((times) => [
        titled(`the first render is the server's, whatever the spelling of the URL ${JSON.stringify(times)}`),
        async ({ page }, url) => {
          const shown = await open(page, url, times, '/?q=a%20b&page=1&x=1')
          assert.equal(shown.first, shown.served)
          assert.deepEqual(shown.errors, [])
          assert.deepEqual(shown.hrefs, ['?q=a%20b&x=1', '?q=a%20b&x=1&page=2', '?q=a%20b&x=1&page=9'])
          assert.deepEqual(shown.current, ['page 1', 'part 1'])
        },
      ]),
    ),

    [titled('a part that is hydrated after a dispatch begins as the server had it')]: async ({ page }, url) => {
      const shown = await open(page, url, { dispatchedEarly: 9 }, '/?page=2')
      assert.deepEqual(shown.errors, [])
      assert.deepEqual(shown.hrefs, ['', '?page=2', '?page=9'])
      assert.deepEqual(shown.current, ['page 9', 'part 9'])
    },

    [titled('a link that is hydrated is followed, and Ctrl-click opens the same page')]: async ({ page }, url) => {
      await open(page, url, {}, '/?page=2#sec')
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByText('page 9').click({ modifiers: ['Control'] }),
      ])
      await opened.waitForLoadState()
      await page.getByText('page 9').click()
      await page.waitForFunction(() => location.search === '?page=9')
      assert.equal(opened.url(), page.url())
      await opened.close()
    },
  }
}

/** Opens a page, and tells what was served, what its first render was, and what it shows in the end. */
async function open(page, url, scenario, rest, { isAnyError = false } = {}) {
  const said = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  const base = `/${encodeURIComponent(JSON.stringify(scenario))}`
  await page.goto(url + base + rest)
  await page.waitForFunction(() => window.seen?.isDone)
  await page.getByText('part 9').waitFor()
  if (!isAnyError) assert.deepEqual(said, [])
  const shown = await page.evaluate((numbers) => {
    const hrefOf = (name) => [...document.querySelectorAll('a')].find((a) => a.textContent === name).getAttribute('href')
    return {
      ...window.seen,
      served: window.served,
      hrefs: ['page', 'part'].map((name) => numbers.map((number) => hrefOf(`${name} ${number}`))),
      current: [...document.querySelectorAll('[aria-current="page"]')].map((a) => a.textContent),
      share: document.querySelector('output')?.textContent ?? '',
    }
  }, pages)
  const [hrefs, ofPart] = shown.hrefs.map((list) => list.map((href) => href.slice(href.indexOf('/', 1) + 1)))
  assert.deepEqual(ofPart, hrefs)
  return { ...shown, hrefs, share: shown.share.slice(shown.share.indexOf('/', 1) + 1) }
}
