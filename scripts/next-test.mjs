import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { countCalls, nextJourneys } from '../test/browsers/nextJourneys.mjs'
import { chromiumArgs, findChromium, leavesNoCache, liftsHistoryLimit } from './chromium.mjs'
import { install, pack, run } from './packed.mjs'

/** The oldest Next whose app router hears of calls to the page's history, and a new one. */
const versions = [
  ['next@14.1.4', 'react@18.3.1', 'react-dom@18.3.1', '@types/react@18'],
  ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1', '@types/react@19'],
]
const others = ['react-redux@9', '@reduxjs/toolkit@2', 'redux@5', 'history@5', 'typescript@5', '@types/node@20']
const example = fileURLToPath(new URL('../examples/next/', import.meta.url))
const env = { NEXT_TELEMETRY_DISABLED: '1', CI: '1' }

const [wanted = ''] = process.argv.slice(2)
const temp = mkdtempSync(join(tmpdir(), 'next-test-'))
const counts = { passed: 0, failed: 0 }

/** Builds examples/next with the packed library and a real Next, one version or all, and drives it in Chromium. */
async function nextTest() {
  const { tarball } = pack(temp)
  for (const packages of versions.filter(([name]) => name.includes(wanted))) {
    const [name] = packages
    const app = install(join(temp, name), [tarball, ...packages, ...others])
    cpSync(example, app, { recursive: true })
    run('npx', ['next', 'build'], app, env)
    const port = await freePort()
    const server = spawn('node', ['node_modules/next/dist/bin/next', 'start', '-p', port], {
      cwd: app,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    try {
      await drive(name, `http://localhost:${port}`)
    } finally {
      server.kill()
    }
  }
}

async function drive(name, url) {
  await answers(url)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: [liftsHistoryLimit, leavesNoCache],
  })
  for (const [title, journey] of Object.entries(nextJourneys)) {
    const page = await browser.newPage()
    const said = []
    page.on('console', (message) => ['warning', 'error'].includes(message.type()) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await countCalls(page)
    try {
      const note = await journey(page, url)
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
    const response = await fetch(`${url}/list`).catch(() => undefined)
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
