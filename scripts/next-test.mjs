import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { nextBasePathJourneys } from '../test/browsers/nextBasePathJourneys.mjs'
import { nextJourneys } from '../test/browsers/nextJourneys.mjs'
import { countCalls } from '../test/browsers/nextPage.mjs'
import { nextQueryJourneys } from '../test/browsers/nextQueryJourneys.mjs'
import { nextWaitJourneys } from '../test/browsers/nextWaitJourneys.mjs'
import { chromiumArgs, findChromium, leavesNoCache, liftsHistoryLimit } from './chromium.mjs'
import { install, pack, run } from './packed.mjs'

/** The oldest Next whose app router hears of calls to the page's history, and a new one. */
const versions = [
  ['next@14.1.4', 'react@18.3.1', 'react-dom@18.3.1', '@types/react@18'],
  ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1', '@types/react@19'],
]
const others = ['react-redux@9', '@reduxjs/toolkit@2', 'redux@5', 'history@5', 'typescript@5', '@types/node@20']
const env = { NEXT_TELEMETRY_DISABLED: '1', CI: '1' }

/** What is built, folder over folder, and what is done with it. A build takes its time, so journeys share it. */
const builds = [
  {
    folders: ['examples/next', 'test/browsers/nextApp'],
    path: '/list',
    journeys: { ...nextJourneys, ...nextQueryJourneys, ...nextWaitJourneys },
  },
  {
    folders: ['examples/next', 'test/browsers/nextApp', 'examples/next-base-path'],
    path: '/app/list/',
    journeys: nextBasePathJourneys,
  },
]

const [wanted = '', words = ''] = process.argv.slice(2)
const temp = mkdtempSync(join(tmpdir(), 'next-test-'))
const counts = { passed: 0, failed: 0 }

/**
 * Builds the examples with the packed library and a real Next, one version or all, and drives them in Chromium:
 * `npm run next-test`, or `npm run next-test -- 16 'a link'` for the journeys of one version with some words in their title.
 */
async function nextTest() {
  const { tarball } = pack(temp)
  for (const packages of versions.filter(([name]) => name.includes(wanted))) {
    const [name] = packages
    const app = install(join(temp, name), [tarball, ...packages, ...others])
    for (const { folders, path, journeys } of builds) {
      const chosen = Object.entries(journeys).filter(([title]) => title.includes(words))
      if (chosen.length > 0) await serve(app, folders, path, (url) => drive(name, url, chosen))
    }
  }
}

async function serve(app, folders, path, use) {
  for (const folder of folders) {
    cpSync(fileURLToPath(new URL(`../${folder}/`, import.meta.url)), app, { recursive: true })
  }
  run('npx', ['next', 'build'], app, env)
  const port = await freePort()
  const server = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-p', port], {
    cwd: app,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  try {
    const url = `http://localhost:${port}`
    await answers(url + path)
    await use(url)
  } finally {
    server.kill()
  }
}

async function drive(name, url, journeys) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: [liftsHistoryLimit, leavesNoCache],
  })
  for (const [title, journey] of journeys) {
    const page = await browser.newPage()
    const said = []
    page.on('console', (message) => ['warning', 'error'].includes(message.type()) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await countCalls(page)
    try {
      const note = await journey(page, url, said)
      if (said.length > 0) throw new Error(`The page said: ${said.join('\n')}`)
      counts.passed++
      console.log(`ok     ${name}: ${title}${note ? ` (${note})` : ''}`)
    } catch (error) {
      counts.failed++
      console.log(`FAILED ${name}: ${title}\n${error.stack}`)
    }
    await page.close()
  }
  await browser.close()
}

async function answers(url) {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`Next does not answer at ${url}`)
}

async function freePort() {
  const server = createServer()
  await new Promise((listening) => server.listen(0, listening))
  const { port } = server.address()
  await new Promise((closed) => server.close(closed))
  return String(port)
}

try {
  await nextTest()
} catch (error) {
  counts.failed++
  console.error(`next-test failed: ${error.stack}`)
} finally {
  rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 ? 1 : 0)
