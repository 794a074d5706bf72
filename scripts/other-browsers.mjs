import { drivers } from '../test/browsers/drivers.mjs'
import { browserJourneys } from '../test/browsers/journeys.mjs'
import { servePage } from '../test/browsers/serve.mjs'

/**
 * Drives the real browsers of this machine, with their limits on history calls in force: `npm run test:browsers`, or
 * only some of them, `npm run test:browsers -- Firefox`. Chromium has to be there; another that is not is named, with the
 * command that installs it.
 */
const wanted = process.argv.slice(2)
const { url, close } = await servePage()
let failed = 0
let passed = 0
for (const [name, { find, install, launch }] of Object.entries(drivers)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const path = find()
  if (!path) {
    console.log(`${name} is not on this machine, so nothing was run in it. To have it: ${install}`)
    if (name === 'Chromium') failed++
    continue
  }
  const browser = await launch(path)
  for (const [title, journey] of Object.entries(browserJourneys)) {
    const tab = await browser.newTab()
    try {
      await tab.open(url)
      const note = await journey(tab, url)
      passed++
      console.log(`ok     ${name}: ${title}${note ? ` (${note})` : ''}`)
    } catch (error) {
      failed++
      console.log(`FAILED ${name}: ${title}\n${error.stack}`)
    }
    await tab.close()
  }
  await browser.close()
}
close()
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
