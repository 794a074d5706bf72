import { chromiumJourneys } from '../test/browsers/chromiumJourneys.mjs'
import { drivers } from '../test/browsers/drivers.mjs'
import { explorerJourneys, twoTabJourneys } from '../test/browsers/explorerJourneys.mjs'
import { serveExplorer } from '../test/browsers/explorerPage.mjs'
import { hotReloadJourneys } from '../test/browsers/hotReloadJourneys.mjs'
import { browserJourneys } from '../test/browsers/journeys.mjs'
import { servePage } from '../test/browsers/serve.mjs'
import { serverJourneys } from '../test/browsers/serverJourneys.mjs'
import { serveExample } from './serve-example.mjs'

/**
 * Drives the real browsers of this machine, with their limits on history calls in force: `npm run test:browsers`, or
 * only some of them, `npm run test:browsers -- Firefox`, and only the journeys with some words in their title,
 * `npm run test:browsers -- Chromium 'two tabs'`. Chromium has to be there; another that is not is named, with the
 * command that installs it.
 */
const [wanted, words = ''] = process.argv.slice(2)
const [page, explorer, server] = await Promise.all([servePage(), serveExplorer(), serveExample(0)])
const counts = { passed: 0, failed: 0 }
for (const [name, { find, install, launch, hasOneTab }] of Object.entries(drivers)) {
  if (wanted && wanted !== name) continue
  const path = find()
  if (!path) {
    console.log(`${name} is not on this machine, so nothing was run in it. To have it: ${install}`)
    if (name === 'Chromium') counts.failed++
    continue
  }
  const browser = await launch(path)
  await runAll(name, browser, browserJourneys, page.url)
  await runAll(name, browser, explorerJourneys, explorer.url)
  if (hasOneTab) console.log(`${name}'s driver has one tab, so nothing was run in it that takes two.`)
  else await runAll(name, browser, twoTabJourneys, explorer.url)
  if (name === 'Chromium') {
    await runAll(name, browser, chromiumJourneys, explorer.url)
    await runAll(name, browser, serverJourneys, server.url)
    await runAll(name, browser, hotReloadJourneys, explorer.url)
  }
  await browser.close()
}
page.close()
server.close()
await explorer.close()
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 ? 1 : 0)

async function runAll(name, browser, journeys, url) {
  for (const [title, journey] of Object.entries(journeys)) {
    if (!title.includes(words)) continue
    // The tab that comes last is in front; browsers slow down the others.
    const other = await browser.newTab()
    const tab = await browser.newTab()
    try {
      await tab.open(url)
      const note = await journey(tab, url, other)
      counts.passed++
      console.log(`ok     ${name}: ${title}${note ? ` (${note})` : ''}`)
    } catch (error) {
      counts.failed++
      console.log(`FAILED ${name}: ${title}\n${error.stack}`)
    }
    await Promise.all([tab.close(), other.close()])
  }
}
