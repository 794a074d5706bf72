import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs'

/** The explorer in real Chromium, from its own dev server: the view is the same whichever way one comes to it. */
const server = await createServer({
  configFile: fileURLToPath(new URL('../../examples/explorer/vite.config.ts', import.meta.url)),
  server: { port: 0 },
  logLevel: 'error',
})
await server.listen()
const url = `http://localhost:${server.httpServer.address().port}`
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
const context = await browser.newContext()

/** What a person sees of the results, and what the form says. */
async function seen(page) {
  await page.getByRole('table').waitFor()
  return page.evaluate(() => ({
    form: [...document.querySelectorAll('input, select')].map((field) => field.value),
    results: document.querySelector('.results')?.textContent,
    address: document.querySelector('output')?.textContent,
  }))
}

async function open(at) {
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(url + at)
  await page.getByRole('table').waitFor()
  return { page, problems }
}

const journeys = {
  'filter, page, select, then Back and Forward any number of times, reload, and a new window': async () => {
    const { page, problems } = await open('/?x=1')
    const views = [await seen(page)]
    await page.getByRole('searchbox').pressSequentially('alaska', { delay: 20 })
    await page.getByLabel('Sort').selectOption('strongest')
    await page.waitForFunction(() => location.search === '?x=1&q=alaska&sort=strongest')
    views[0] = await seen(page)
    await page.getByRole('button', { name: 'Next' }).click()
    views.push(await seen(page))
    await page.getByRole('button', { name: 'Next' }).click()
    views.push(await seen(page))
    await page.locator('tbody button').nth(3).click()
    views.push(await seen(page))
    assert.match(page.url(), /\?x=1&q=alaska&sort=strongest&page=3&quake=\w+$/)
    for (let round = 0; round < 3; round++) {
      for (const view of [2, 1, 0]) {
        await page.goBack()
        assert.deepEqual(await seen(page), views[view])
      }
      for (const view of [1, 2, 3]) {
        await page.goForward()
        assert.deepEqual(await seen(page), views[view])
      }
    }
    await page.reload()
    assert.deepEqual(await seen(page), views[3])
    await page.goBack()
    assert.deepEqual(await seen(page), views[2])
    const other = await open(new URL(page.url()).search)
    assert.deepEqual(await seen(other.page), views[2])
    assert.deepEqual([...problems, ...other.problems], [])
  },

  'a broken link opens the default view, keeps x=1, and tells of two problems': async () => {
    const { page, problems } = await open('/?page=abc&mag=%&x=1')
    const { page: fresh } = await open('/')
    const [broken, plain] = [await seen(page), await seen(fresh)]
    assert.deepEqual([broken.form, broken.results], [plain.form, plain.results])
    assert.equal(new URL(page.url()).search, '?x=1')
    assert.equal(await page.locator('.issues li').count(), 2)
    assert.deepEqual(problems, [])
  },

  'typing fast is one entry, and Back leaves it whole': async () => {
    const { page } = await open('/')
    await page.goto(`${url}/?size=25`)
    await page.getByRole('searchbox').pressSequentially('near the coast', { delay: 5 })
    await page.waitForFunction(() => location.search === '?size=25&q=near+the+coast')
    await page.goBack()
    assert.equal(new URL(page.url()).search, '')
    await page.goForward()
    assert.equal(await page.getByRole('searchbox').inputValue(), 'near the coast')
  },
}

let failed = 0
for (const [title, journey] of Object.entries(journeys)) {
  try {
    await journey()
    console.log(`ok     ${title}`)
  } catch (error) {
    failed++
    console.log(`FAILED ${title}\n${error.stack}`)
  }
}
await browser.close()
await server.close()
console.log(`\n${Object.keys(journeys).length - failed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
