import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { Builder, By, Capabilities, Origin } from 'selenium-webdriver'
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
    cannotOpen: 'follows a Ctrl-click in the same tab and presses the left button for the middle one',
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
    click: (css, { key, ...how } = {}) => page.click(css, { ...how, ...(key && { modifiers: [key] }) }),
    doubleClick: (css) => page.dblclick(css),
    type: (css, text) => page.locator(css).pressSequentially(text, { delay: 5 }),
    mouse: page.mouse,
    async opened(act) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), act()])
      return playwrightTab(opened)
    },
    close: () => page.close(),
    /** What only playwright can do: a network that fails, fingers, downloads. */
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
  const newTab = async () => {
    // A window, since a tab of this driver's stays behind the first one: hidden, and a crash when a mouse is moved.
    await session.switchTo().newWindow('window')
    return seleniumTab(session, await session.getWindowHandle())
  }
  return {
    newTab,
    async close() {
      await session.quit().catch(() => {})
      driver.kill()
      screen.kill()
    },
  }
}

/** A tab of a session, which is in front whenever something is asked of it. */
function seleniumTab(session, handle) {
  const here = async (act) => {
    await session.switchTo().window(handle)
    return act()
  }
  const run = async (code) => {
    const script = `const done = arguments[0];
      ${asFunction(code)}.then(done, (error) => done({ failure: String(error) }))`
    const ask = () => session.executeAsyncScript(script)
    // The driver may have come back from a navigation while the old page was still there.
    const answer = await ask().catch((error) => {
      if (error.name !== 'NoSuchFrameError') throw error
      return ask()
    })
    if (answer?.failure) throw new Error(answer.failure)
    return answer
  }
  const travel = async (delta) => {
    const before = await session.getCurrentUrl()
    await session.executeScript(`history.go(${delta})`)
    await until(async () => (await session.getCurrentUrl()) !== before)
  }
  const find = async (css) => {
    const element = session.findElement(By.css(css))
    await session.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
    return element
  }
  const perform = (actions) => here(() => actions(session.actions()).perform())
  const tab = {
    open: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    back: () => travel(-1),
    forward: () => travel(1),
    run,
    click: async (css) => (await find(css)).click(),
    doubleClick: async (css) => session.actions().doubleClick(await find(css)).perform(),
    type: (css, text) => session.findElement(By.css(css)).sendKeys(text),
    async opened(act) {
      const before = await session.getAllWindowHandles()
      const added = async () => (await session.getAllWindowHandles()).find((each) => !before.includes(each))
      await act()
      await until(added)
      return seleniumTab(session, await added())
    },
    async close() {
      await session.close()
      const [left] = await session.getAllWindowHandles()
      await session.switchTo().window(left)
    },
  }
  const inFront = Object.entries(tab).map(([name, act]) => [name, (...given) => here(() => act(...given))])
  return {
    ...Object.fromEntries(inFront),
    mouse: {
      move: (x, y) => perform((actions) => actions.move({ x, y, origin: Origin.VIEWPORT, duration: 0 })),
      down: () => perform((actions) => actions.press()),
      up: () => perform((actions) => actions.release()),
    },
  }
}
