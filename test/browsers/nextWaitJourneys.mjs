import assert from 'node:assert/strict'
import { rest, shows } from './nextPage.mjs'

/**
 * Writes that would call off what Next's app router is at, from the server of a built app: examples/next with the pages
 * of test/browsers/nextApp. `/desk` takes what is typed into the URL 300 ms later; `/slow` takes a second to come.
 */
export const nextWaitJourneys = {
  'a link that is clicked within a debounce is followed, and Back shows what was typed': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('link', { name: 'Slow' }).hover()
    await type(page, 'cats')
    await page.waitForTimeout(50)
    await page.getByRole('link', { name: 'Slow' }).click()
    await arrives(page, 'Slow', '/slow')
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
    // It was written before the entry was left, so that a reload has it, too.
    await page.reload()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'what is typed while a link loads does not call it off, and Back shows it': async (page, url) => {
    await open(page, `${url}/desk?q=old`)
    await page.getByRole('link', { name: 'Slow' }).click()
    await typeOn(page, 'cats')
    await arrives(page, 'Slow', '/slow')
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'a form whose server action redirects is sent within a debounce': async (page, url) => {
    await open(page, `${url}/desk`)
    await type(page, 'cats')
    await page.waitForTimeout(50)
    await page.getByRole('button', { name: 'Send' }).click()
    await arrives(page, 'About', '/about')
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
    await page.reload()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'what is typed while a server action runs does not call off its redirect, and Back shows it': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('button', { name: 'Send' }).click()
    await typeOn(page, 'cats')
    await arrives(page, 'About', '/about')
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'what is typed while a server action runs that leads nowhere is in the URL afterwards': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('button', { name: 'Save' }).click()
    await typeOn(page, 'cats')
    await page.getByText('Saved: 1').waitFor()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'what is typed while the page is refreshed does not call that off': async (page, url) => {
    await open(page, `${url}/desk?wait=1000`)
    const before = await page.textContent('#rendered')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await typeOn(page, 'cats')
    await page.waitForFunction((text) => document.querySelector('#rendered').textContent !== text, before)
    await shows(page, { at: '/desk?wait=1000&q=cats', text: 'cats' })
  },

  'a router.push to the same path is not called off, by what is typed before or meanwhile': async (page, url) => {
    await open(page, `${url}/desk?q=old`)
    await type(page, 'cats')
    await page.waitForTimeout(50)
    await page.getByRole('button', { name: 'New' }).click()
    await typeOn(page, 'dogs')
    await shows(page, { at: '/desk?q=new&wait=1000', text: 'new' })
    await page.goBack()
    await shows(page, { at: '/desk?q=dogs', text: 'dogs' })
  },

  'what is typed while a link loads that says nothing of the params is on the page that comes': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('link', { name: 'Tab' }).click()
    await typeOn(page, 'cats')
    await shows(page, { at: '/desk?tab=2&wait=1000&q=cats', text: 'cats' })
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'a router.push that no event tells of is not called off': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('button', { name: 'Later' }).click()
    await page.waitForTimeout(150)
    await typeOn(page, 'cats')
    await arrives(page, 'Slow', '/slow')
    await page.goBack()
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
  },

  'a page of ours that is turned while a link loads does not call it off, and Back shows it': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('link', { name: 'Slow' }).click()
    await page.waitForTimeout(100)
    await page.getByRole('link', { name: 'Next page' }).click()
    await arrives(page, 'Slow', '/slow')
    await page.goBack()
    await shows(page, { at: '/desk?page=2', count: 2 })
  },

  'writes that wait for the pace do not call off a link, and Back shows the last': async (page, url) => {
    await open(page, `${url}/quick`)
    const last = await page.evaluate(async () => {
      const input = document.querySelector('input')
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
      const change = (n) => {
        set.call(input, String(n))
        input.dispatchEvent(new Event('input', { bubbles: true }))
        return new Promise((resolve) => setTimeout(resolve, 10))
      }
      for (let n = 1; n < 300; n++) await change(n)
      document.querySelector('a[href="/slow"]').click()
      for (let n = 300; n < 330; n++) await change(n)
      return input.value
    })
    await arrives(page, 'Slow', '/slow')
    await page.goBack()
    await shows(page, { at: `/quick?q=${last}`, text: last })
  },

  'what is typed while a page streams in is written, and the page comes': async (page, url) => {
    await open(page, `${url}/desk`)
    await page.getByRole('link', { name: 'Streamed' }).click()
    await page.getByText('It comes').waitFor()
    await type(page, 'cats')
    await shows(page, { at: '/desk/streamed?q=cats', text: 'cats' })
    await page.getByText('It is here').waitFor()
    await shows(page, { at: '/desk/streamed?q=cats', text: 'cats' })
  },

  'a link to a file leaves Next navigating for good, and the URL follows all the same': async (page, url) => {
    await page.clock.install()
    await open(page, `${url}/desk`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'File' }).click(),
    ])
    await download.cancel()
    await type(page, 'cats')
    await page.clock.runFor(10_000)
    assert.equal(await page.evaluate('location.search'), '', 'a page may take long, and is waited for')
    await page.clock.runFor(25_000)
    await shows(page, { at: '/desk?q=cats', text: 'cats' })
    await page.getByRole('link', { name: 'Slow' }).click()
    await arrives(page, 'Slow', '/slow')
  },
}

/** Opens a page, and waits until Next has fetched what it likes to have early. */
async function open(page, url) {
  await page.goto(url)
  await rest(page)
}

async function type(page, text) {
  await page.fill('input', text)
}

/** Types letter by letter, over more time than the URL waits for the text to rest. */
async function typeOn(page, text) {
  await page.waitForTimeout(50)
  await type(page, text.slice(0, -1))
  await page.waitForTimeout(350)
  await type(page, text)
}

async function arrives(page, heading, at) {
  await page.getByRole('heading', { name: heading }).waitFor({ timeout: 5000 })
  assert.equal(await page.evaluate('location.pathname + location.search'), at)
}
