import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { entries } from '../../scripts/entries.mjs'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))
const root = file('../../')

/** Bundles page.ts and serves it at every path of a port of this machine, as a single-page app is served. */
export async function servePage() {
  return serve(await bundle('page.ts'))
}

/** The same for routerPage.ts: a server for each router, by its name. */
export async function serveRouters(names) {
  const code = await bundle('routerPage.ts')
  const serveOne = async (name) => [name, await serve(`window.groundName = ${JSON.stringify(name)};${code}`)]
  return new Map(await Promise.all(names.map(serveOne)))
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
