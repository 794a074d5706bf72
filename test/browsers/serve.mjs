import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { entries } from '../../scripts/entries.mjs'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))
const root = file('../../')

/** The routers whose pages are loaded and reloaded in a real browser: the plain one of each. */
export const routerNames = [
  'React Router 6.4',
  'React Router 7',
  'React Router 8',
  'TanStack Router',
  'wouter',
  'the page itself',
  'history 5 behind the hash',
]

/** Bundles page.ts and serves it at every path of a port of this machine, as a single-page app is served. */
export async function servePage() {
  return serve(await bundle('page.ts'))
}

/** The same for routerPage.ts, a server for each router. */
export async function serveRouters() {
  const code = await bundle('routerPage.ts')
  return Promise.all(routerNames.map((name) => serve(`window.groundName = ${JSON.stringify(name)};${code}`)))
}

async function bundle(entry) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: entries.map(({ name, source }) => ({ find: new RegExp(`^${name}$`), replacement: root + source })) },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry: file(entry), formats: ['iife'], name: 'bundle' } },
  }).then((built) => (Array.isArray(built) ? built[0] : built))
  return output[0].code
}

async function serve(code) {
  // A file of its own, since what a router has in its texts would end a script in the page.
  const html = '<!doctype html><meta charset="utf-8"><title>page</title><body><script src="/bundle.js"></script>'
  const server = createServer(({ url }, response) => {
    const [type, text] = url === '/bundle.js' ? ['text/javascript', code] : ['text/html', html]
    response.setHeader('content-type', `${type}; charset=utf-8`).end(text)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
