import { chromiumJourneys } from '../test/browsers/chromiumJourneys.mjs'
import { drivers } from '../test/browsers/drivers.mjs'
import { explorerJourneys } from '../test/browsers/explorerJourneys.mjs'
import { serveExplorer } from '../test/browsers/explorerPage.mjs'
import { hydrationJourneys } from '../test/browsers/hydrationJourneys.mjs'
import { serveHydration } from '../test/browsers/serveHydration.mjs'
import { hotReloadJourneys } from '../test/browsers/hotReloadJourneys.mjs'
import { browserJourneys, loadJourneys, routerJourneys } from '../test/browsers/journeys.mjs'
import { otherRouters, plainRouters } from '../test/browsers/routerNames.mjs'
import { servePage, serveRouters } from '../test/browsers/serve.mjs'
import { serverJourneys } from '../test/browsers/serverJourneys.mjs'
import { acrossBrowsers } from '../test/examples/explorer/journeys/acrossBrowsers.mjs'
import { handJourneys } from '../test/examples/explorer/journeys/handJourneys.mjs'
import { tabJourneys, targetJourneys } from '../test/examples/explorer/journeys/tabJourneys.mjs'
import { serveExample } from './serve-example.mjs'

/**
 * Drives the real browsers of this machine, with their limits on history calls in force: `npm run test:browsers`, or
 * only some of them, `npm run test:browsers -- Firefox`, and only the journeys with some words in their title,
 * `npm run test:browsers -- Chromium 'two tabs'`. Chromium has to be there; another that is not is named, with the
 * command that installs it.
 */
const [wanted, words = ''] = process.argv.slice(2)
const [page, explorer, server] = await Promise.all([servePage(), serveExplorer(), serveExample(0)])
const across = acrossBrowsers()
const counts = { passed: 0, failed: 0 }
for (const [name, { find, install, launch, cannotOpen }] of Object.entries(drivers)) {
  if (wanted && wanted !== name) continue
  const path = find()
  if (!path) {
    console.log(`${name} is not on this machine, so nothing was run in it. To have it: ${install}`)
    if (name === 'Chromium') counts.failed++
    continue
  }
  const browser = await launch(path)
  await runAll(name, browser, browserJourneys, page.url)
  for (const journeys of [explorerJourneys, handJourneys, targetJourneys]) {
    await runAll(name, browser, journeys, explorer.url)
  }
  if (cannotOpen) tellOf(tabJourneys, `not in ${name}, whose driver ${cannotOpen}`)
  else await runAll(name, browser, tabJourneys, explorer.url)
  if (name !== 'Chromium') await runAll(name, browser, across, explorer.url)
  if (name === 'Chromium') {
    await runAll(name, browser, chromiumJourneys, explorer.url)
    await runAll(name, browser, serverJourneys, server.url)
    for (const [react, { url, close }] of await serveHydration()) {
      await runAll(name, browser, hydrationJourneys(react), url)
      close()
    }
    const routers = await serveRouters([...plainRouters, ...otherRouters])
    for (const [router, { url }] of routers) {
      const journeys = plainRouters.includes(router) ? routerJourneys : loadJourneys
      await runAll(name, browser, journeys(router), url)
    }
    for (const { close } of routers.values()) close()
    await runAll(name, browser, hotReloadJourneys, explorer.url)
  }
  await within(10, () => browser.close()).catch((error) => console.log(`${name} stays open: ${error.message}`))
}
page.close()
server.close()
await explorer.close()
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 ? 1 : 0)

/** Says of each journey that was asked for why it is not run, so that nobody takes it for passed. */
function tellOf(journeys, why) {
  for (const title of Object.keys(journeys)) if (title.includes(words)) console.log(`${why}: ${title}`)
}

async function runAll(name, browser, journeys, url) {
  for (const [title, journey] of Object.entries(journeys)) {
    if (!title.includes(words)) continue
    const tabs = []
    try {
      const note = await within(90, async () => {
        // The tab that comes last is in front; browsers slow down the others.
        for (let opened = 0; opened < 2; opened++) tabs.push(await browser.newTab())
        const [other, tab] = tabs
        await tab.open(url)
        return journey(tab, url, other)
      })
      counts.passed++
      console.log(`ok     ${name}: ${title}${note ? ` (${note})` : ''}`)
    } catch (error) {
      counts.failed++
      console.log(`FAILED ${name}: ${title}\n${error.stack}`)
    }
    await within(10, async () => {
      for (const tab of tabs) await tab.close()
    }).catch((error) => console.log(`${name} kept a tab: ${error.message}`))
  }
}

/** Gives up after some seconds, since a browser may leave an answer out, and the others are still to come. */
async function within(seconds, act) {
  let timer
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It is not over after ${seconds} s.`)), seconds * 1000)
  })
  const acting = act()
  acting.catch(() => {}) // when it has been given up, nobody waits for its failure
  try {
    return await Promise.race([acting, limit])
  } finally {
    clearTimeout(timer)
  }
}
