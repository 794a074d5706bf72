import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { Builder, By, Capabilities } from 'selenium-webdriver'
import { chromiumArgs, findChromium, leavesNoCache, liftsHistoryLimit } from '../../scripts/chromium.mjs'

const asFunction = (code) => `(async () => { ${code} })()`
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** Waits for a page to be another, since what is asked of one that is left is never answered; not every one is. */
async function until(holds) {
  for (let wait = 0; wait < 100 && !(await holds()); wait++) await pause(50)
  await pause(250)
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
const first = (...paths) => paths.find((path) => path && existsSync(path))

/** Asks once more when Chromium has a page that it has kept, and its driver has not found it yet. */
async function attached(travel) {
  try {
    await travel()
  } catch (error) {
    if (!String(error).includes('Not attached to an active page')) throw error
    await pause(250)
    await travel()
  }
}
/** How each browser is found, installed and driven, with its limit on history calls in force. */
export const drivers = {
  Chromium: {
    find: findChromium,
    install: 'npx playwright-core install chromium',
    async launch(executablePath) {
      const browser = await chromium.launch({
        executablePath,
        args: chromiumArgs,
        ignoreDefaultArgs: [liftsHistoryLimit, leavesNoCache],
      })
      const context = await browser.newContext()
      return { newTab: async () => playwrightTab(await context.newPage()), close: () => browser.close() }
    },
  },
  Firefox: {
    find: () => first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
    install: 'apt-get install -y --no-install-recommends firefox-esr',
    async launch(executablePath) {
      // Automation sets the limit to none; this pref leaves Firefox's own prefs alone.
      const extraPrefsFirefox = { 'remote.prefs.recommended': false, 'browser.shell.checkDefaultBrowser': false }
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox })
      return { newTab: async () => puppeteerTab(await browser.newPage()), close: () => browser.close() }
    },
  },
  WebKitGTK: {
    find: () =>
      existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') ? '/usr/bin/WebKitWebDriver' : undefined,
    install: 'apt-get install -y --no-install-recommends webkit2gtk-driver xvfb',
    launch: launchWebKit,
    hasOneTab: true,
  },
}

function playwrightTab(page) {
  return {
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    // A page that the browser has kept is not loaded again.
    back: () => attached(() => page.goBack({ waitUntil: 'commit' })),
    forward: () => attached(() => page.goForward({ waitUntil: 'commit' })),
    run: (code) => page.evaluate(asFunction(code)),
    click: (css) => page.click(css),
    type: (css, text) => page.locator(css).pressSequentially(text, { delay: 5 }),
    close: () => page.close(),
    /** What only playwright can do: a mouse that is held, keys that are held, other tabs. */
    page,
  }
}

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
    click: (css) => page.click(css),
    type: (css, text) => page.type(css, text, { delay: 5 }),
    close: () => page.close(),
  }
}

async function launchWebKit(driverPath) {
  const display = `:${90 + Math.floor(Math.random() * 100)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x800x24'], { stdio: 'ignore' })
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
  const port = 4500 + Math.floor(Math.random() * 500)
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: 'ignore' })
  await pause(1500)
  const [browserPath] = [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  ].filter(existsSync)
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { ...(browserPath ? { binary: browserPath } : {}), args: ['--automation'] },
  })
  const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build()
  await session.manage().setTimeouts({ script: 60_000, pageLoad: 30_000 })
  const run = async (code) => {
    const script = `const done = arguments[0]; ${asFunction(code)}.then(done, (error) => done({ failure: String(error) }))`
    try {
      return await session.executeAsyncScript(script)
    } catch (error) {
      // The driver has come back from a navigation while the old page was still there.
      if (error.name !== 'NoSuchFrameError') throw error
      return session.executeAsyncScript(script)
    }
  }
  const travel = async (delta) => {
    const before = await session.getCurrentUrl()
    await session.executeScript(`history.go(${delta})`)
    await until(async () => (await session.getCurrentUrl()) !== before)
  }
  const tab = {
    open: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    back: () => travel(-1),
    forward: () => travel(1),
    run,
    click: (css) => session.findElement(By.css(css)).click(),
    type: (css, text) => session.findElement(By.css(css)).sendKeys(text),
    close: async () => {},
  }
  return {
    newTab: async () => tab,
    async close() {
      await session.quit().catch(() => {})
      driver.kill()
      screen.kill()
    },
  }
}
