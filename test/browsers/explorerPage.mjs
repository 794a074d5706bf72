import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../../examples/explorer/', import.meta.url))
const configFile = join(root, 'vite.config.ts')

/** Where the explorer is served with the DevTools. */
export const devToolsPath = '/devtools/'

/** The built explorer on a port of this machine, and once more under a path where it meets the DevTools. */
export async function serveExplorer() {
  await build({ configFile, logLevel: 'error' })
  const code = await devTools()
  // What the hook gives back would be called once the server is there.
  const configurePreviewServer = ({ middlewares }) => void middlewares.use(inject(code))
  const plugins = [{ name: 'devtools', configurePreviewServer }]
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0, host: '0.0.0.0' }, plugins })
  const { port } = server.httpServer.address()
  return { url: `http://localhost:${port}`, close: () => server.close() }
}

/** What a person sees of the explorer, once its data is there and what was asked for is on the screen. */
export function seen(tab) {
  return tab.run(`
    const rest = () => new Promise((later) => setTimeout(later, 20))
    const end = performance.now() + 10_000
    while (!document.querySelector('.results')) {
      if (performance.now() > end) {
        const text = document.body?.textContent.slice(0, 300)
        throw new Error('The explorer has no results after 10 s at ' + location.href + ', and says: ' + text)
      }
      await rest()
    }
    await rest()
    return {
      form: [...document.querySelectorAll('input')].map(({ value }) => value),
      count: document.querySelector('.count').textContent,
      results: document.querySelector('.results').textContent,
      map: document.querySelector('.map g')?.getAttribute('transform') ?? null,
      brushes: [...document.querySelectorAll('.brush .selection')].map((brush) => brush.getAttribute('width')),
      address: document.querySelector('.address').textContent,
      links: [...document.querySelectorAll('.results a')].map((link) => link.getAttribute('href')),
    }`)
}

/** Waits until something holds in the page, and says what the address was when it does not come to. */
export async function until(tab, condition) {
  const held = await tab.run(`
    for (let wait = 0; wait < 300; wait++) {
      if (${condition}) return true
      await new Promise((later) => setTimeout(later, 10))
    }
    return location.search`)
  if (held !== true) throw new Error(`Expected ${condition}; the search is ${held}.`)
}

/** Runs a script before the page's own, as an extension does, whatever the driver of the browser can do. */
function inject(code) {
  return async (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith(devToolsPath)) return next()
    if (url.pathname !== devToolsPath) {
      request.url = request.url.slice(devToolsPath.length - 1)
      return next()
    }
    const html = await readFile(join(root, 'dist/index.html'), 'utf8')
    const script = `<script>${code.replaceAll('</', '<\\/')}</script>`
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // As a function, since a text would be searched for $ signs.
    return response.end(html.replace('<head>', (head) => head + script))
  }
}

/** The instrument that the DevTools extension brings, put where the extension puts it. */
async function devTools() {
  const entry = `
    import { ActionCreators, instrument } from '@redux-devtools/instrument'
    import { compose } from 'redux'
    const lifted = (createStore) => (reducer, state) => {
      const store = instrument()(createStore)(reducer, state)
      globalThis.actionIds = () => Object.entries(store.liftedStore.getState().actionsById)
        .map(([id, { action }]) => [Number(id), action.type])
      globalThis.jumpTo = (id) => { store.liftedStore.dispatch(ActionCreators.jumpToAction(id)) }
      return store
    }
    globalThis.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = () => (...enhancers) => compose(...enhancers, lifted)`
  const id = '\0devtools'
  const plugin = {
    name: 'devtools',
    resolveId: (asked) => (asked === id ? { id, moduleSideEffects: true } : null),
    load: (asked) => (asked === id ? entry : null),
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    plugins: [plugin],
    build: { write: false, rolldownOptions: { input: id, output: { format: 'iife' } } },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return [built].flat()[0].output[0].code
}
