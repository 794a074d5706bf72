import { chromium } from 'playwright-core'
import { chromiumArgs, findChromium, leavesNoCache, liftsHistoryLimit } from '../../scripts/chromium.mjs'
import { asFunction, pause } from './driving.mjs'

/** How Chromium is found, installed and driven, by playwright, with its limit on history calls in force. */
export const chromiumDriver = {
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
