import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { asFunction, pause, until } from './driving.mjs'

/** How Firefox is found, installed and driven, by puppeteer, with its limit on history calls in force. */
export const firefoxDriver = {
  find: () => first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
  install: 'apt-get install -y --no-install-recommends firefox-esr',
  async launch(executablePath) {
    // Automation sets the limit to none; this pref leaves Firefox's own prefs alone.
    const extraPrefsFirefox = { 'remote.prefs.recommended': false, 'browser.shell.checkDefaultBrowser': false }
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox })
    return { newTab: async () => puppeteerTab(await browser.newPage()), close: () => browser.close() }
  },
}

const first = (...paths) => paths.find((path) => path && existsSync(path))

function puppeteerTab(page) {
  const travel = async (delta) => {
    // The page's own word, since the driver may not have heard yet of the navigation before this one.
    const before = await answerOf(page, 'location.href')
    await answerOf(page, `history.go(${delta})`)
    await until(() => page.url() !== before)
    // Nothing that could be lost is asked of it before it has answered something that may be.
    await until(async () => (await answerOf(page, 'document.readyState')) === 'complete')
  }
  return {
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => travel(-1),
    forward: () => travel(1),
    run: (code) => insist(page, asFunction(code)),
    async click(css, { key, ...how } = {}) {
      if (key) await page.keyboard.down(key)
      await page.click(css, how)
      if (key) await page.keyboard.up(key)
    },
    doubleClick: (css) => page.click(css, { count: 2 }),
    type: (css, text) => page.type(css, text, { delay: 5 }),
    mouse: page.mouse,
    async opened(act) {
      const pages = () => page.browser().pages()
      const before = new Set(await pages())
      const find = async () => (await pages()).find((each) => !before.has(each))
      await act()
      await until(find)
      return puppeteerTab(await find())
    },
    close: () => page.close(),
  }
}

/** What a page says, or nothing: Firefox never answers for a page that is left while it is asked. */
const answerOf = (page, question) => Promise.race([page.evaluate(question).catch(() => undefined), pause(2000)])

const lost = Symbol('lost')

/** Asks once more what was asked of a page that has gone: no journey takes half a minute for one step. */
async function insist(page, question) {
  const asked = page.evaluate(question)
  asked.catch(() => {}) // when it has been given up, nobody waits for its failure
  const answer = await Promise.race([asked, pause(30_000).then(() => lost)])
  return answer === lost ? page.evaluate(question) : answer
}
