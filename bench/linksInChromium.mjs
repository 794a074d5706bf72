import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromiumArgs, findChromium } from '../scripts/chromium.mjs'

// The packages of the library's own tests, so that there is one React.
const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(new URL('../package.json', import.meta.url))
const { build } = require('esbuild')
const { chromium } = require('playwright-core')

/**
 * What a page of links costs in Chromium, in ms: a dispatch that is none of theirs, and one that changes every URL,
 * rendered and written. Each link has an action of its own.
 */
export async function linksInChromium(count) {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? outputFiles[0].text : '<!doctype html><title>page</title><body><script src="/page.js"></script>')
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  const tab = await browser.newPage()
  await tab.goto(`http://127.0.0.1:${server.address().port}/?q=cats&x=1`)
  const times = await tab.evaluate((links) => window.measureLinks(links), count)
  await browser.close()
  server.close()
  return times
}

const page = `
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { Provider } from 'react-redux'
import { createBrowserHistory } from 'history'
import { configureStore, createSlice } from '@reduxjs/toolkit'
import { createUrlSync, defineUrlState, integer, string } from './dist/index.js'
import { UrlLink } from './dist/react.js'

const list = createSlice({
  name: 'list',
  initialState: { q: 'cats', page: 1 },
  reducers: {
    pageChanged(state, { payload }) {
      state.page = payload
    },
    typed(state, { payload }) {
      state.q = payload
    },
  },
})
const counter = (state = { n: 0 }, action) => (action.type === 'tick' ? { n: state.n + 1 } : state)
const others = Object.fromEntries(Array.from({ length: 9 }, (_, n) => ['s' + n, counter]))
const reducer = { list: list.reducer, ...others }

window.measureLinks = async (count) => {
  const urlState = defineUrlState({ reducer, params: { list: { q: string, page: integer } } })
  const urlSync = createUrlSync({ urlState, history: createBrowserHistory() })
  const store = configureStore({
    reducer,
    middleware: (getDefault) => getDefault().concat(urlSync.middleware),
    enhancers: (getDefault) => getDefault({ autoBatch: false }).concat(urlSync.enhancer),
  })
  const links = Array.from({ length: count }, (_, n) =>
    createElement(UrlLink, { key: n, action: list.actions.pageChanged(n + 2) }, n),
  )
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  flushSync(() => root.render(createElement(Provider, { store }, links)))
  const pause = () => new Promise((resolve) => setTimeout(resolve, 150))
  const median = async (act) => {
    const times = []
    for (let turn = 0; turn < 21; turn++) {
      await pause()
      const start = performance.now()
      flushSync(act)
      // The write goes out in the microtask, and the links hear of it.
      await Promise.resolve()
      times.push(performance.now() - start)
    }
    return Number(times.sort((a, b) => a - b)[10].toFixed(1))
  }
  let typed = 0
  await pause()
  return {
    unrelated: await median(() => store.dispatch({ type: 'tick' })),
    all: await median(() => store.dispatch(list.actions.typed('dogs' + typed++))),
  }
}
`
